import { AppError } from '../../../../shared/errors.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { changed, findAccount } from '../state.ts';
import type { FakeState } from '../state.ts';
import { codeAt } from './codes.ts';

const reach = 20;

export function clockCalls(state: FakeState): VaultHandlers<AreaOf<'clock'>> {
  return {
    'clock:read': () => ({
      offsetSeconds: state.clockOffsetSeconds,
      ...(state.clockJump === undefined ? {} : { jump: state.clockJump }),
    }),
    'clock:check': ({ accountId, code }) => {
      const account = findAccount(state, accountId);
      const { period } = account;
      if (period === undefined) throw new AppError('invalid-input');
      const nowSeconds = state.nowMs() / 1000;
      const now = Math.floor((nowSeconds + state.clockOffsetSeconds) / period);
      const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach)
        .sort((a, b) => Math.abs(a) - Math.abs(b))
        .find((step) => codeAt(account, now + step) === code.replaceAll(' ', ''));
      if (steps === undefined) return { found: false, searchedSeconds: reach * period };
      const from = (now + steps) * period - nowSeconds;
      return {
        found: true,
        steps,
        fromSeconds: Math.round(from),
        toSeconds: Math.round(from + period),
        offsetSeconds: Math.round(from + period / 2),
        isOneOfSeveral: false,
      };
    },
    'clock:keep': ({ offsetSeconds }) => {
      const before = state.clockOffsetSeconds;
      state.clockOffsetSeconds = offsetSeconds;
      state.clockJump = undefined;
      return changed(state, () => (state.clockOffsetSeconds = before));
    },
    'clock:jump-seen': () => {
      state.clockJump = undefined;
      state.push('vault:changed', {});
      return {};
    },
  };
}
