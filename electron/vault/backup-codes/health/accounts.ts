import type { BackupStanding } from '../../../../shared/views.ts';
import { type Account, currentSet } from '../../../model/account.ts';
import { standingOf } from '../standing.ts';
import type { Found } from './finding.ts';

/** Accounts whose backup codes are missing, used up, few, old, unsure, or may have been seen. */
export function accountFindings(accounts: readonly Account[], nowMs: number): Found[] {
  return accounts.flatMap((account) => {
    const standing = standingOf(account, nowMs);
    return [standingFinding(account, standing), unsureFinding(account, standing)].filter(
      (found) => found !== undefined,
    );
  });
}

function standingFinding(account: Account, standing: BackupStanding): Found | undefined {
  const accounts = [account];
  const set = currentSet(account);
  const { state, left, concernAt = '' } = standing;
  if (set === undefined) {
    if (account.noBackupCodesAt !== undefined) return undefined;
    const sets = account.codeSets.length;
    return { kind: 'no-codes', about: `${account.id}:${sets}`, accounts };
  }
  switch (state) {
    case 'empty':
      return { kind: 'codes-empty', about: set.id, accounts };
    case 'concern':
      return { kind: 'concern', about: `${set.id}:${concernAt}`, accounts, since: concernAt };
    case 'low':
      return { kind: 'codes-low', about: `${set.id}:${left}`, accounts, left };
    case 'old':
      return { kind: 'codes-old', about: set.id, accounts, since: set.issuedAt };
    default:
      return undefined;
  }
}

/** Shown once, and nobody has said yet whether the service took it. */
function unsureFinding(account: Account, { unsure }: BackupStanding): Found | undefined {
  const set = currentSet(account);
  if (set === undefined || unsure === 0) return undefined;
  return {
    kind: 'codes-unsure',
    about: `${set.id}:${unsure}`,
    accounts: [account],
    left: unsure,
  };
}
