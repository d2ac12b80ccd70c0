import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { ImportPreview } from '../../../shared/views.ts';
import { useFirstFocus } from '../../hooks/useFirstFocus.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { keyNames } from '../../ui/keys.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { ImportRowLine } from './ImportRowLine.tsx';
import styles from './import.module.css';
import type { NamedSource } from './named-source.ts';
import { PreviewNotes } from './PreviewNotes.tsx';
import { addWords, countWords, sourceWords } from './row-words.ts';
import { useApply } from './useApply.ts';

export interface PreviewStepProps {
  readonly preview: ImportPreview;
  /** Of a reading of more files. */
  readonly error: AppError | undefined;
  readonly progress: string | undefined;
  readonly onMore: (sources: readonly NamedSource[]) => void;
  readonly onOther: () => void;
  readonly onImported: (accountIds: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Everything that was found: what is new is ticked, what can't be taken says why. */
export function PreviewStep({
  preview,
  error,
  progress,
  onMore,
  onOther,
  onImported,
  onClose,
}: PreviewStepProps): ReactNode {
  const { rows } = preview;
  const [taken, setTaken] = useState<ReadonlySet<number>>(
    () => new Set(rows.filter(({ verdict }) => verdict === 'new').map(({ index }) => index)),
  );
  const { busy, error: applyError, apply } = useApply(preview.importId, onImported);
  const first = useFirstFocus<HTMLButtonElement>();
  const hintId = useId();
  const takenRows = rows.filter(({ index }) => taken.has(index));
  const isAllSame = rows.every(({ verdict }) => verdict === 'same');
  const failure = applyError ?? error;

  return (
    <Dialog
      title={t('import.preview-title')}
      subtitle={sourceWords(preview)}
      size="wide"
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="plain" className={styles['aside']} onClick={onOther}>
            {t('import.other-file')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            ref={first}
            look="filled"
            busy={busy}
            disabled={takenRows.length === 0}
            onClick={() => apply(takenRows)}
          >
            {addWords(takenRows)}
          </Button>
        </>
      }
    >
      <PreviewNotes preview={preview} onMore={onMore} />
      {failure === undefined ? null : <ErrorNote error={failure} />}
      {progress === undefined ? null : <ProgressLine label={progress} />}
      <p className={styles['counts']} role="status">
        <strong>{countWords(rows)}</strong>{' '}
        {takenRows.length > 0
          ? null
          : t(isAllSame ? 'import.nothing-new' : 'import.nothing-chosen')}
      </p>
      <CheckList
        label={t('import.rows')}
        describedBy={hintId}
        items={rows}
        keyOf={({ index }) => index}
        isOn={({ index }) => taken.has(index)}
        isBarred={({ verdict }) => verdict === 'refused'}
        rowPx={60}
        onChange={(changed, on) => {
          const next = new Set(taken);
          for (const { index } of changed) {
            if (on) next.add(index);
            else next.delete(index);
          }
          setTaken(next);
        }}
      >
        {(row) => <ImportRowLine row={row} />}
      </CheckList>
      <p id={hintId} className={styles['hint']}>
        {t('import.rows-hint', { keys: keyNames('Mod+A') })}
      </p>
    </Dialog>
  );
}
