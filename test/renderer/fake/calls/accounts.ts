import { AppError } from '../../../../shared/errors.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { newId } from '../ids.ts';
import { changed, findAccount, isoNow } from '../state.ts';
import type { FakeAccount, FakeState } from '../state.ts';
import { accountDetail, accountView } from '../views.ts';

export function accountCalls(state: FakeState): VaultHandlers<AreaOf<'accounts' | 'changes'>> {
  /** Replaces one account by a changed copy, so that undoing puts the old one back. */
  const replace = (accountId: string, change: Partial<FakeAccount>): { undoId: string } => {
    const before = findAccount(state, accountId);
    const swap = (from: string, to: FakeAccount): void => {
      state.accounts = state.accounts.map((account) => (account.id === from ? to : account));
    };
    swap(accountId, { ...before, ...change, updatedAt: isoNow(state) });
    return changed(state, () => swap(accountId, before));
  };

  return {
    'accounts:list': () => ({
      accounts: state.accounts.map((account) => accountView(account, state.nowMs())),
    }),
    'accounts:read': ({ accountId }) => accountDetail(state, findAccount(state, accountId)),
    'accounts:add': ({ issuer, accountName, otp, tags, note }) => {
      if (otp !== undefined && !/^[A-Z2-7\s=-]+$/i.test(otp.secret))
        throw new AppError('invalid-input');
      const account = newAccount(state, { issuer, accountName, tags, note });
      if (otp !== undefined) {
        account.otpType = otp.type;
        account.period = otp.type === 'hotp' ? undefined : otp.period;
        account.otp = {
          type: otp.type,
          algorithm: otp.algorithm,
          digits: otp.digits,
          ...(otp.type === 'hotp' ? { counter: otp.counter } : { period: otp.period }),
        };
      }
      state.accounts = [...state.accounts, account];
      return {
        accountId: account.id,
        ...changed(state, () => {
          state.accounts = state.accounts.filter(({ id }) => id !== account.id);
        }),
      };
    },
    'accounts:update': ({ accountId, ...fields }) => {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      return replace(accountId, Object.fromEntries(given));
    },
    'accounts:set-no-backup-codes': ({ accountId, none }) =>
      replace(accountId, { givesNoCodes: none }),
    'accounts:trash': ({ accountId }) => replace(accountId, { trashedAt: isoNow(state) }),
    'accounts:restore': ({ accountId }) => {
      const { trashedAt: _trashedAt, ...account } = findAccount(state, accountId);
      state.accounts = state.accounts.map((other) => (other.id === accountId ? account : other));
      return changed(state, () => replace(accountId, { trashedAt: isoNow(state) }));
    },
    'accounts:purge': ({ accountId }) => {
      state.accounts = state.accounts.filter(({ id }) => id !== accountId);
      state.push('vault:changed', {});
      return {};
    },
    'accounts:reveal-secret': ({ accountId }) => {
      const { issuer, accountName } = findAccount(state, accountId);
      const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
      const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(accountName)}`;
      return { secret, uri: `otpauth://totp/${label}?secret=${secret}` };
    },
    'changes:undo': ({ undoId }) => {
      const undo = state.undos.get(undoId);
      if (undo === undefined) throw new AppError('not-found');
      state.undos.delete(undoId);
      undo();
      state.push('vault:changed', {});
      return {};
    },
  };
}

export function newAccount(
  state: FakeState,
  fields: Pick<FakeAccount, 'issuer' | 'accountName'> & Partial<FakeAccount>,
): FakeAccount {
  return {
    id: newId(),
    tags: [],
    favourite: false,
    useCount: 0,
    updatedAt: isoNow(state),
    note: '',
    otp: undefined,
    period: undefined,
    sets: [],
    givesNoCodes: false,
    ...fields,
  };
}
