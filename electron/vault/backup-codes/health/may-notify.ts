import type { FindingKind } from '../../../../shared/views/health.ts';
import type { Found } from './finding.ts';

const monthMs = 30 * 86_400_000;

/** Worth a notification of the system: somebody could be locked out, or what protects them is gone. */
const weighty: ReadonlySet<FindingKind> = new Set([
  'recovery-none',
  'backup-none',
  'concern',
  'codes-empty',
  'codes-low',
  'same-basket',
  'copy-problem',
  'plain-file',
  'backup-old',
  'copy-stale',
]);

/** At most one a month. A last time that lies ahead was said by a clock that was wrong: it counts for nothing. */
export function mayNotify(notifiedAt: string | undefined, nowMs: number): boolean {
  if (notifiedAt === undefined) return true;
  const passedMs = nowMs - Date.parse(notifiedAt);
  return passedMs < 0 || passedMs >= monthMs;
}

export function hasWeight(needed: readonly Found[]): boolean {
  return needed.some(({ kind }) => weighty.has(kind));
}
