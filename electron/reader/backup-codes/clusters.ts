import type { Candidate } from './candidates.ts';
import type { Place } from './sections.ts';

/** Candidates of one form under one heading. */
export interface Cluster {
  readonly candidates: readonly Candidate[];
  readonly form: string;
  /** Index of its first and last row. */
  readonly first: number;
  readonly last: number;
  readonly chapter: number;
}

/** Gathers candidates that belong together, ordered by where they begin. */
export function clustersOf(candidates: readonly Candidate[], places: readonly Place[]): Cluster[] {
  const open = new Map<string, Candidate[]>();
  const clusters: Candidate[][] = [];
  for (const candidate of candidates) {
    const { form } = candidate.code;
    const current = open.get(form);
    if (current !== undefined && goesOn(current, candidate, places)) {
      current.push(candidate);
    } else {
      const started = [candidate];
      open.set(form, started);
      clusters.push(started);
    }
  }
  return clusters.map((members) => clusterOf(members, places));
}

function goesOn(
  current: readonly Candidate[],
  { row, ordinal }: Candidate,
  places: readonly Place[],
): boolean {
  const before = current.at(-1);
  if (before === undefined) return false;
  if (ordinal === 1 && current[0]?.ordinal === 1) return false;
  const counted = ordinal !== undefined && ordinal > 1 && before.ordinal === ordinal - 1;
  return counted || places[before.row]?.section === places[row]?.section;
}

function clusterOf(candidates: readonly Candidate[], places: readonly Place[]): Cluster {
  const first = candidates[0]?.row ?? 0;
  return {
    candidates,
    form: candidates[0]?.code.form ?? '',
    first,
    last: candidates.at(-1)?.row ?? first,
    chapter: places[first]?.chapter ?? 0,
  };
}
