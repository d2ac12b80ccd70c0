import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { sayConcern } from '../backup-codes/say-concern.ts';
import { numberChoices } from './number-choices.ts';
import { SettingsButton, SettingsRow, SettingsSection } from './SettingsSection.tsx';

const forEver = 0;

/** What holds for all backup codes of this vault. */
export function OldCodes(): ReactNode {
  const { data, error: readError } = useVaultRead('preferences:read', {});
  const { error, run } = useTask();
  const keep = (days: number): void =>
    void run(async () => {
      const keepRetiredDays = days === forEver ? null : days;
      const { undoId } = await vault('preferences:change', { keepRetiredDays });
      offerUndoOf(t('settings.keep-changed'), undoId);
    });
  const problem = readError ?? error;
  return (
    <SettingsSection title={t('settings.backup-codes')}>
      {data === undefined ? null : (
        <SettingsRow label={t('settings.keep')} hint={t('settings.keep-hint')}>
          <Select
            labelHidden
            label={t('settings.keep')}
            value={String(data.keepRetiredDays ?? forEver)}
            options={numberChoices(
              [30, 90, 365, forEver],
              data.keepRetiredDays ?? forEver,
              (count) =>
                count === forEver ? t('settings.for-ever') : t('settings.days', { count }),
            )}
            onChange={(days) => keep(Number(days))}
          />
        </SettingsRow>
      )}
      <SettingsButton
        label={t('settings.seen')}
        hint={t('settings.seen-hint')}
        action={t('settings.seen-do')}
        onClick={() => void sayConcern('all', true)}
      />
      <SettingsButton
        label={t('settings.not-seen')}
        hint={t('settings.not-seen-hint')}
        action={t('settings.not-seen-do')}
        onClick={() => void sayConcern('all', false)}
      />
      {problem === undefined ? null : <ErrorNote error={problem} />}
    </SettingsSection>
  );
}
