import type { VaultContents } from '../../../model/vault-contents.ts';
import type { Found } from './finding.ts';

const dayMs = 86_400_000;
const drillDays = 180;
const fewRecoveryCodes = 3;

/** The vault's own ten: never made, few left, or nobody said that they are kept. One of these at a time. */
export function recoveryFinding(
  { issuedAt, keptAt }: VaultContents['recovery'],
  left: number,
): Found[] {
  const accounts = [] as const;
  if (issuedAt === undefined || left === 0) {
    return [{ kind: 'recovery-none', about: issuedAt ?? '', accounts }];
  }
  if (left <= fewRecoveryCodes) {
    return [{ kind: 'recovery-low', about: `${issuedAt}:${left}`, accounts, left }];
  }
  return keptAt === undefined ? [{ kind: 'recovery-not-kept', about: issuedAt, accounts }] : [];
}

/** Nobody has tried for half a year whether a copy brings anything back. Counts from the first copy. */
export function drillFinding({ copies, drills }: VaultContents, nowMs: number): Found[] {
  const last = drills
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const from = last ?? copies.map(({ madeAt }) => madeAt).toSorted()[0];
  if (from === undefined || nowMs < Date.parse(from) + drillDays * dayMs) return [];
  const since = last === undefined ? {} : { since: last };
  return [{ kind: 'drill-due', about: last ?? '', accounts: [], ...since }];
}
