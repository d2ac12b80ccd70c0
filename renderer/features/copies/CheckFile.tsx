import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import type { OpenDialog } from '../main/dialogs.ts';
import { CheckResult } from './CheckResult.tsx';
import { actOnCopy, newCopyDialog } from './copy-actions.ts';
import { copyName } from './copy-words.ts';
import { FilePassword } from './FilePassword.tsx';
import { useFileCheck } from './useFileCheck.ts';

export interface CheckFileProps {
  readonly copy: CopyView;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** Opens the file where it lies, in memory, and says what became of it. */
export function CheckFile({ copy, onOpen, onClose }: CheckFileProps): ReactNode {
  const check = useFileCheck(copy);
  // As the ledger has it after the check.
  const now = useVaultRead('copies:read', { copyId: copy.id }).data?.copy ?? copy;
  const isLate = useLater(check.busy);
  const { error, result } = check;
  const isLost = result === undefined || result.state === 'missing' || result.state === 'foreign';
  const close = (): void => {
    check.offerUndo();
    onClose();
  };
  if (check.asksPassword) {
    return <FilePassword name={copyName(copy)} check={check} onClose={close} />;
  }
  return (
    <Dialog
      title={t('copies.opening-title', { name: copyName(copy) })}
      subtitle={copy.place}
      isOpen
      onClose={close}
      footer={
        <>
          {copy.kind === 'encrypted-file' && isLost && !check.busy ? (
            <Button onClick={check.choose}>{t('copies.choose-it')}</Button>
          ) : null}
          {result?.state === 'missing' && copy.kind === 'encrypted-file' ? (
            <Button
              onClick={() => {
                void actOnCopy(copy, 'gone');
                onClose();
              }}
            >
              {t('copies.is-gone')}
            </Button>
          ) : null}
          {result?.state === 'same' && !result.opened && copy.kind === 'encrypted-file' ? (
            <Button onClick={check.askPassword}>{t('copies.open-too')}</Button>
          ) : null}
          {result !== undefined && needsAnother(now) ? (
            <Button
              onClick={() => {
                check.offerUndo();
                onOpen(newCopyDialog(copy));
              }}
            >
              {t('copies.new-copy')}
            </Button>
          ) : null}
          {/* Another one for each answer: it has the focus when the button that was pressed is gone. */}
          <Button key={result?.state} look="filled" autoFocus onClick={close}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {error === undefined ? null : <ErrorNote error={error} />}
      {result === undefined && !check.busy && error === undefined ? (
        <p>{t('copies.where-is-it')}</p>
      ) : null}
      {isLate ? <ProgressLine label={t('copies.opening')} /> : null}
      {result === undefined ? null : <CheckResult copy={now} result={result} />}
      {copy.kind === 'encrypted-file' ? <p>{t('copies.opening-lead')}</p> : null}
    </Dialog>
  );
}

function needsAnother({ kind, goneAt, upToDate, lastProblem }: CopyView): boolean {
  if (kind !== 'encrypted-file' || goneAt !== undefined) return false;
  return !upToDate || lastProblem === 'unreadable';
}
