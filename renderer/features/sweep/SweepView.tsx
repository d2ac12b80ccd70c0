import { FolderSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Sweep } from '../../../shared/views/sweep.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import styles from './sweep.module.css';
import { leftOutWords } from './swept-words.ts';
import { SweptFiles } from './SweptFiles.tsx';
import { useFocusKept } from './useFocusKept.ts';
import { useSweep } from './useSweep.ts';

export interface SweepViewProps {
  /** A dialog is open above it. */
  readonly isCovered?: boolean;
}

/** Files with codes that lie about: what a folder holds, what of it the vault has, and what can go. */
export function SweepView({ isCovered = false }: SweepViewProps): ReactNode {
  const { sweep, isLoaded, choosing, choose, stop, look } = useSweep();
  const view = useFocusKept(isCovered, sweep?.files);
  const chooseButton = (look: 'filled' | 'outlined'): ReactNode => (
    <Button look={look} icon={<FolderSearch />} autoFocus busy={choosing.busy} onClick={choose}>
      {t(sweep === undefined ? 'sweep.choose' : 'sweep.choose-other')}
    </Button>
  );
  return (
    <div ref={view} className={styles['view']}>
      <Heading level={1} actions={sweep === undefined ? undefined : chooseButton('outlined')}>
        {t('sweep.title')}
      </Heading>
      {choosing.error === undefined ? null : <ErrorNote error={choosing.error} />}
      {sweep !== undefined ? (
        <>
          {sweep.state === 'reading' ? (
            <div className={styles['progress']}>
              <ProgressLine
                label={t('sweep.reading', { read: sweep.read, of: sweep.candidates })}
                value={sweep.candidates === 0 ? 0 : sweep.read / sweep.candidates}
              />
              <Button onClick={stop}>{t('sweep.stop')}</Button>
            </div>
          ) : null}
          <Summary sweep={sweep} />
          <SweptFiles files={sweep.files} onDeleted={look} />
        </>
      ) : isLoaded ? (
        <EmptyState
          icon={<FolderSearch />}
          title={t('sweep.empty-title')}
          actions={chooseButton('filled')}
        >
          {t('sweep.empty')}
        </EmptyState>
      ) : null}
    </div>
  );
}

function Summary({ sweep }: { readonly sweep: Sweep }): ReactNode {
  const { folderName, files, listed, read, more, leftOut, state } = sweep;
  return (
    <>
      <p className={styles['lead']} role="status">
        {state === 'reading' ? null : (
          <>
            <strong>
              {files.length === 0
                ? t('sweep.found-none', { folder: folderName })
                : t('sweep.found', { count: files.length, folder: folderName })}
            </strong>{' '}
            {t('sweep.counts', { listed, read })}
            {state === 'stopped' ? ` ${t('sweep.stopped')}` : null}
          </>
        )}
      </p>
      {more ? <AlertBanner tone="info">{t('sweep.more')}</AlertBanner> : null}
      {leftOut.length === 0 ? null : (
        <p className={styles['quiet']}>
          {t('sweep.left-out-lead')} {leftOut.map(leftOutWords).join('; ')}.
        </p>
      )}
    </>
  );
}
