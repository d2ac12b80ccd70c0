import { AppError } from '../../../../shared/errors.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { fakeRecoveryCodes, isoNow } from '../state.ts';
import type { FakeState } from '../state.ts';

export function vaultCalls(
  state: FakeState,
): VaultHandlers<AreaOf<'vault' | 'password' | 'recovery' | 'keychain'>> {
  const mustBePassword = (password: string): void => {
    if (password !== state.password) throw new AppError('wrong-password');
  };
  const toState = (next: FakeState['status']['state']): void => {
    state.status = { ...state.status, state: next };
    state.push('vault:changed', {});
  };
  return {
    'vault:status': () => ({ ...state.status }),
    'vault:create': ({ password, keychain }) => {
      if (state.status.state !== 'none') throw new AppError('vault-exists');
      state.password = password;
      state.status = { ...state.status, hasKeychainSlot: keychain };
      toState('unlocked');
      return {};
    },
    'vault:unlock': ({ password }) => {
      mustBePassword(password);
      toState('unlocked');
      return {};
    },
    'vault:unlock-keychain': () => {
      if (!state.status.hasKeychainSlot) throw new AppError('keychain-missing-key');
      toState('unlocked');
      return {};
    },
    'vault:unlock-recovery-code': ({ code, newPassword }) => {
      if (!fakeRecoveryCodes.includes(code.toUpperCase()))
        throw new AppError('wrong-recovery-code');
      state.password = newPassword;
      state.recovery.left -= 1;
      state.status = { ...state.status, recoveryCodesLeft: state.recovery.left };
      toState('unlocked');
      return { readOnly: state.status.readOnly };
    },
    'vault:change-password': ({ password, newPassword }) => {
      mustBePassword(password);
      state.password = newPassword;
      return {};
    },
    'password:strength': ({ password }) => {
      const score = Math.min(4, Math.floor(password.length / 4));
      return { score, crackSeconds: 10 ** (score * 3) };
    },

    'recovery:status': () => ({ ...state.recovery, total: state.recovery.issuedAt ? 10 : 0 }),
    'recovery:issue': ({ password }) => {
      mustBePassword(password);
      state.recovery = { left: 10, issuedAt: isoNow(state) };
      state.status = { ...state.status, recoveryCodesLeft: 10, recoveryCodesTotal: 10 };
      return { codes: [...fakeRecoveryCodes] };
    },
    'recovery:confirm-kept': () => {
      state.recovery = { ...state.recovery, keptAt: isoNow(state) };
      state.push('vault:changed', {});
      return {};
    },

    'keychain:probe': () => ({ state: state.keychain }),
    'keychain:enable': ({ password }) => {
      mustBePassword(password);
      if (state.keychain !== 'works') throw new AppError('keychain-unavailable');
      state.status = { ...state.status, hasKeychainSlot: true };
      return {};
    },
    'keychain:disable': ({ password }) => {
      mustBePassword(password);
      state.status = { ...state.status, hasKeychainSlot: false };
      return {};
    },
  };
}
