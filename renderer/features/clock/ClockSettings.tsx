import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SettingsButton, SettingsSection } from '../settings/SettingsSection.tsx';
import { ClockDialog } from './ClockDialog.tsx';
import { keepOffset } from './keep-offset.ts';
import { stateWords } from './span-words.ts';

/** How one-time codes are timed, and the way back to this computer's clock. */
export function ClockSettings(): ReactNode {
  const { data, error: readError } = useVaultRead('clock:read', {});
  const { error, run } = useTask();
  const [isOpen, setOpen] = useState(false);
  const problem = readError ?? error;
  return (
    <SettingsSection title={t('clock.settings-title')}>
      {data === undefined ? null : (
        <>
          <SettingsButton
            label={t('clock.settings')}
            hint={stateWords(data.offsetSeconds)}
            action={t('clock.settings-do')}
            onClick={() => setOpen(true)}
          />
          {data.offsetSeconds === 0 ? null : (
            <SettingsButton
              label={t('clock.difference')}
              hint={t('clock.difference-hint')}
              action={t('clock.difference-do')}
              onClick={() => void run(() => keepOffset(0))}
            />
          )}
        </>
      )}
      {problem === undefined ? null : <ErrorNote error={problem} />}
      {isOpen ? <ClockDialog onClose={() => setOpen(false)} /> : null}
    </SettingsSection>
  );
}
