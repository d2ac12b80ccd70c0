import type { AccessGraph, Rule } from './lockout-graph.ts';

export interface Reached {
  /** By node. */
  readonly has: (node: number) => boolean;
  /** The rule that reached it first: by way of these rules everything goes back to things, in few steps. */
  readonly reachedBy: (node: number) => number | undefined;
  /** How often something was looked at: grows with nodes and rules, not faster. */
  readonly steps: number;
}

interface Limits {
  /** Nodes that are lost: no rule reaches them. */
  readonly without?: ReadonlySet<number>;
  /** Rules that count; all of them unless said. */
  readonly counts?: (rule: Rule) => boolean;
}

/**
 * Everything that can be reached: the least set that holds the things that are not lost, and each node
 * one of whose rules has all of its body in the set (unit propagation, as for Horn clauses).
 */
export function reachedIn(
  graph: AccessGraph,
  things: number,
  { without = new Set(), counts = () => true }: Limits = {},
): Reached {
  const reached = new Uint8Array(graph.nodes);
  const missing = graph.rules.map(({ body }) => body.length);
  const support = new Map<number, number>();
  const queue: number[] = [];
  let steps = graph.rules.length;
  const reach = (node: number): boolean => {
    if (reached[node] === 1 || without.has(node)) return false;
    reached[node] = 1;
    queue.push(node);
    return true;
  };
  for (let node = 0; node < things; node++) reach(node);
  // First in, first out; what is put in meanwhile comes after.
  for (const node of queue) {
    for (const index of graph.rulesWith[node] ?? []) {
      steps += 1;
      const rule = graph.rules[index];
      const left = (missing[index] ?? 0) - 1;
      missing[index] = left;
      if (left !== 0 || rule === undefined || !counts(rule)) continue;
      if (reach(rule.head)) support.set(rule.head, index);
    }
  }
  return { has: (node) => reached[node] === 1, reachedBy: (node) => support.get(node), steps };
}

/**
 * What is no longer reached when one node is lost, that node included. Looks only at what was reached by
 * way of it: first all of that is taken away, then what has another way comes back.
 * @param before everything that is reached as long as nothing is lost
 */
export function lostWithout(
  graph: AccessGraph,
  before: Reached,
  lost: number,
): { readonly nodes: ReadonlySet<number>; readonly steps: number } {
  const gone = new Set([lost]);
  let steps = 0;
  // A set hands out what is added while it is walked.
  for (const node of gone) {
    for (const index of graph.rulesWith[node] ?? []) {
      steps += 1;
      const head = graph.rules[index]?.head;
      if (head !== undefined && before.reachedBy(head) === index) gone.add(head);
    }
  }
  const isThere = (node: number): boolean => before.has(node) && !gone.has(node);
  const isBack = (node: number): boolean =>
    (graph.rulesTo[node] ?? []).some((index) => {
      const body = graph.rules[index]?.body ?? [];
      steps += body.length;
      return body.every(isThere);
    });
  const queue = [...gone].filter((node) => node !== lost && isBack(node));
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!gone.delete(node)) continue;
    for (const index of graph.rulesWith[node] ?? []) {
      const rule = graph.rules[index];
      steps += 1;
      if (rule === undefined || rule.head === lost || !gone.has(rule.head)) continue;
      steps += rule.body.length;
      if (rule.body.every(isThere)) queue.push(rule.head);
    }
  }
  return { nodes: gone, steps };
}
