import { useState } from 'react';
import type { ClipboardEvent, ReactNode } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { shell } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useAnnounce } from '../../hooks/useAnnounce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { matchesChord } from '../../ui/keys.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Source } from '../main/dialogs.ts';

export interface CaptureStartProps {
  readonly title: string;
  /** Makes the draft. */
  readonly onSource: (source: Source) => Promise<void>;
  readonly onClose: () => void;
  /** Closed with something typed: it is kept as a draft. */
  readonly onPutOff: (source: Source) => Promise<void>;
}

const goKeys = 'Mod+Enter';

/** The codes as a text: pasted, typed, dropped or from a file. */
export function CaptureStart({ title, onSource, onClose, onPutOff }: CaptureStartProps): ReactNode {
  const [text, setText] = useState('');
  const [note, setNote] = useState<string>();
  const { busy, error, run } = useTask();
  const announce = useAnnounce();

  const begin = (source: Source): void => {
    if (busy) return;
    void run(async () => {
      if (source.type === 'text' && source.text.length > limits.captureTextCharacters) {
        throw new AppError('file-too-large');
      }
      await onSource(source);
    });
  };
  const go = (): void => {
    if (text.trim() !== '') begin({ type: 'text', text });
  };
  const close = (): void => {
    if (text.trim() === '') onClose();
    else void run(() => onPutOff({ type: 'text', text }));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    // One line may be one of several to come; a block is the whole of it.
    if (text !== '' || !pasted.trim().includes('\n')) return;
    event.preventDefault();
    setText(pasted);
    begin({ type: 'text', text: pasted });
  };
  const onFiles = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined || busy) return;
    if (files.length > 1) {
      setNote(t('capture.one-file'));
      announce(t('capture.one-file'));
    }
    void run(async () => onSource(await droppedBytes(file)));
  };
  const choose = (): void => {
    void run(async () => {
      const { files } = await shell('files:choose-open', { purpose: 'capture' });
      const [file] = files;
      if (file !== undefined) await onSource({ type: 'grant', grantId: file.grantId });
    });
  };

  return (
    <Dialog
      title={title}
      tall
      isOpen
      onClose={close}
      footer={
        <>
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
      <FileDrop onFiles={onFiles} onChoose={choose}>
        {note ?? t('capture.drop')}
      </FileDrop>
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
