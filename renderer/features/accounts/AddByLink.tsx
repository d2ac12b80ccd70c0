import { useState } from 'react';
import type { ClipboardEvent, FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { shell } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Source } from '../main/dialogs.ts';
import styles from './add-account.module.css';
import { isKeyLink } from './key-link.ts';

/** A pasted link, or a picture of a QR code: pasted, dropped or chosen. The import shows what is in it. */
export function AddByLink({
  onSources,
}: {
  readonly onSources: (sources: readonly Source[]) => void;
}): ReactNode {
  const [link, setLink] = useState('');
  const [isTried, setTried] = useState(false);
  const { error, run } = useTask();

  const onFiles = (files: readonly File[]): void =>
    void run(async () => onSources(await Promise.all(files.map(droppedBytes))));
  const onChoose = (): void =>
    void run(async () => {
      const { files } = await shell('files:choose-open', { purpose: 'import' });
      const sources = files.map(({ grantId }) => ({ type: 'grant' as const, grantId }));
      if (sources.length > 0) onSources(sources);
    });
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length === 0 && !isKeyLink(text)) return;
    event.preventDefault();
    if (files.length > 0) onFiles(files);
    else onSources([{ type: 'text', text }]);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isKeyLink(link)) onSources([{ type: 'text', text: link }]);
  };

  return (
    <div className={styles['panel']} onPaste={onPaste}>
      <form className={styles['linkLine']} onSubmit={onSubmit} noValidate>
        <TextField
          label={t('accounts.link-label')}
          hint={t('accounts.link-hint')}
          type="password"
          autoFocus
          mono
          value={link}
          onChange={setLink}
          error={isTried && !isKeyLink(link) ? t('accounts.link-bad') : undefined}
        />
        <Button type="submit" look="filled">
          {t('accounts.link-go')}
        </Button>
      </form>
      <FileDrop onFiles={onFiles} onChoose={onChoose} chooseLabel={t('accounts.picture-choose')}>
        {t('accounts.picture-drop')}
      </FileDrop>
      {error === undefined ? null : <ErrorNote error={error} />}
    </div>
  );
}
