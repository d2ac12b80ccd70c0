import type {
  LockoutAccount,
  LockoutFindings,
  Losable,
  MeansView,
  WhatIf,
} from '../../../shared/views/lockout.ts';

export interface Arrow {
  readonly from: Losable;
  readonly to: string;
  /** What only opens an account is of no use once that fails. */
  readonly kind: 'opens' | 'regains';
}

/**
 * From what opens an account, or gets it back, to the account, in the order of the accounts. Passwords
 * are left out: nearly every account takes one.
 */
export function arrowsIn(accounts: readonly LockoutAccount[]): Arrow[] {
  return accounts.flatMap((account) => {
    const { accountId: to, answers, regainedBy, heldBy, hasOneTimeCode, backupCodesLeft } = account;
    const regains = new Set<Losable>([
      ...answers.regainedWith.flat().flatMap(sourceOf),
      ...regainedBy,
    ]);
    const opens = new Set<Losable>(answers.opensWith.flat().flatMap(sourceOf));
    if (hasOneTimeCode) opens.add('vault');
    if (backupCodesLeft > 0) regains.add('vault');
    if (hasOneTimeCode || backupCodesLeft > 0) for (const holder of heldBy) regains.add(holder);
    return [
      ...[...regains].map((from): Arrow => ({ from, to, kind: 'regains' })),
      ...[...opens]
        .filter((from) => !regains.has(from))
        .map((from): Arrow => ({ from, to, kind: 'opens' })),
    ];
  });
}

function sourceOf(means: MeansView): Losable[] {
  if (means.type === 'password') return [];
  return [means.type === 'account' ? means.accountId : means.type];
}

interface Matters {
  readonly accounts: readonly LockoutAccount[];
  readonly findings: LockoutFindings | undefined;
  readonly lost: readonly Losable[];
  readonly result: WhatIf | undefined;
}

/** Of those that one thing takes along, as many as show what is meant. */
const examples = 5;

/**
 * What is worth drawing, the most important first: what was ticked, circles, single points and some of
 * those that they lock out, the accounts that get others back, and some that are stuck. Only what an
 * arrow touches.
 */
export function importantOf(
  { accounts, findings, lost, result }: Matters,
  arrows: readonly Arrow[],
): Losable[] {
  const touched = new Set<Losable>(arrows.flatMap(({ from, to }) => [from, to]));
  const known = new Set(accounts.map(({ accountId }) => accountId));
  const between = arrows.filter(({ from, kind }) => kind === 'regains' && known.has(from));
  const sources = [...new Set(between.map(({ from }) => from))];
  const points = findings?.singlePoints ?? [];
  const all = [
    ...lost,
    ...(findings?.circles.flatMap(({ accountIds }) => accountIds) ?? []),
    ...points.flatMap((point) => [...point.points, ...point.locksOut.slice(0, examples)]),
    ...sources.flatMap((from) => [
      from,
      ...between
        .filter((arrow) => arrow.from === from)
        .slice(0, examples)
        .map(({ to }) => to),
    ]),
    ...(result?.stuck.slice(0, examples).map(({ accountId }) => accountId) ?? []),
  ];
  return [...new Set<Losable>(all)].filter((what) => touched.has(what));
}
