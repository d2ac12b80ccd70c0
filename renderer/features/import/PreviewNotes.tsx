import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ImportPreview } from '../../../shared/views.ts';
import { useTask } from '../../hooks/useTask.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { chooseSources } from './named-source.ts';
import type { NamedSource } from './named-source.ts';
import { counterWords, missingWords, withoutCodesWords } from './warning-words.ts';

export interface PreviewNotesProps {
  readonly preview: ImportPreview;
  readonly onMore: (sources: readonly NamedSource[]) => void;
}

/** What to know before anything is taken. */
export function PreviewNotes({ preview, onMore }: PreviewNotesProps): ReactNode {
  const choosing = useTask();
  const missing = missingWords(preview.warnings);
  const counters = counterWords(preview.warnings);
  const withoutCodes = withoutCodesWords(preview.warnings);
  const isMixed = preview.formats.length > 1;
  const addPictures = (): void => {
    void choosing.run(async () => {
      const more = await chooseSources('import');
      if (more.length > 0) onMore(more);
    });
  };

  return (
    <>
      {missing.length === 0 ? null : (
        <AlertBanner
          tone="warn"
          action={
            <Button look="plain" onClick={addPictures}>
              {t('import.add-pictures')}
            </Button>
          }
        >
          <strong>{missing.join(' ')}</strong> {t('import.missing-way')}
        </AlertBanner>
      )}
      {choosing.error === undefined ? null : <ErrorNote error={choosing.error} />}
      {counters === undefined ? null : <AlertBanner tone="warn">{counters}</AlertBanner>}
      {withoutCodes === undefined ? null : <AlertBanner tone="info">{withoutCodes}</AlertBanner>}
      {isMixed && preview.formats.includes('sparekey') ? (
        <AlertBanner tone="info">{t('import.has-backup')}</AlertBanner>
      ) : null}
      {isMixed && preview.formats.includes('sparekey-paper') ? (
        <AlertBanner tone="info">{t('import.has-paper')}</AlertBanner>
      ) : null}
    </>
  );
}
