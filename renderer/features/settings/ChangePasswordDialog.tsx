import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { showToast } from '../../ui/toasts.ts';
import { NewPasswordFields } from '../password/NewPasswordFields.tsx';
import { PasswordDialog } from '../password/PasswordDialog.tsx';
import { useNewPassword } from '../password/useNewPassword.ts';

export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const chosen = useNewPassword();
  return (
    <PasswordDialog
      title={t('settings.change.title')}
      label={t('settings.change.current')}
      submit={t('settings.change.submit')}
      more={<NewPasswordFields value={chosen} />}
      check={chosen.check}
      perform={(password) =>
        vault('vault:change-password', { password, newPassword: chosen.password })
      }
      onDone={() => {
        showToast(t('settings.change.done'));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('settings.change.older')}</p>
    </PasswordDialog>
  );
}
