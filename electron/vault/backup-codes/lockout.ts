import type {
  Lack,
  LockoutFindings,
  LockoutNote,
  Losable,
  SinglePoint,
  StuckAccount,
  Thing,
  WhatIf,
} from '../../../shared/views/lockout.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { circlesIn } from './lockout-circles.ts';
import { type AccessGraph, accessGraph, type Known, type Rule, things } from './lockout-graph.ts';
import { isKept } from './lockout-kept.ts';
import { lostWithout, type Reached, reachedIn } from './lockout-reach.ts';

/** Passwords are not one thing, and Sparekey keeps none: losing all of them is asked for, not warned of. */
const noPoints: ReadonlySet<Thing> = new Set(['password']);

/** More than these nobody reads. */
const mostLacks = 3;

/** Who is stuck when these are lost, and who is not only because of a guess. Both in order of names. */
export function whatIsLost(contents: VaultContents, lost: readonly Losable[]): WhatIf {
  const graph = accessGraph(contents);
  const without = new Set(lost.flatMap((what) => graph.nodeOf(what) ?? []));
  const reached = reachedIn(graph, things.length, { without });
  const surely = reachedIn(graph, things.length, { without, counts: ({ guessed }) => !guessed });
  const stuck: StuckAccount[] = [];
  const onGuess: string[] = [];
  graph.known.forEach((known, index) => {
    const node = things.length + index;
    // What is lost itself is asked about, not answered.
    if (without.has(node)) return;
    if (!reached.has(node)) stuck.push(stuckAccount(graph, known, node, reached));
    else if (!surely.has(node)) onGuess.push(known.account.id);
  });
  return { stuck, onGuess };
}

function stuckAccount(
  graph: AccessGraph,
  { account, kept }: Known,
  node: number,
  reached: Reached,
): StuckAccount {
  const notes: LockoutNote[] = [];
  if (rulesTo(graph, node).length === 0) notes.push('no-way');
  if (kept.outOfDate.has('paper')) notes.push('paper-out-of-date');
  if (kept.outOfDate.has('backup')) notes.push('backup-out-of-date');
  if (isKept(kept) && kept.heldBy.size === 0 && kept.outOfDate.size === 0) {
    notes.push('only-in-vault');
  }
  return {
    accountId: account.id,
    lacks: leastOf(rulesTo(graph, node).flatMap(({ body }) => lacksOf(graph, body, reached))),
    notes,
    guessed: account.recoveryPlan === undefined,
  };
}

/** What is missing for all of these together: each list is one way to come by them. */
function lacksOf(graph: AccessGraph, body: readonly number[], reached: Reached): Lack[][] {
  return body
    .filter((node) => !reached.has(node))
    .map((node) => {
      const what = graph.losableAt[node] ?? graph.unreachable.get(node);
      if (what !== undefined) return [[what]];
      return rulesTo(graph, node).flatMap((rule) => lacksOf(graph, rule.body, reached));
    })
    .reduce<Lack[][]>(
      (lists, more) => lists.flatMap((list) => more.map((other) => [...list, ...other])),
      [[]],
    );
}

/** The shortest lists, each once; one that asks for more than another says nothing new. */
function leastOf(lists: readonly Lack[][]): Lack[][] {
  const sorted = lists
    .map((list) => [...new Set(list)].sort((a, b) => rankOf(a) - rankOf(b)))
    .sort((a, b) => a.length - b.length || rankOf(a[0]) - rankOf(b[0]));
  const least: Lack[][] = [];
  for (const list of sorted) {
    const among = new Set(list);
    if (!least.some((other) => other.every((lack) => among.has(lack)))) least.push(list);
  }
  return least.slice(0, mostLacks);
}

/** Things in the order in which they are shown, then accounts, then those that are gone. */
function rankOf(lack: Lack | undefined): number {
  const at = things.indexOf(lack as Thing);
  return at >= 0 ? at : lack === 'unknown-account' ? things.length + 1 : things.length;
}

function rulesTo(graph: AccessGraph, node: number): Rule[] {
  return (graph.rulesTo[node] ?? []).flatMap((index) => graph.rules[index] ?? []);
}

/** Circles, and what alone takes others away; those that take the most first. */
export function findingsOf(contents: VaultContents): LockoutFindings {
  const graph = accessGraph(contents);
  return {
    circles: circlesIn(graph).map(({ kind, nodes, guessed }) => ({
      kind,
      guessed,
      accountIds: accountsAt(graph, nodes),
    })),
    singlePoints: singlePointsIn(graph).points,
  };
}

/** What alone locks others out. Things that lock out the same accounts stand together. */
export function singlePointsIn(graph: AccessGraph): {
  readonly points: SinglePoint[];
  readonly steps: number;
} {
  const before = reachedIn(graph, things.length);
  let { steps } = before;
  const points = new Map<string, { points: Losable[]; locksOut: string[] }>();
  graph.losableAt.forEach((what, node) => {
    if (what === undefined || noPoints.has(what as Thing) || !before.has(node)) return;
    const lost = lostWithout(graph, before, node);
    steps += lost.steps;
    const nodes = [...lost.nodes].filter((other) => other !== node).sort((a, b) => a - b);
    const locksOut = accountsAt(graph, nodes);
    if (locksOut.length === 0) return;
    const key = locksOut.join();
    const same = points.get(key);
    if (same === undefined) points.set(key, { points: [what], locksOut });
    else same.points.push(what);
  });
  const sorted = [...points.values()].sort((a, b) => b.locksOut.length - a.locksOut.length);
  return { points: sorted, steps };
}

function accountsAt(graph: AccessGraph, nodes: readonly number[]): string[] {
  return nodes.flatMap((node) => {
    const known = graph.known[node - things.length];
    return known === undefined ? [] : [known.account.id];
  });
}
