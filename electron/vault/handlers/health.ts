import { AppError } from '../../../shared/errors.ts';
import type { Dismissal, VaultContents } from '../../model/vault-contents.ts';
import { keyOf } from '../backup-codes/health/finding.ts';
import { healthOf } from '../health.ts';
import { healthView } from '../health-views.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

export function healthHandlers(session: Session): AreaHandlers<'health'> {
  return {
    'health:read': ({ perGroup }) => healthView(session.contents, healthOf(session), perGroup),
    'health:dismiss': async ({ key, reason, days }) => {
      const undoId = await session.undoableChange((contents) => {
        const { needed, putAside } = healthOf(session);
        if (![...needed, ...putAside.map(({ found }) => found)].some((one) => keyOf(one) === key)) {
          throw new AppError('not-found', 'no such finding');
        }
        const dismissal: Dismissal = {
          key,
          reason,
          at: session.now,
          ...(days === undefined ? {} : { until: daysFrom(session.clock.nowMs(), days) }),
        };
        const before = contents.dismissals.find((one) => one.key === key);
        return {
          contents: withDismissal(contents, key, dismissal),
          log: { what: 'finding-put-aside' },
          takeBack: (later) => withDismissal(later, key, before),
        };
      });
      return { undoId };
    },
    'health:recall': async ({ key }) => {
      const undoId = await session.undoableChange((contents) => {
        const before = contents.dismissals.find((one) => one.key === key);
        if (before === undefined) {
          throw new AppError('not-found', 'nothing put aside under this key');
        }
        return {
          contents: withDismissal(contents, key, undefined),
          log: { what: 'finding-recalled' },
          takeBack: (later) => withDismissal(later, key, before),
        };
      });
      return { undoId };
    },
  };
}

function daysFrom(nowMs: number, days: number): string {
  return new Date(nowMs + days * 86_400_000).toISOString();
}

function withDismissal(
  contents: VaultContents,
  key: string,
  dismissal: Dismissal | undefined,
): VaultContents {
  const others = contents.dismissals.filter((one) => one.key !== key);
  return { ...contents, dismissals: dismissal === undefined ? others : [...others, dismissal] };
}
