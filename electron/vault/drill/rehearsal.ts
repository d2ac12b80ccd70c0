import type { RehearsalAccount, RehearsalOutcome } from '../../../shared/views/drill.ts';
import { type Account, currentSet } from '../../model/account.ts';
import type { Copy, VaultContents } from '../../model/vault-contents.ts';
import { isBehind } from '../backup-codes/copy-holding.ts';
import { leftIn } from '../backup-codes/life-cycle.ts';
import { mailAddressOf } from '../backup-codes/mail-providers.ts';
import { placesIn } from '../backup-codes/places.ts';

/** Five minutes: no more than this. */
const rehearsed = 5;

type Why = RehearsalAccount['why'];

/** Whoever reads the mail gets the other accounts back: these come first. */
function whyOf(account: Account): Why {
  if (mailAddressOf(account.issuer, account.accountName) !== undefined) return 'e-mail';
  if (account.favourite) return 'favourite';
  return account.usage.count > 0 ? 'used' : 'other';
}

/**
 * The accounts that a lost phone would hurt most: e-mail first, then favourites, then the most used, five
 * at most. Accounts that need no code are left out.
 */
export function accountsToRehearse(
  accounts: readonly Account[],
): { readonly account: Account; readonly why: Why }[] {
  const weight = ({ account, why }: { account: Account; why: Why }): number =>
    (why === 'e-mail' ? 2 : 0) + (account.favourite ? 1 : 0);
  return accounts
    .filter(
      (account) =>
        account.trashedAt === undefined &&
        (account.otp !== undefined || currentSet(account) !== undefined),
    )
    .map((account) => ({ account, why: whyOf(account) }))
    .toSorted(
      (a, b) =>
        weight(b) - weight(a) ||
        b.account.usage.count - a.account.usage.count ||
        a.account.issuer.localeCompare(b.account.issuer, 'en') ||
        a.account.id.localeCompare(b.account.id),
    )
    .slice(0, rehearsed);
}

export interface RehearsalAnswer {
  readonly found: 'copy' | 'app' | 'nowhere';
  /** Absent: a copy that the ledger does not know. */
  readonly copy?: Copy | undefined;
}

/** What came of one search, judged by what the ledger and the vault know. */
export function outcomeOf(
  contents: VaultContents,
  account: Account,
  answer: RehearsalAnswer,
): RehearsalOutcome {
  if (answer.found === 'nowhere') return 'not-found';
  if (answer.found === 'app') {
    return placesIn(contents)(account).outside > 0 ? 'in-app' : 'only-here';
  }
  const { copy } = answer;
  const holdsIt = copy === undefined || copy.accountIds.includes(account.id);
  if (copy !== undefined && (!holdsIt || isBehind(copy, account))) return 'old-copy';
  const set = currentSet(account);
  return set !== undefined && leftIn(set) === 0 ? 'none-left' : 'in-hand';
}

/** A code was found that works today. */
export function isFound(outcome: RehearsalOutcome): boolean {
  return outcome === 'in-hand' || outcome === 'in-app' || outcome === 'only-here';
}
