import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { RecoveryStatus } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDay } from '../../ui/dates.ts';
import { RecoveryCodesDialog } from '../recovery/RecoveryCodesDialog.tsx';
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx';
import { KeychainDialog } from './KeychainDialog.tsx';
import { SettingsButton, SettingsSection } from './SettingsSection.tsx';

type Asked = 'password' | 'recovery-codes' | 'keychain';

/** Password, recovery codes, keychain: what opens the vault. Each change asks for the password. */
export function WaysIn(): ReactNode {
  const status = useVaultRead('vault:status', {});
  const recovery = useVaultRead('recovery:status', {});
  const [asked, setAsked] = useState<Asked>();
  const onClose = (): void => {
    setAsked(undefined);
    status.reload();
    recovery.reload();
  };

  const error = status.error ?? recovery.error;
  if (error !== undefined) return <ErrorNote error={error} />;
  if (status.data === undefined || recovery.data === undefined) return null;
  const isOn = status.data.hasKeychainSlot;
  const hasCodes = recovery.data.issuedAt !== undefined;
  return (
    <SettingsSection title={t('settings.ways-in')}>
      <SettingsButton
        label={t('settings.password')}
        hint={t('settings.password-hint')}
        action={t('settings.change-password')}
        onClick={() => setAsked('password')}
      />
      <SettingsButton
        label={t('settings.recovery-codes')}
        hint={recoveryWords(recovery.data)}
        action={t(hasCodes ? 'settings.recovery-renew' : 'settings.recovery-make')}
        onClick={() => setAsked('recovery-codes')}
      />
      <SettingsButton
        label={t('settings.keychain')}
        hint={t(isOn ? 'settings.keychain-on' : 'settings.keychain-off')}
        action={t(isOn ? 'settings.turn-off' : 'settings.turn-on')}
        onClick={() => setAsked('keychain')}
      />
      {asked === 'password' ? <ChangePasswordDialog onClose={onClose} /> : null}
      {asked === 'recovery-codes' ? <RecoveryCodesDialog onClose={onClose} /> : null}
      {asked === 'keychain' ? <KeychainDialog isOn={isOn} onClose={onClose} /> : null}
    </SettingsSection>
  );
}

function recoveryWords({ left, total, issuedAt, keptAt }: RecoveryStatus): string {
  if (issuedAt === undefined) return t('settings.recovery-none');
  const some = t('settings.recovery-some', { left, total, day: formatDay(issuedAt) });
  return keptAt === undefined ? `${some}. ${t('settings.recovery-not-kept')}` : `${some}.`;
}
