import { type Account, currentSet } from '../../../model/account.ts';
import { generationsOf } from './copies.ts';
import type { Coverage } from './coverage.ts';
import type { Found } from './finding.ts';

/** Codes that only this computer has, and a vault that nothing outside could bring back. */
export function placeFindings(accounts: readonly Account[], coverage: Coverage): Found[] {
  return [...basketFindings(accounts, coverage), ...backupFinding(accounts, coverage)];
}

/** Secret and codes lie in this vault and nowhere else. */
function basketFindings(accounts: readonly Account[], coverage: Coverage): Found[] {
  return accounts.flatMap((account) => {
    const set = currentSet(account);
    if (set === undefined) return [];
    const { outside, declined } = coverage.placesOf(account);
    return declined || outside > 0
      ? []
      : [{ kind: 'same-basket', about: set.id, accounts: [account] }];
  });
}

function backupFinding(accounts: readonly Account[], coverage: Coverage): Found[] {
  const [newest] = coverage.backups;
  if (accounts.length === 0) return [];
  if (newest === undefined) {
    return [{ kind: 'backup-none', about: `${accounts.length}`, accounts: [] }];
  }
  const missing = accounts.filter((account) => !coverage.isBackedUp(account));
  if (missing.length === 0) return [];
  const about = `${newest.id}:${generationsOf(missing)}`;
  return [{ kind: 'backup-old', about, accounts: missing, since: newest.madeAt }];
}
