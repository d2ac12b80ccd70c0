import type { ForeignCode, ForeignCodeSet } from '../../model/foreign.ts';
import { accountIn } from './account.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './clusters.ts';
import type { Context } from './context.ts';
import { regrouped } from './regrouped.ts';
import type { Place } from './sections.ts';
import { wantsOrder } from './words/order-words.ts';

/** The set that a cluster is: its codes by their numbers if all have one, each once. */
export function setOf(
  cluster: Cluster,
  context: Context,
  places: readonly Place[],
): ForeignCodeSet {
  const { service, above, below, file } = context;
  const codes = new Map<string, ForeignCode>();
  for (const candidate of inOrder(regrouped(cluster.candidates, service))) {
    const { value, compact } = candidate.code;
    const marked = candidate.used ?? places[candidate.row]?.used;
    const used = marked ?? (candidate.bracketed && service?.bracketsMeanUsed === true);
    codes.set(compact, { value, used: used || codes.get(compact)?.used === true });
  }
  const asked = [...above, ...below].some(({ text }) => wantsOrder(text));
  return {
    service: service?.name ?? '',
    account: accountIn(above, below) || file.account,
    codes: [...codes.values()],
    ordered: codes.size > 1 && (asked || service?.ordered === true),
  };
}

function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const ordinals = new Set(candidates.map(({ ordinal }) => ordinal));
  if (ordinals.has(undefined) || ordinals.size < candidates.length) return candidates;
  return candidates.toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0));
}

/** Leaves out sets that only repeat an earlier one; what they say besides is kept. */
export function withoutRepeats(sets: readonly ForeignCodeSet[]): ForeignCodeSet[] {
  const kept: ForeignCodeSet[] = [];
  const keptWith = new Map<string, number>();
  for (const set of sets) {
    const [first] = set.codes;
    const at = keptWith.get(compactOf(first)) ?? -1;
    const earlier = kept[at];
    if (earlier !== undefined && repeats(set, earlier)) {
      kept[at] = mergedWith(earlier, set);
      continue;
    }
    for (const code of set.codes) keptWith.set(compactOf(code), kept.length);
    kept.push(set);
  }
  return kept;
}

function repeats(set: ForeignCodeSet, earlier: ForeignCodeSet): boolean {
  const known = new Set(earlier.codes.map(compactOf));
  return set.codes.every((code) => known.has(compactOf(code)));
}

function mergedWith(earlier: ForeignCodeSet, set: ForeignCodeSet): ForeignCodeSet {
  const used = new Set(set.codes.filter((code) => code.used).map(compactOf));
  return {
    service: earlier.service || set.service,
    account: earlier.account || set.account,
    ordered: earlier.ordered || set.ordered,
    codes: earlier.codes.map((code) => ({ ...code, used: code.used || used.has(compactOf(code)) })),
  };
}

function compactOf(code: ForeignCode | undefined): string {
  return code?.value.replaceAll(/[^A-Za-z0-9]/g, '') ?? '';
}
