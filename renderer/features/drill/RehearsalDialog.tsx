import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { RehearsalAccount } from '../../../shared/views/drill.ts';
import { vault } from '../../api.ts';
import type { VaultInput, VaultOutput } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogStage } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import type { OpenDialog } from '../main/dialogs.ts';
import { RehearsalQuestion } from './RehearsalQuestion.tsx';
import { RehearsalResult } from './RehearsalResult.tsx';

export type RehearsalAnswer = VaultInput<'drill:finish-rehearsal'>['answers'][number];

export interface RehearsalDialogProps {
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** Five minutes without a phone: where is a code for each of the most important accounts? */
export function RehearsalDialog({ onOpen, onClose }: RehearsalDialogProps): ReactNode {
  const { data, error } = useVaultRead('drill:rehearsal', {});
  // Those that it began with: what changes meanwhile changes no question.
  const [accounts, setAccounts] = useState<readonly RehearsalAccount[]>();
  const [answers, setAnswers] = useState<readonly RehearsalAnswer[]>([]);
  const [result, setResult] = useState<VaultOutput<'drill:finish-rehearsal'>>();
  const finishing = useTask();
  if (data === undefined && error === undefined) return null;
  return <DialogStage>{content()}</DialogStage>;

  function answer(next: RehearsalAnswer): void {
    const all = [...answers, next];
    if (all.length < (accounts?.length ?? 0)) {
      setAnswers(all);
      return;
    }
    void finishing.run(async () => {
      setResult(await vault('drill:finish-rehearsal', { answers: all }));
    });
  }

  function content(): ReactNode {
    if (result !== undefined) {
      return <RehearsalResult result={result} onOpen={onOpen} onClose={onClose} />;
    }
    const account = accounts?.[answers.length];
    if (accounts !== undefined && account !== undefined) {
      return (
        <RehearsalQuestion
          key={account.accountId}
          account={account}
          number={answers.length + 1}
          total={accounts.length}
          busy={finishing.busy}
          error={finishing.error}
          onAnswer={answer}
          onClose={onClose}
        />
      );
    }
    const isEmpty = data?.accounts.length === 0;
    return (
      <Dialog
        title={t('drill.rehearsal-title')}
        isOpen
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>{t('common.not-now')}</Button>
            {data === undefined || isEmpty ? null : (
              <Button look="filled" autoFocus onClick={() => setAccounts(data.accounts)}>
                {t('drill.begin')}
              </Button>
            )}
          </>
        }
      >
        {error === undefined ? null : <ErrorNote error={error} />}
        <p>{t(isEmpty ? 'drill.rehearsal-empty' : 'drill.rehearsal-lead')}</p>
      </Dialog>
    );
  }
}
