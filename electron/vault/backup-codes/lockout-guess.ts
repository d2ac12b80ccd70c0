import type { Account, Way } from '../../model/account.ts';
import type { AccountId } from '../../model/ids.ts';
import { addTo } from './lists-by-key.ts';
import { isKept, type Kept } from './lockout-kept.ts';
import { addressIn, mailAddressOf } from './mail-providers.ts';

/** The three answers of one account, given by the person or guessed. */
export interface Answers {
  readonly opensWith: readonly Way[];
  readonly regainedWith: readonly Way[];
  readonly regains: readonly AccountId[];
}

const withPassword = (type: 'vault' | 'paper'): Way => [{ type: 'password' }, { type }];

/**
 * What the answers for an account may be, from what is stored. An account that receives the mails of
 * an address gets back those that are named by it: unless the person said otherwise of either.
 */
export function guessAnswers(
  accounts: readonly Account[],
  keptOf: (account: Account) => Kept,
): ReadonlyMap<AccountId, Answers> {
  const named = new Map<string, Account[]>();
  for (const account of accounts) {
    const address = addressIn(account.accountName);
    if (address !== undefined) addTo(named, address, account);
  }
  const mailsOf = new Map<AccountId, AccountId[]>();
  const regains = new Map<AccountId, AccountId[]>();
  for (const account of accounts.filter(isMail)) {
    const said = account.recoveryPlan && new Set(account.recoveryPlan.regains);
    for (const other of named.get(addressIn(account.accountName) ?? '') ?? []) {
      if (other.recoveryPlan !== undefined || isMail(other)) continue;
      if (said?.has(other.id) === false) continue;
      addTo(regains, account.id, other.id);
      addTo(mailsOf, other.id, account.id);
    }
  }
  return new Map(
    accounts
      .filter(({ recoveryPlan }) => recoveryPlan === undefined)
      .map((account) => {
        const kept = keptOf(account);
        return [
          account.id,
          {
            opensWith: isKept(kept) ? [withPassword('vault')] : [],
            regainedWith: [
              ...(kept.heldBy.has('paper') ? [withPassword('paper')] : []),
              ...(mailsOf.get(account.id) ?? []).map((accountId): Way => [
                { type: 'account', accountId },
              ]),
            ],
            regains: regains.get(account.id) ?? [],
          },
        ];
      }),
  );
}

export function isMail({ issuer, accountName }: Account): boolean {
  return mailAddressOf(issuer, accountName) !== undefined;
}
