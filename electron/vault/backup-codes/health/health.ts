import type { Dismissal, VaultContents } from '../../../model/vault-contents.ts';
import { accountFindings } from './accounts.ts';
import { copyFindings } from './copies.ts';
import { Coverage } from './coverage.ts';
import { byUrgency, type Found, keyOf } from './finding.ts';
import { placeFindings } from './places.ts';
import { secretFindings } from './secrets.ts';
import { drillFinding, recoveryFinding } from './ways-back.ts';

export interface Surroundings {
  readonly nowMs: number;
  /** Of the vault's own, by the slots in its header. */
  readonly recoveryCodesLeft: number;
}

/**
 * What needs a person, the most urgent first. Each record is looked at a fixed number of times, so the
 * work grows with the vault and no faster. What is in the trash needs nobody.
 */
export function findingsOf(
  contents: VaultContents,
  { nowMs, recoveryCodesLeft }: Surroundings,
): Found[] {
  const accounts = contents.accounts.filter(({ trashedAt }) => trashedAt === undefined);
  const coverage = new Coverage(accounts, contents);
  return byUrgency([
    ...(accounts.length === 0 ? [] : recoveryFinding(contents.recovery, recoveryCodesLeft)),
    ...placeFindings(accounts, coverage),
    ...accountFindings(accounts, nowMs),
    ...copyFindings(coverage, nowMs),
    ...drillFinding(contents, nowMs),
    ...secretFindings(accounts),
  ]);
}

export interface Sorted {
  readonly needed: readonly Found[];
  readonly putAside: readonly { readonly found: Found; readonly dismissal: Dismissal }[];
}

/** Those that were put aside and are so still, apart from the others. */
export function sortedOut(
  found: readonly Found[],
  dismissals: readonly Dismissal[],
  nowMs: number,
): Sorted {
  const inForce = new Map(
    dismissals
      .filter(({ until }) => until === undefined || nowMs < Date.parse(until))
      .map((dismissal) => [dismissal.key, dismissal]),
  );
  const needed: Found[] = [];
  const putAside: { found: Found; dismissal: Dismissal }[] = [];
  for (const one of found) {
    const dismissal = inForce.get(keyOf(one));
    if (dismissal === undefined) needed.push(one);
    else putAside.push({ found: one, dismissal });
  }
  return { needed, putAside };
}
