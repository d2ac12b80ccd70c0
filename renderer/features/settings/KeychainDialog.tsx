import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useKeychainProbe } from '../keychain/useKeychainProbe.ts';
import { PasswordDialog } from '../password/PasswordDialog.tsx';

export interface KeychainDialogProps {
  readonly isOn: boolean;
  readonly onClose: () => void;
}

export function KeychainDialog({ isOn, onClose }: KeychainDialogProps): ReactNode {
  return isOn ? <TurnOff onClose={onClose} /> : <TurnOn onClose={onClose} />;
}

type TurnProps = Pick<KeychainDialogProps, 'onClose'>;

function TurnOff({ onClose }: TurnProps): ReactNode {
  return (
    <PasswordDialog
      title={t('settings.keychain-disable.title')}
      submit={t('settings.keychain-disable.submit')}
      perform={(password) => vault('keychain:disable', { password })}
      onDone={() => {
        showToast(t('settings.keychain-disable.done'));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('settings.keychain-disable.explain')}</p>
    </PasswordDialog>
  );
}

/** The password is asked for only where the keychain was proved to work. */
function TurnOn({ onClose }: TurnProps): ReactNode {
  const { state, lookAgain } = useKeychainProbe();
  if (state !== 'works') {
    return (
      <Dialog
        title={t('settings.keychain-enable.title')}
        size="small"
        isOpen
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button look="filled" busy={state === undefined} onClick={lookAgain}>
              {t('keychain.look-again')}
            </Button>
          </>
        }
      >
        <p role="status">
          {state === undefined ? t('keychain.looking') : t(`keychain.state.${state}`)}
        </p>
      </Dialog>
    );
  }
  return (
    <PasswordDialog
      title={t('settings.keychain-enable.title')}
      submit={t('settings.keychain-enable.submit')}
      perform={(password) => vault('keychain:enable', { password })}
      onDone={() => {
        showToast(t('settings.keychain-enable.done'));
        onClose();
      }}
      onClose={onClose}
    >
      <AlertBanner tone="warn">
        <strong>{t('keychain.anybody')}</strong>
      </AlertBanner>
      <p>{t('settings.keychain-enable.explain')}</p>
    </PasswordDialog>
  );
}
