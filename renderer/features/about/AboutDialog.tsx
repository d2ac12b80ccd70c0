import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { shell } from '../../api.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import styles from './about.module.css';

type Info = Awaited<ReturnType<typeof shell<'app:info'>>>;

export interface AboutDialogProps {
  readonly onClose: () => void;
}

export function AboutDialog({ onClose }: AboutDialogProps): ReactNode {
  const [info, setInfo] = useState<Info | AppError>();
  useEffect(() => {
    shell('app:info', {}).then(setInfo, (reason: unknown) => setInfo(toAppError(reason)));
  }, []);
  return (
    <Dialog
      title={t('about.title')}
      subtitle={t('about.sentence')}
      icon={<KeyRound aria-hidden className={styles['mark']} />}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <Button look="filled" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      {info instanceof AppError ? <ErrorNote error={info} /> : null}
      {info === undefined || info instanceof AppError ? null : <Facts info={info} />}
    </Dialog>
  );
}

function Facts({ info }: { readonly info: Info }): ReactNode {
  const facts = [
    [t('about.version'), info.version],
    [t('about.electron'), t('about.electron-version', { version: info.electron })],
    [t('about.licence'), t('about.licence-name')],
    [t('about.folder'), info.vaultFolder],
  ] as const;
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles['fact']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {info.testRuntime ? <AlertBanner tone="warn">{t('about.test-runtime')}</AlertBanner> : null}
    </>
  );
}
