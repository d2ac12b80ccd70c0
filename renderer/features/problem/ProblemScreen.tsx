import { FileWarning, FolderOpen } from 'lucide-react';
import { lazy, startTransition, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AreaProps } from '../../area-props.ts';
import { Button } from '../../ui/Button.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';
import { problemReason } from './problem-reason.ts';
import styles from './problem-screen.module.css';
import { useVaultFolder } from './useVaultFolder.ts';

const RestoreFlow = lazy(async () => ({
  default: (await import('../restore/RestoreFlow.tsx')).RestoreFlow,
}));

/** The vault is there and does not open. Says what is safe, and deletes nothing. */
export function ProblemScreen({ status, onStatusChange }: AreaProps): ReactNode {
  const [restores, setRestores] = useState(false);
  const folder = useVaultFolder();
  const kind = status.state === 'newer' || status.state === 'unreadable' ? status.state : 'damaged';
  const reason = problemReason(status);

  if (restores) {
    return <RestoreFlow onClose={() => setRestores(false)} onRestored={onStatusChange} />;
  }
  return (
    <GatePage
      title={t(`problem.${kind}.title`)}
      lead={t(`problem.${kind}.what`)}
      icon={<FileWarning aria-hidden />}
      wide
    >
      {reason === undefined ? null : <p>{reason}</p>}
      <p>{t('problem.safe')}</p>
      <Button look="filled" size="large" wide autoFocus onClick={onStatusChange}>
        {t('common.try-again')}
      </Button>
      <LineButtons>
        <LineButton
          icon={<FolderOpen aria-hidden />}
          beside={t('problem.restore-beside')}
          onClick={() => startTransition(() => setRestores(true))}
        >
          {t('problem.restore')}
        </LineButton>
      </LineButtons>
      {folder === undefined ? null : (
        <section className={styles['folder']}>
          <h2>{t('problem.folder')}</h2>
          <p className={styles['path']}>{folder}</p>
          {kind === 'damaged' ? <p>{t('problem.folder-damaged')}</p> : null}
        </section>
      )}
    </GatePage>
  );
}
