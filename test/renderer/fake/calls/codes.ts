import { AppError } from '../../../../shared/errors.ts';
import type { OneTimeCode } from '../../../../shared/views.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { scramble } from '../sample.ts';
import { findAccount, isoNow } from '../state.ts';
import type { FakeAccount, FakeState } from '../state.ts';

export function codeCalls(state: FakeState): VaultHandlers<AreaOf<'codes'>> {
  const nowMs = (): number => state.nowMs() + state.clockOffsetSeconds * 1000;
  const countUse = (account: FakeAccount): void => {
    account.useCount += 1;
    account.lastUsedAt = isoNow(state);
  };
  return {
    'codes:current': ({ accountIds }) => ({
      nowMs: nowMs(),
      codes: accountIds
        .map((id) => oneTimeCode(findAccount(state, id), nowMs()))
        .filter((code) => code !== undefined),
    }),
    'codes:copy': ({ accountId, which }) => {
      const account = findAccount(state, accountId);
      const code = oneTimeCode(account, nowMs());
      if (code === undefined) throw new AppError('invalid-input');
      state.clipboard = which === 'current' ? code.code : code.next;
      countUse(account);
      return {};
    },
    'codes:next-hotp': ({ accountId }) => {
      const account = findAccount(state, accountId);
      if (account.otp?.type !== 'hotp') throw new AppError('invalid-input');
      account.otp = { ...account.otp, counter: (account.otp.counter ?? 0) + 1 };
      state.clipboard = codeAt(account, account.otp.counter ?? 0);
      countUse(account);
      state.push('vault:changed', {});
      return { code: state.clipboard };
    },
  };
}

function oneTimeCode(account: FakeAccount, nowMs: number): OneTimeCode | undefined {
  if (account.period === undefined) return undefined;
  const periodMs = account.period * 1000;
  const step = Math.floor(nowMs / periodMs);
  return {
    accountId: account.id,
    code: codeAt(account, step),
    next: codeAt(account, step + 1),
    validFromMs: step * periodMs,
    validUntilMs: (step + 1) * periodMs,
  };
}

const steamLetters = '23456789BCDFGHJKMNPQRTVWXY';

/** As the fake vault makes them: believable, no crypto. */
export function codeAt(account: FakeAccount, step: number): string {
  const number = scramble(`${account.id}/${step}`);
  if (account.otpType === 'steam') {
    return [1, 26, 676, 17_576, 456_976]
      .map((place) => steamLetters.charAt(Math.floor(number / place) % 26))
      .join('');
  }
  const digits = account.otp?.digits ?? 6;
  return String(number % 10 ** digits).padStart(digits, '0');
}
