import { limits } from '../../../shared/limits.ts';
import type { VaultInput } from '../../api.ts';
import type { EditedSet } from './edited-set.ts';
import { filledCodes } from './edited-set.ts';
import { isPastOrToday, issuedAt } from './issued-day.ts';

export type SetProblem = 'account' | 'same' | 'service' | 'codes' | 'many' | 'date';

/** What keeps a set from being saved. `above` are the sets before it. */
export function problemsOf(set: EditedSet, above: readonly EditedSet[]): readonly SetProblem[] {
  const problems: SetProblem[] = [];
  const codes = filledCodes(set);
  if (set.goesTo === 'new' && set.issuer.trim() === '') problems.push('service');
  if (set.goesTo === 'account' && set.accountId === undefined) problems.push('account');
  if (homeAbove(set, above) !== undefined) problems.push('same');
  if (codes.length === 0) problems.push('codes');
  if (codes.length > limits.codesPerSet) problems.push('many');
  if (!isPastOrToday(set.issuedOn)) problems.push('date');
  return problems;
}

/** The set above that goes to the same account: saved after it, this one would end that one at once. */
export function homeAbove(set: EditedSet, above: readonly EditedSet[]): EditedSet | undefined {
  return above.find((other) =>
    set.goesTo === 'account'
      ? other.goesTo === 'account' &&
        set.accountId !== undefined &&
        other.accountId === set.accountId
      : other.goesTo === 'new' && set.issuer.trim() !== '' && nameOf(other) === nameOf(set),
  );
}

function nameOf({ issuer, accountName }: EditedSet): string {
  return `${issuer.trim()}\u0000${accountName.trim()}`.toLowerCase();
}

/** As `capture:save` wants it; only for sets without problems. `isKept`: the account's own set stays. */
export function savedSet(
  set: EditedSet,
  isKept: boolean,
): VaultInput<'capture:save'>['sets'][number] {
  const { goesTo, accountId, ordered } = set;
  const at = issuedAt(set.issuedOn);
  const takesUsed = !isKept || set.takesUsed;
  return {
    target:
      goesTo === 'account' && accountId !== undefined
        ? { type: isKept ? 'keep' : 'account', accountId }
        : { type: 'new', issuer: set.issuer.trim(), accountName: set.accountName.trim() },
    set: {
      codes: filledCodes(set).map(({ value, used }) => ({
        value: value.trim(),
        used: used && takesUsed,
      })),
      ordered,
      ...(at === undefined ? {} : { issuedAt: at }),
    },
  };
}
