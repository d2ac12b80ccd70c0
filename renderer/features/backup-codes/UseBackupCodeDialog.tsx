import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import type { VaultOutput } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { showToast } from '../../ui/toasts.ts';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf, titleOf } from '../accounts/names.ts';
import type { OpenDialog } from '../main/dialogs.ts';
import { answerQuestion } from './answer-question.ts';
import type { Answer } from './AnswerButtons.tsx';
import { RefusedHelp } from './RefusedHelp.tsx';
import { ShownCode } from './ShownCode.tsx';

interface UseBackupCodeDialogProps {
  readonly account: AccountView;
  /** Without it the next unused one. */
  readonly codeId?: string;
  readonly onClose: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
}

type Shown = VaultOutput<'backup-codes:show'>;

/** Shows one backup code, saved as unsure before it is seen, and asks what came of it. */
export function UseBackupCodeDialog({
  account,
  codeId,
  onClose,
  onOpen,
}: UseBackupCodeDialogProps): ReactNode {
  const accountId = account.id;
  const [shown, setShown] = useState<Shown>();
  const [shownAt, setShownAt] = useState('');
  const [leftAfterRefusal, setLeftAfterRefusal] = useState<number>();
  const showing = useTask();
  const answering = useTask();

  const show = (which?: string): void =>
    void showing.run(async () => {
      const code = await vault('backup-codes:show', {
        accountId,
        ...(which === undefined ? {} : { codeId: which }),
      });
      setShown(code);
      setShownAt(new Date().toISOString());
      setLeftAfterRefusal(undefined);
    });
  // Once, when the dialog opens: each call shows a code, which is unsure from then on.
  const showFirst = useEffectEvent(() => show(codeId));
  useEffect(() => showFirst(), []);

  const answer = (said: Answer, where: string): void => {
    if (shown === undefined) return;
    void answering.run(async () => {
      const left = await answerQuestion({ accountId, codeId: shown.codeId, answer: said, where });
      if (said === 'refused') setLeftAfterRefusal(left);
      else onClose();
    });
  };

  const askForNumber = (position: number): void => {
    if (shown === undefined || shown.position === position) return;
    void answering.run(async () => {
      const { codeSets } = await vault('accounts:read', { accountId });
      const codes = codeSets.find(({ status }) => status === 'current')?.codes ?? [];
      const wanted = codes.find((code) => code.position === position);
      // Tried first: while it cannot be shown, nothing is said of the one that is on screen.
      if (wanted === undefined || wanted.state === 'used') throw new AppError('no-codes-left');
      const { codeId: kept } = shown;
      await vault('backup-codes:answer', { accountId, codeId: kept, answer: 'not-used' });
      show(wanted.id);
    });
  };

  const close = (): void => {
    if (shown !== undefined && leftAfterRefusal === undefined) {
      const { issuer, accountName } = account;
      const { codeId: shownId, position } = shown;
      const question = { accountId, issuer, accountName, codeId: shownId, position, shownAt };
      showToast(t('backup-codes.left-open', { name: titleOf(account) }), {
        action: {
          label: t('backup-codes.left-open-do'),
          perform: () => onOpen({ type: 'ask-again', question }),
        },
      });
    }
    onClose();
  };

  const name = fullNameOf(account);
  return (
    <Dialog
      isOpen
      title={t('backup-codes.use')}
      subtitle={
        shown === undefined
          ? name
          : t('backup-codes.use-subtitle', { name, position: shown.position, total: shown.total })
      }
      icon={<AccountIcon account={account} />}
      onClose={close}
    >
      {showing.error === undefined ? null : (
        <ErrorNote
          error={showing.error}
          action={
            showing.error.code === 'no-codes-left' ? (
              <Button
                look="plain"
                onClick={() => onOpen({ type: 'capture', begin: { type: 'empty', accountId } })}
              >
                {t('backup-codes.use-error-new')}
              </Button>
            ) : undefined
          }
        />
      )}
      {leftAfterRefusal === undefined ? (
        <ShownCode
          key={shown?.codeId}
          account={account}
          shown={shown}
          isBusy={answering.busy}
          hasFailed={showing.error !== undefined}
          onAnswer={answer}
          onOtherNumber={askForNumber}
        />
      ) : (
        <RefusedHelp
          account={account}
          left={leftAfterRefusal}
          isBusy={showing.busy}
          onNext={() => show()}
          onHelp={() => onOpen({ type: 'help', topic: 'not-accepted', accountId })}
          onNewCodes={() => onOpen({ type: 'capture', begin: { type: 'empty', accountId } })}
          onClose={close}
        />
      )}
      {answering.error === undefined ? null : <ErrorNote error={answering.error} />}
    </Dialog>
  );
}
