import { useEffect, useEffectEvent } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';

export interface IssueAtOnceProps {
  readonly issue: () => Promise<void>;
  readonly onClose: () => void;
}

/** Makes the codes without asking anything; stays on screen only when that fails. */
export function IssueAtOnce({ issue, onClose }: IssueAtOnceProps): ReactNode {
  const { busy, error, run } = useTask();
  const isSlow = useLater(busy);
  const begin = (): void => void run(issue);
  const onStart = useEffectEvent(begin);
  useEffect(() => onStart(), []);

  if (error === undefined && !isSlow) return null;
  return (
    <Dialog title={t('recovery.title')} size="small" isOpen onClose={onClose}>
      {error === undefined ? (
        <ProgressLine label={t('common.loading')} />
      ) : (
        <ErrorNote
          error={error}
          action={
            <Button look="plain" onClick={begin}>
              {t('common.try-again')}
            </Button>
          }
        />
      )}
    </Dialog>
  );
}
