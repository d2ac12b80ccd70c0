import { useState } from 'react';
import type { ClipboardEvent, FormEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Source } from '../main/dialogs.ts';
import styles from './add-account.module.css';
import { isKeyLink } from './key-link.ts';
import { titleOf } from './names.ts';
import { OtpSettings } from './OtpSettings.tsx';
import { TagsField } from './TagsField.tsx';
import { tagsOf } from './tag-text.ts';
import { readOtp, usualOtp } from './typed-otp.ts';

interface AddByHandProps {
  readonly knownTags: readonly string[];
  /** A link or a picture was pasted where a secret was meant. */
  readonly onSources: (sources: readonly Source[]) => void;
  readonly onCancel: () => void;
  readonly onAdded: (accountId: string) => void;
}

export function AddByHand(props: AddByHandProps): ReactNode {
  const [issuer, setIssuer] = useState('');
  const [accountName, setAccountName] = useState('');
  const [fields, setFields] = useState(usualOtp);
  const [tagText, setTagText] = useState('');
  const [isTried, setTried] = useState(false);
  const { busy, error, run } = useTask();
  const { otp, bad } = readOtp(fields);
  const hasName = issuer.trim() !== '' || accountName.trim() !== '';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (otp === undefined || !hasName) return;
    const names = { issuer: issuer.trim(), accountName: accountName.trim() };
    void run(async () => {
      const tags = tagsOf(tagText);
      const { accountId, undoId } = await vault('accounts:add', { ...names, otp, tags, note: '' });
      offerUndoOf(t('accounts.added', { name: titleOf(names) }), undoId);
      props.onAdded(accountId);
    });
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    if (files.length === 0 && !isKeyLink(text)) return;
    event.preventDefault();
    if (files.length === 0) props.onSources([{ type: 'text', text }]);
    else void run(async () => props.onSources(await Promise.all(files.map(droppedBytes))));
  };

  return (
    <form className={styles['panel']} onSubmit={onSubmit} onPaste={onPaste} noValidate>
      <div className={styles['pair']}>
        <TextField
          autoFocus
          label={t('accounts.service')}
          hint={t('accounts.service-hint')}
          maxLength={limits.nameCharacters}
          value={issuer}
          onChange={setIssuer}
          error={isTried && !hasName ? t('accounts.name-missing') : undefined}
        />
        <TextField
          label={t('accounts.account-name')}
          hint={t('accounts.account-name-hint')}
          maxLength={limits.nameCharacters}
          value={accountName}
          onChange={setAccountName}
        />
      </div>
      <PasswordField
        label={t('accounts.secret-label')}
        hint={t('accounts.secret-hint')}
        mono
        maxLength={limits.secretCharacters}
        value={fields.secret}
        onChange={(secret) => setFields({ ...fields, secret })}
        error={isTried && bad.secret ? secretError(fields.secret) : undefined}
      />
      <TagsField knownTags={props.knownTags} value={tagText} onChange={setTagText} />
      <OtpSettings fields={fields} onChange={setFields} bad={isTried ? bad : undefined} />
      {error === undefined ? null : <ErrorNote error={error} />}
      <div className={styles['buttons']}>
        <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" look="filled" busy={busy}>
          {t('accounts.add')}
        </Button>
      </div>
    </form>
  );
}

function secretError(secret: string): string {
  return t(secret.trim() === '' ? 'accounts.secret-missing' : 'accounts.secret-bad');
}
