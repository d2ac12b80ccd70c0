import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import type {
  ForeignAccount,
  ForeignCodeSet,
  ForeignContents,
  ForeignWarning,
  Skipped,
} from '../../../model/foreign.ts';
import { nameOf } from '../../../otp/foreign-account.ts';
import { reasonOf } from '../../../otp/refusal.ts';

/** Accounts and, by name and reason, what could not become one. */
export interface Collected {
  readonly accounts: readonly ForeignAccount[];
  readonly skipped: readonly Skipped[];
  readonly codeSets?: readonly ForeignCodeSet[];
  readonly warnings?: readonly ForeignWarning[];
}

/** An entry that was read. */
export interface ReadEntry {
  readonly account: ForeignAccount;
  /** Counter-based without a counter: taken as 0, which the person must be told. */
  readonly counterAssumed: boolean;
}

/**
 * Reads entries one by one; a bad one costs itself only.
 * @param read throws for an entry that can't be taken (`refuse`)
 * @param label names an entry to the person, '' where it has no name: then its number is shown
 */
export function collect<Entry>(
  entries: readonly Entry[],
  read: (entry: Entry) => ForeignAccount | ReadEntry,
  label: (entry: Entry) => string,
): Collected {
  const accounts: ForeignAccount[] = [];
  const skipped: Skipped[] = [];
  const warnings: ForeignWarning[] = [];
  entries.forEach((entry, index) => {
    try {
      const result = read(entry);
      const { account, counterAssumed } =
        'account' in result ? result : { account: result, counterAssumed: false };
      accounts.push(account);
      if (counterAssumed) warnings.push({ type: 'hotp-counter-assumed', label: nameOf(account) });
    } catch (error) {
      skipped.push({ label: label(entry) || `#${index + 1}`, reason: reasonOf(error) });
    }
  });
  return { accounts, skipped, warnings };
}

/**
 * What the reader hands on.
 * @throws AppError `nothing-to-import` when nothing was found at all, `damaged-file` for more entries
 * than a vault holds
 */
export function foreignContents(
  format: string,
  { accounts, skipped, codeSets = [], warnings: collected = [] }: Collected,
  warnings: ForeignContents['warnings'] = collected,
): ForeignContents {
  const found = accounts.length + codeSets.length + skipped.length;
  if (found === 0) throw new AppError('nothing-to-import');
  if (found > limits.accounts) {
    throw new AppError('damaged-file', `more than ${limits.accounts} entries`);
  }
  return { format, accounts, codeSets, skipped, warnings };
}
