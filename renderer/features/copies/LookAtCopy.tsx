import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { actOnCopy } from './copy-actions.ts';
import type { CopyAct } from './copy-actions.ts';
import { behindWords, copyName } from './copy-words.ts';
import styles from './copies.module.css';

export interface LookAtCopyProps {
  readonly copy: CopyView;
  readonly onClose: () => void;
}

/** Paper, another app, a person: only the person can look. */
export function LookAtCopy({ copy, onClose }: LookAtCopyProps): ReactNode {
  const { busy, run } = useTask();
  const answer = (act: CopyAct): void =>
    void run(async () => {
      await actOnCopy(copy, act);
      onClose();
    });
  const lead =
    copy.kind === 'other-app' || copy.kind === 'person'
      ? t(`copies.look-lead-${copy.kind}`)
      : t('copies.look-lead');
  return (
    <Dialog
      title={t('copies.look-title', { name: copyName(copy) })}
      subtitle={copy.place}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button busy={busy} onClick={() => answer('gone')}>
            {t('copies.is-gone')}
          </Button>
          <Button busy={busy} onClick={() => answer('noted-unreadable')}>
            {t('copies.is-unreadable')}
          </Button>
          <Button look="filled" autoFocus busy={busy} onClick={() => answer('seen')}>
            {t('copies.i-saw-it')}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      <p>
        {copy.sheetId === undefined
          ? null
          : `${t('copies.look-sheet', { sheetId: copy.sheetId })} `}
        {t('copies.look-holds', {
          accounts: t('common.accounts', { count: copy.accountIds.length }),
        })}
      </p>
      {behindWords(copy).map((words) => (
        <p key={words} className={styles['behind']}>
          {words}
        </p>
      ))}
    </Dialog>
  );
}
