import { AppError } from '../../../shared/errors.ts';
import type { ClockAnswer } from '../../../shared/views/clock.ts';
import { accountOf } from '../../model/contents-changes.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { findOffset, reachSteps } from '../../otp/clock-offset.ts';
import { codeAt, type TimeBasedOtp } from '../../otp/code-at.ts';
import type { ClockWatch } from '../clock-watch.ts';
import type { Session } from '../session.ts';
import { TryBudget } from '../try-budget.ts';
import type { AreaHandlers } from './area.ts';

export function clockHandlers(session: Session, watch: ClockWatch): AreaHandlers<'clock'> {
  const tries = new TryBudget();

  /** Around the clock that codes are made with, and around where it was before it jumped. */
  function check(otp: TimeBasedOtp, code: string): ClockAnswer {
    const nowMs = session.clock.nowMs();
    const keptMs = session.contents.preferences.clockOffsetMs;
    const { jump } = watch;
    const found = findOffset(otp, code, {
      nowMs,
      aroundMs: [keptMs, ...(jump === undefined ? [] : [keptMs - jump.ms])],
    });
    return found === undefined
      ? { found: false, searchedSeconds: reachSteps * codeAt(otp, nowMs).periodSeconds }
      : {
          found: true,
          steps: found.steps,
          fromSeconds: Math.round(found.fromMs / 1000),
          toSeconds: Math.round(found.toMs / 1000),
          offsetSeconds: Math.round((found.fromMs + found.toMs) / 2000),
          isOneOfSeveral: found.isOneOfSeveral,
        };
  }

  return {
    'clock:read': () => {
      const { preferences } = session.contents;
      watch.look();
      const { jump } = watch;
      return {
        offsetSeconds: Math.round(preferences.clockOffsetMs / 1000),
        ...(jump === undefined
          ? {}
          : {
              jump: { seconds: Math.round(jump.ms / 1000), at: new Date(jump.atMs).toISOString() },
            }),
      };
    },
    'clock:check': ({ accountId, code }) => {
      const { otp } = accountOf(session.contents, accountId);
      if (otp === undefined || otp.type === 'hotp') {
        throw new AppError('invalid-input', 'the account has no time based code');
      }
      tries.spend();
      return check(otp, code);
    },
    'clock:keep': async ({ offsetSeconds }) => {
      const undoId = await session.undoableChange((contents) => {
        const before = contents.preferences.clockOffsetMs;
        return {
          contents: withOffset(contents, offsetSeconds * 1000),
          log: { what: 'clock-kept' },
          takeBack: (later) => withOffset(later, before),
        };
      });
      // Whoever set it has looked at the clock.
      watch.seen();
      return { undoId };
    },
    'clock:jump-seen': () => {
      session.requireUnlocked();
      watch.seen();
      return {};
    },
  };
}

function withOffset(contents: VaultContents, clockOffsetMs: number): VaultContents {
  return { ...contents, preferences: { ...contents.preferences, clockOffsetMs } };
}
