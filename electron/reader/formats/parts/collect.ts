import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import type {
  ForeignAccount,
  ForeignCodeSet,
  ForeignContents,
  Skipped,
} from '../../../model/foreign.ts';
import { reasonOf } from '../../../otp/refusal.ts';

/** Accounts and, by name and reason, what could not become one. */
export interface Collected {
  readonly accounts: readonly ForeignAccount[];
  readonly skipped: readonly Skipped[];
  readonly codeSets?: readonly ForeignCodeSet[];
}

/**
 * Reads entries one by one; a bad one costs itself only.
 * @param read throws for an entry that can't be taken (`refuse`)
 * @param label names an entry to the person, '' where it has no name: then its number is shown
 */
export function collect<Entry>(
  entries: readonly Entry[],
  read: (entry: Entry) => ForeignAccount,
  label: (entry: Entry) => string,
): Collected {
  const accounts: ForeignAccount[] = [];
  const skipped: Skipped[] = [];
  entries.forEach((entry, index) => {
    try {
      accounts.push(read(entry));
    } catch (error) {
      skipped.push({ label: label(entry) || `#${index + 1}`, reason: reasonOf(error) });
    }
  });
  return { accounts, skipped };
}

/**
 * What the reader hands on.
 * @throws AppError `nothing-to-import` when nothing was found at all, `damaged-file` for more entries
 * than a vault holds
 */
export function foreignContents(
  format: string,
  { accounts, skipped, codeSets = [] }: Collected,
  warnings: ForeignContents['warnings'] = [],
): ForeignContents {
  const found = accounts.length + codeSets.length + skipped.length;
  if (found === 0) throw new AppError('nothing-to-import');
  if (found > limits.accounts) {
    throw new AppError('damaged-file', `more than ${limits.accounts} entries`);
  }
  return { format, accounts, codeSets, skipped, warnings };
}
