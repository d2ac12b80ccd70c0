import type { BackupStanding } from '../../../shared/views.ts';
import { type Account, currentSet } from '../../model/account.ts';
import { type BackupCode, statesIn } from '../../model/backup-code.ts';

const dayMs = 86_400_000;

/** How an account stands with its backup codes now: none, none given out, all used up, maybe seen, few left, old, or good. */
export function standingOf(account: Account, nowMs: number): BackupStanding {
  const set = currentSet(account);
  if (set === undefined) {
    const state = account.noBackupCodesAt === undefined ? 'none' : 'not-given';
    return { state, left: 0, unsure: 0, total: 0 };
  }
  const states = statesIn(set);
  const left = states.filter((state) => state === 'unused').length;
  const unsure = states.filter((state) => state === 'unsure').length;
  const renewAtMs =
    set.renewEveryDays === null ? undefined : Date.parse(set.issuedAt) + set.renewEveryDays * dayMs;
  const old = renewAtMs !== undefined && nowMs >= renewAtMs;
  const usedAt = lastUse(set.codes);
  const seen = set.concernAt !== undefined;
  const state =
    left === 0 ? 'empty' : seen ? 'concern' : left <= set.lowAt ? 'low' : old ? 'old' : 'good';
  return {
    state,
    left,
    unsure,
    total: states.length,
    issuedAt: set.issuedAt,
    ...(set.concernAt === undefined ? {} : { concernAt: set.concernAt }),
    ...(renewAtMs === undefined ? {} : { renewAt: new Date(renewAtMs).toISOString() }),
    ...(usedAt === undefined ? {} : { usedAt }),
  };
}

/** A code that was never shown here came in as used: nobody knows since when. */
function lastUse(codes: readonly BackupCode[]): string | undefined {
  return codes
    .filter(({ events }) => events.at(-1)?.type === 'used' && events.some(isShown))
    .map(({ events }) => events.at(-1)?.at ?? '')
    .toSorted()
    .at(-1);
}

function isShown({ type }: BackupCode['events'][number]): boolean {
  return type === 'shown';
}
