import { useState } from 'react';
import type { ClipboardEvent, ReactNode } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { matchesChord } from '../../ui/keys.ts';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { chooseSources, droppedSources, named, sourcesAtMost } from '../import/named-source.ts';
import type { NamedSource } from '../import/named-source.ts';
import styles from './capture.module.css';

export interface CaptureStartProps {
  readonly title: string;
  readonly progress: string | undefined;
  /** Makes the drafts. */
  readonly onSources: (sources: readonly NamedSource[]) => Promise<void>;
  readonly onClose: () => void;
  /** Closed with something typed: it is kept as a draft. */
  readonly onPutOff: (source: NamedSource) => Promise<void>;
  /** There are none yet: they are to be made here. */
  readonly onMake: () => void;
}

const goKeys = 'Mod+Enter';

/** The codes as texts: pasted, typed, dropped or from files. */
export function CaptureStart({
  title,
  progress,
  onSources,
  onClose,
  onPutOff,
  onMake,
}: CaptureStartProps): ReactNode {
  const [text, setText] = useState('');
  const [note, setNote] = useState<string>();
  const { busy, error, run } = useTask();

  const begin = (read: () => Promise<readonly NamedSource[]>): void => {
    if (busy) return;
    void run(async () => {
      const sources = await read();
      if (areFew(sources) && sources.length > 0) await onSources(sources);
    });
  };
  const areFew = ({ length }: { readonly length: number }): boolean => {
    const isTooMany = length > sourcesAtMost;
    setNote(isTooMany ? t('capture.too-many', { count: sourcesAtMost }) : undefined);
    return !isTooMany;
  };
  const beginText = (words: string): void =>
    begin(() => {
      if (words.length > limits.captureTextCharacters) throw new AppError('file-too-large');
      return Promise.resolve([named({ type: 'text', text: words })]);
    });
  const go = (): void => {
    if (text.trim() !== '') beginText(text);
  };
  const close = (): void => {
    if (text.trim() === '') onClose();
    else void run(() => onPutOff(named({ type: 'text', text })));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    // One line may be one of several to come; a block is the whole of it.
    if (text !== '' || !pasted.trim().includes('\n')) return;
    event.preventDefault();
    setText(pasted);
    beginText(pasted);
  };

  return (
    <Dialog
      title={title}
      tall
      isOpen
      onClose={close}
      footer={
        <>
          <Button look="plain" className={styles['aside']} onClick={onMake}>
            {t('capture.make')}
          </Button>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button
            look="filled"
            keys={goKeys}
            busy={busy}
            disabled={text.trim() === ''}
            onClick={go}
          >
            {t('common.next')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('capture.paste')}
        hint={t('capture.paste-hint')}
        mono
        rows={6}
        autoFocus
        value={text}
        onChange={setText}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (matchesChord(event.nativeEvent, goKeys)) go();
        }}
      />
      <FileDrop
        onFiles={(files) => {
          if (areFew(files)) begin(() => droppedSources(files));
        }}
        onChoose={() => begin(() => chooseSources('capture'))}
        chooseLabel={t('capture.choose')}
      >
        {note ?? t('capture.drop')}
      </FileDrop>
      {progress === undefined ? null : <ProgressLine label={progress} />}
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
