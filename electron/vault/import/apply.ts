import { limits } from '../../../shared/limits.ts';
import { type Account, newAccount } from '../../model/account.ts';
import { addAccounts } from '../../model/contents-changes.ts';
import type { AccountId, CodeId, CodeSetId } from '../../model/ids.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { renew } from '../backup-codes/life-cycle.ts';
import { newId } from '../new-id.ts';
import type { Candidate } from './preview.ts';

/**
 * The chosen rows as new accounts. Equal names stay two accounts; a set of codes joins the account of
 * this import or of the vault that bears its name, if that has no codes yet.
 */
export function applyImport(
  contents: VaultContents,
  chosen: readonly Candidate[],
  source: string,
  now: string,
): { contents: VaultContents; added: readonly Account[] } {
  const added: Account[] = [];
  for (const candidate of chosen) {
    if (candidate.kind === 'account') {
      const { issuer, accountName, otp, note, tags, favourite } = candidate.account;
      added.push({
        ...named(issuer, accountName, now),
        otp,
        note: note ?? '',
        tags: tags ?? [],
        favourite: favourite ?? false,
      });
    }
  }
  for (const candidate of chosen) {
    if (candidate.kind === 'code-set') {
      const { service, account, codes, ordered } = candidate.set;
      const fresh = {
        id: newId<CodeSetId>(),
        codes: codes.map(({ value, used }) => ({ id: newId<CodeId>(), value, used })),
        ordered,
        issuedAt: now,
        source,
      };
      const home = added.findIndex(
        (made) => made.issuer === service && (account === '' || made.accountName === account),
      );
      const owner = added[home];
      if (owner === undefined || owner.codeSets.length > 0) {
        added.push(renew(named(service, account, now), fresh, now));
      } else {
        added[home] = renew(owner, fresh, now);
      }
    }
  }
  return { contents: addAccounts(contents, added), added };
}

/** Other apps allow longer names than we do. */
function named(issuer: string, accountName: string, now: string): Account {
  const { nameCharacters } = limits;
  return newAccount(
    newId<AccountId>(),
    issuer.slice(0, nameCharacters),
    accountName.slice(0, nameCharacters),
    now,
  );
}
