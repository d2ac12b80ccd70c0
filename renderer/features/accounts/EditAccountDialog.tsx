import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountDetail } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './add-account.module.css';
import { titleOf } from './names.ts';
import { TagsField } from './TagsField.tsx';
import { tagsOf, tagText } from './tag-text.ts';

interface EditAccountDialogProps {
  readonly detail: AccountDetail;
  readonly knownTags: readonly string[];
  readonly onClose: () => void;
}

/** Names, tags and note. Two accounts may have the same names. */
export function EditAccountDialog({
  detail,
  knownTags,
  onClose,
}: EditAccountDialogProps): ReactNode {
  const formId = useId();
  const { account } = detail;
  const [issuer, setIssuer] = useState(account.issuer);
  const [accountName, setAccountName] = useState(account.accountName);
  const [tags, setTags] = useState(tagText(account.tags));
  const [note, setNote] = useState(detail.note);
  const { busy, error, run } = useTask();
  const names = { issuer: issuer.trim(), accountName: accountName.trim() };
  const hasName = names.issuer !== '' || names.accountName !== '';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!hasName) return;
    void run(async () => {
      const { undoId } = await vault('accounts:update', {
        accountId: account.id,
        ...names,
        tags: tagsOf(tags),
        note,
      });
      offerUndoOf(t('accounts.saved', { name: titleOf(names) }), undoId);
      onClose();
    });
  };

  return (
    <Dialog
      isOpen
      title={t('accounts.edit-title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} look="filled" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['panel']} onSubmit={onSubmit} noValidate>
        <div className={styles['pair']}>
          <TextField
            autoFocus
            label={t('accounts.service')}
            maxLength={limits.nameCharacters}
            value={issuer}
            onChange={setIssuer}
            error={hasName ? undefined : t('accounts.name-missing')}
          />
          <TextField
            label={t('accounts.account-name')}
            maxLength={limits.nameCharacters}
            value={accountName}
            onChange={setAccountName}
          />
        </div>
        <TagsField knownTags={knownTags} value={tags} onChange={setTags} />
        <TextArea
          label={t('accounts.note')}
          optional
          maxLength={limits.noteCharacters}
          value={note}
          onChange={setNote}
        />
      </form>
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
