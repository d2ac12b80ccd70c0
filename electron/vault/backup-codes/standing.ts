import type { BackupStanding } from '../../../shared/views.ts';
import { type Account, currentSet } from '../../model/account.ts';
import { statesIn } from '../../model/backup-code.ts';

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
  };
}
