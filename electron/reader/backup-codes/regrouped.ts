import type { Candidate } from './candidates.ts';
import type { Service } from './services.ts';

/**
 * Codes of groups with blanks between, put together or apart as the service prints them: one long code
 * that stands on several lines, or two codes side by side.
 */
export function regrouped(
  candidates: readonly Candidate[],
  service: Service | undefined,
): readonly Candidate[] {
  const perCode = groupsOf(candidates[0]).length;
  if (perCode < 2) return candidates;
  for (const shape of service?.shapes ?? []) {
    const wanted = shape.split(' ');
    const sameLength = groupsOf(candidates[0])[0]?.length === wanted[0]?.length;
    if (!sameLength || wanted.length < 2 || perCode === wanted.length) continue;
    if (wanted.length === perCode * candidates.length) return joined(candidates);
    if (perCode % wanted.length === 0) {
      return candidates.flatMap((candidate) => split(candidate, wanted.length));
    }
  }
  return candidates;
}

function groupsOf(candidate: Candidate | undefined): string[] {
  return candidate?.code.value.split(' ') ?? [];
}

function joined(candidates: readonly Candidate[]): Candidate[] {
  const groups = candidates.flatMap(groupsOf);
  return candidates.slice(0, 1).map((first) => withGroups(first, groups));
}

function split(candidate: Candidate, count: number): Candidate[] {
  const groups = groupsOf(candidate);
  return Array.from({ length: groups.length / count }, (_, nth) =>
    withGroups({ ...candidate, ordinal: undefined }, groups.slice(nth * count, (nth + 1) * count)),
  );
}

function withGroups(candidate: Candidate, groups: readonly string[]): Candidate {
  const code = {
    value: groups.join(' '),
    compact: groups.join(''),
    form: groups.map((group) => group.length).join(' '),
  };
  return { ...candidate, code };
}
