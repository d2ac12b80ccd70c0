import type { ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { PaperProgress } from '../../../shared/views.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { chooseSources, droppedSources } from './named-source.ts';
import type { NamedSource } from './named-source.ts';
import styles from './import.module.css';

export interface PaperPagesProps {
  readonly progress: PaperProgress;
  readonly error: AppError | undefined;
  /** What is going on, once it takes long enough to say so. */
  readonly underway: string | undefined;
  readonly onSources: (sources: readonly NamedSource[]) => void;
  readonly onClose: () => void;
}

/** Pages of a printed sheet, until all are there. */
export function PaperPages({
  progress,
  error,
  underway,
  onSources,
  onClose,
}: PaperPagesProps): ReactNode {
  const choosing = useTask();
  const take = (sources: readonly NamedSource[]): void => {
    if (sources.length > 0) onSources(sources);
  };
  const failure = choosing.error ?? error;
  const accounts = t('common.accounts', { count: progress.accounts.length });

  return (
    <Dialog
      title={t('import.paper-title')}
      tall
      isOpen
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common.cancel')}</Button>}
    >
      <p>{t('import.paper-lead')}</p>
      <div role="status">
        <ul className={styles['sheets']}>
          {progress.sheets.map((sheet) => (
            <li key={sheet.sheetId}>
              <strong>{t('import.paper-sheet', { id: sheet.sheetId })}</strong>
              <StateChip tone={sheet.missing.length === 0 ? 'ok' : 'warn'}>
                {pagesWords(sheet)}
              </StateChip>
            </li>
          ))}
        </ul>
      </div>
      <p className={styles['hint']}>{t('import.paper-holds', { accounts })}</p>
      {failure === undefined ? null : <ErrorNote error={failure} />}
      {underway === undefined ? null : <ProgressLine label={underway} />}
      {underway === undefined ? (
        <FileDrop
          onFiles={(files) => void choosing.run(async () => take(await droppedSources(files)))}
          onChoose={() => void choosing.run(async () => take(await chooseSources('paper')))}
          chooseLabel={t('import.paper-choose')}
        >
          {t('import.paper-drop')}
        </FileDrop>
      ) : null}
    </Dialog>
  );
}

function pagesWords({ pages, missing }: PaperProgress['sheets'][number]): string {
  const [page] = missing;
  if (page === undefined) return t('import.paper-complete', { count: pages });
  if (missing.length === 1) return t('import.paper-missing', { page, pages });
  return t('import.paper-missing-many', { list: missing.join(', '), pages });
}
