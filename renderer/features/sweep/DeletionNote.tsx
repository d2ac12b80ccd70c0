import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { SweptFile } from '../../../shared/views/sweep.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';

/** The honest word before anything is deleted: gone from the list of files is not gone from the world. */
export function DeletionNote({ files }: { readonly files: readonly SweptFile[] }): ReactNode {
  const clouds = [
    ...new Set(
      files.flatMap(({ cloud }) => (cloud === undefined ? [] : [t(`sweep.cloud.${cloud}`)])),
    ),
  ];
  return (
    <AlertBanner tone="info">
      <strong>{t('sweep.honest-title')}</strong> {t('sweep.honest')}{' '}
      {clouds.length === 0 ? null : t('sweep.honest-cloud', { clouds: clouds.join(', ') })}{' '}
      {t('sweep.honest-way')}
    </AlertBanner>
  );
}
