import type { KeychainState } from '../../views.ts';

/** The computer's keychain: a convenience, never the only way in. */
export const keychain = {
  offer: 'Unlock at start with this computer’s keychain',
  anybody: 'Anybody at this computer can open Sparekey.',
  looking: 'Looking at this computer’s keychain',
  'look-again': 'Look again',
  asking: 'Asking this computer’s keychain',
  'use-password': 'Use your password.',
  state: {
    'no-bus':
      'No keychain can be reached in this session. Start Sparekey from your desktop to use one; the password works everywhere.',
    'no-service':
      'No keychain is running on this computer. Start one, such as GNOME Keyring or KWallet, and look again; the password works without it.',
    locked:
      'This computer’s keychain is locked. Unlock it in your system’s password app and look again.',
    denied: 'The keychain did not let Sparekey in. Allow it when the system asks, and look again.',
    failed:
      'The keychain did not give a test value back, so Sparekey does not rely on it. You can try again in Settings.',
  } satisfies Record<Exclude<KeychainState, 'works'>, string>,
} as const;
