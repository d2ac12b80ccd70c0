import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import type { VaultOutput } from '../../api.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import styles from './use-backup-code.module.css';

interface CopiedNoteProps {
  readonly account: AccountView;
  readonly shown: VaultOutput<'backup-codes:show'>;
}

/** In which form the code was copied, and the other one; what is chosen is remembered for the service. */
export function CopiedNote({ account, shown }: CopiedNoteProps): ReactNode {
  const [form, setForm] = useState(shown.copied);
  const seconds = useSettings()?.clipboardSeconds ?? 20;
  const { busy, error, run } = useTask();
  const other = form === 'bare' ? 'as-printed' : 'bare';
  const copy = (): void =>
    void run(async () => {
      const { id: accountId } = account;
      await vault('backup-codes:copy-as', { accountId, codeId: shown.codeId, form: other });
      setForm(other);
    });
  return (
    <div className={styles['copied']}>
      <p className={styles['quiet']} role="status">
        {form === undefined
          ? t('backup-codes.use-not-copied')
          : t(`backup-codes.use-copied-${form}`, { seconds })}
      </p>
      {shown.hasBareForm ? (
        <Button look="plain" busy={busy} onClick={copy}>
          {t(`backup-codes.copy-${other}`)}
        </Button>
      ) : null}
      {error === undefined ? null : <ErrorNote error={error} />}
    </div>
  );
}
