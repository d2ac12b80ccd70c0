import { useState } from 'react';
import type { ClipboardEvent, ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { chooseSources, droppedSources, named, sourcesAtMost } from './named-source.ts';
import type { NamedSource } from './named-source.ts';
import styles from './import.module.css';

export interface ChooseStepProps {
  /** Of the reading before this one. */
  readonly error: AppError | undefined;
  readonly progress: string | undefined;
  readonly onSources: (sources: readonly NamedSource[]) => void;
  readonly onSweep: () => void;
  readonly onClose: () => void;
}

/** Files by dialog or drop, a text or a picture by pasting. */
export function ChooseStep({
  error,
  progress,
  onSources,
  onSweep,
  onClose,
}: ChooseStepProps): ReactNode {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const taking = useTask();

  const take = (sources: readonly NamedSource[]): void => {
    const isTooMany = sources.length > sourcesAtMost;
    setProblem(isTooMany ? t('import.too-many', { count: sourcesAtMost }) : undefined);
    if (!isTooMany && sources.length > 0) onSources(sources);
  };
  const takeFiles = (files: readonly File[]): void => {
    void taking.run(async () => take(await droppedSources(files)));
  };
  const readText = (): void => {
    if (text.trim() !== '') take([named({ type: 'text', text })]);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    const pasted = event.clipboardData.getData('text/plain');
    if (files.length > 0) {
      event.preventDefault();
      takeFiles(files);
    } else if (text === '' && pasted.trim() !== '') {
      event.preventDefault();
      setText(pasted);
      take([named({ type: 'text', text: pasted })]);
    }
  };
  const failure = taking.error ?? error;

  return (
    <Dialog
      title={t('import.title')}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="plain" className={styles['aside']} onClick={onSweep}>
            {t('import.sweep')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="filled" disabled={text.trim() === ''} onClick={readText}>
            {t('import.read-text')}
          </Button>
        </>
      }
    >
      <div className={styles['step']} onPaste={onPaste}>
        {failure === undefined ? null : <ErrorNote error={failure} />}
        <p>{t('import.lead')}</p>
        <FileDrop
          onFiles={takeFiles}
          onChoose={() => void taking.run(async () => take(await chooseSources('import')))}
          chooseLabel={t('import.choose')}
        >
          {t('import.drop')}
        </FileDrop>
        <TextArea
          label={t('import.paste')}
          mono
          rows={4}
          autoFocus
          value={text}
          onChange={setText}
          error={problem}
        />
        {progress === undefined ? null : <ProgressLine label={progress} />}
      </div>
    </Dialog>
  );
}
