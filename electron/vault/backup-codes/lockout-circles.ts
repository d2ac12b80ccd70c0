import type { Circle } from '../../../shared/views/lockout.ts';
import { connectedParts } from './connected-parts.ts';
import { type AccessGraph, type Rule, things } from './lockout-graph.ts';
import { type Reached, reachedIn } from './lockout-reach.ts';

interface Found {
  readonly kind: Circle['kind'];
  readonly nodes: readonly number[];
  readonly guessed: boolean;
}

/**
 * Accounts that reach each other and are reached from nowhere else. Two kinds: none of them can be
 * opened at all; or, once what usually opens them fails, each is got back only through another of them.
 */
export function circlesIn(graph: AccessGraph): Found[] {
  const all = reachedIn(graph, things.length);
  const closed = partsWithout(graph, all, () => true).map((found) => ({
    ...found,
    kind: 'opens' as const,
  }));
  const known = new Set(closed.map(({ nodes }) => nodes.join()));
  const regained = partsWithout(graph, all, regains)
    .filter(({ nodes }) => !known.has(nodes.join()))
    .map((found) => ({ ...found, kind: 'regains' as const }));
  return [...closed, ...regained];
}

/** A backup code that is kept gets an account back, too. */
function regains({ kind }: Rule): boolean {
  return kind === 'regains' || kind === 'kept-backup-codes';
}

/** The parts of the graph of accounts in which nobody is reached from outside by a rule that counts. */
function partsWithout(
  graph: AccessGraph,
  all: Reached,
  counts: (rule: Rule) => boolean,
): Omit<Found, 'kind'>[] {
  const first = things.length;
  const last = first + graph.known.length;
  const rulesOf = (node: number): Rule[] =>
    (graph.rulesTo[node] ?? [])
      .map((index) => graph.rules[index])
      .filter((rule): rule is Rule => rule !== undefined && counts(rule));
  const accountsIn = (body: readonly number[]): number[] =>
    body.filter((node) => node >= first && node < last);

  const found: Omit<Found, 'kind'>[] = [];
  const examine = (candidates: readonly number[]): void => {
    const among = new Set(candidates);
    const needs = (node: number): number[] =>
      rulesOf(node).flatMap(({ body }) => accountsIn(body).filter((other) => among.has(other)));
    for (const part of connectedParts(candidates, needs)) {
      const [only] = part;
      if (part.length === 1 && only !== undefined && !needs(only).includes(only)) continue;
      const left = notFounded(part, all, rulesOf);
      if (left.length === part.length) {
        const nodes = part.toSorted((a, b) => a - b);
        const guessed = nodes.some((node) => rulesOf(node).some((rule) => rule.guessed));
        found.push({ nodes, guessed });
      } else if (left.length > 0) {
        // Some get in from outside; what is left may hold a smaller circle.
        examine(left);
      }
    }
  };
  examine(Array.from({ length: graph.known.length }, (_, index) => first + index));
  return found.sort((a, b) => (a.nodes[0] ?? 0) - (b.nodes[0] ?? 0));
}

/** The accounts of a part that nothing outside of it reaches, not even through another of them. */
function notFounded(
  part: readonly number[],
  all: Reached,
  rulesOf: (node: number) => readonly Rule[],
): number[] {
  const inside = new Set(part);
  const founded = new Set<number>();
  const isThere = (node: number): boolean => (inside.has(node) ? founded.has(node) : all.has(node));
  let before = -1;
  while (founded.size > before) {
    before = founded.size;
    for (const node of part) {
      if (rulesOf(node).some(({ body }) => body.every(isThere))) founded.add(node);
    }
  }
  return part.filter((node) => !founded.has(node));
}
