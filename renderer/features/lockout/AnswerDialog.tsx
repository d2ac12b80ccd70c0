import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount, WayView } from '../../../shared/views/lockout.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf, titleOf } from '../accounts/names.ts';
import styles from './lockout.module.css';
import { keyOf, openingPresets, type Preset, regainingPresets } from './presets.ts';

interface AnswerDialogProps {
  readonly account: LockoutAccount;
  readonly accounts: readonly LockoutAccount[];
  /** Saved or put off: the next one. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The three questions about one account, with what is guessed ticked already. */
export function AnswerDialog({ account, accounts, onDone, onClose }: AnswerDialogProps): ReactNode {
  const { answers } = account;
  const [opens, setOpens] = useState<readonly WayView[]>(answers.opensWith);
  const [back, setBack] = useState<readonly WayView[]>(answers.regainedWith);
  const [regains, setRegains] = useState<ReadonlySet<string>>(new Set(answers.regains));
  const { busy, error, run } = useTask();
  const mails = accounts.filter(({ isMail }) => isMail);
  const others = accounts.filter(({ accountId }) => accountId !== account.accountId);

  const save = (): void =>
    void run(async () => {
      const { undoId } = await vault('lockout:answer', {
        accountId: account.accountId,
        answers: {
          opensWith: opens.map((way) => [...way]),
          regainedWith: back.map((way) => [...way]),
          regains: [...regains],
        },
      });
      offerUndoOf(t('lockout.saved', { name: titleOf(account) }), undoId);
      onDone();
    });

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
          <Button look="filled" autoFocus busy={busy} onClick={save}>
            {t('lockout.save')}
          </Button>
        </>
      }
    >
      <div className={styles['questions']}>
        {account.state === 'guessed' ? (
          <AlertBanner tone="info">{t('lockout.guess-note')}</AlertBanner>
        ) : null}
        <Ways
          question={t('lockout.opens-with')}
          presets={openingPresets(answers.opensWith)}
          chosen={opens}
          onChange={setOpens}
        />
        <Ways
          question={t('lockout.regained-with')}
          presets={regainingPresets(account, mails)}
          chosen={back}
          onChange={setBack}
        />
        {others.length === 0 ? null : (
          <div>
            <h3>{t('lockout.regains')}</h3>
            <p className={styles['quiet']}>{t('lockout.regains-hint')}</p>
            <div className={styles['others']}>
              <CheckList
                label={t('lockout.regains')}
                items={others}
                keyOf={({ accountId }) => accountId}
                isOn={({ accountId }) => regains.has(accountId)}
                rowPx={40}
                onChange={(items, on) => {
                  const next = new Set(regains);
                  for (const { accountId } of items) {
                    if (on) next.add(accountId);
                    else next.delete(accountId);
                  }
                  setRegains(next);
                }}
              >
                {(other) => fullNameOf(other)}
              </CheckList>
            </div>
          </div>
        )}
        {error === undefined ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}

interface WaysProps {
  readonly question: string;
  readonly presets: readonly Preset[];
  readonly chosen: readonly WayView[];
  readonly onChange: (ways: readonly WayView[]) => void;
}

function Ways({ question, presets, chosen, onChange }: WaysProps): ReactNode {
  const on = new Set(chosen.map(keyOf));
  return (
    <fieldset className={styles['ways']}>
      <legend>{question}</legend>
      {presets.map(({ key, label, way }) => (
        <Checkbox
          key={key}
          label={label}
          checked={on.has(key)}
          onChange={(ticked) =>
            onChange(ticked ? [...chosen, way] : chosen.filter((other) => keyOf(other) !== key))
          }
        />
      ))}
    </fieldset>
  );
}
