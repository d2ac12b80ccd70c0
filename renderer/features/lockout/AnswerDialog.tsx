import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount, WayView } from '../../../shared/views/lockout.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf, titleOf } from '../accounts/names.ts';
import { type ByName, keptWords } from './lockout-words.ts';
import styles from './lockout.module.css';
import { openingPresets, regainingPresets } from './presets.ts';
import { RegainedAccounts } from './RegainedAccounts.tsx';
import { Ways } from './Ways.tsx';

interface AnswerDialogProps {
  readonly account: LockoutAccount;
  readonly accounts: ByName;
  /** Saved or put off. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The three questions about one account, with what is guessed ticked already: one key confirms it. */
export function AnswerDialog({ account, accounts, onDone, onClose }: AnswerDialogProps): ReactNode {
  const { answers, accountId } = account;
  const [opens, setOpens] = useState<readonly WayView[]>(answers.opensWith);
  const [back, setBack] = useState<readonly WayView[]>(answers.regainedWith);
  const [regains, setRegains] = useState<ReadonlySet<string>>(new Set(answers.regains));
  const formId = useId();
  const { busy, error, run } = useTask();
  const kept = keptWords(account);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void run(async () => {
      const { undoId } = await vault('lockout:answer', {
        accountId,
        answers: {
          opensWith: opens.map((way) => [...way]),
          regainedWith: back.map((way) => [...way]),
          regains: [...regains],
        },
      });
      offerUndoOf(t('lockout.saved', { name: titleOf(account) }), undoId);
      onDone();
    });
  };

  return (
    <Dialog
      isOpen
      tall
      title={t('lockout.dialog-title')}
      subtitle={fullNameOf(account)}
      icon={<AccountIcon account={account} />}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onDone}>{t('lockout.later')}</Button>
          <Button type="submit" form={formId} look="filled" keys="Enter" autoFocus busy={busy}>
            {t(account.state === 'guessed' ? 'lockout.confirm' : 'lockout.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['questions']} onSubmit={onSubmit}>
        {error === undefined ? null : <ErrorNote error={error} />}
        {account.state === 'guessed' ? (
          <AlertBanner tone="info">{t('lockout.guess-note')}</AlertBanner>
        ) : null}
        {kept === '' ? null : (
          <p className={styles['quiet']}>{t('lockout.kept', { what: kept })}</p>
        )}
        <Ways
          question={t('lockout.opens-with')}
          ownId={accountId}
          accounts={accounts}
          chosen={opens}
          onChange={setOpens}
          presetsOf={(others) => openingPresets(account, others, accounts)}
        />
        <Ways
          question={t('lockout.regained-with')}
          ownId={accountId}
          accounts={accounts}
          chosen={back}
          onChange={setBack}
          presetsOf={(others) => regainingPresets(account, others, accounts)}
        />
        <RegainedAccounts
          ownId={accountId}
          accounts={accounts}
          chosen={regains}
          onChange={setRegains}
        />
      </form>
    </Dialog>
  );
}
