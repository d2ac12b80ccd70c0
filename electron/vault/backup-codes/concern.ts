import { type Account, currentSet } from '../../model/account.ts';
import type { BackupCodeSet } from '../../model/backup-code.ts';
import type { CodeSetId } from '../../model/ids.ts';
import type { VaultContents } from '../../model/vault-contents.ts';

/** The current sets that a concern would change: of these accounts, or of all that are not in the trash. */
export function setsOfConcern(
  { accounts }: VaultContents,
  accountIds: ReadonlySet<string> | 'all',
  seen: boolean,
): BackupCodeSet[] {
  return accounts
    .filter(({ id, trashedAt }) =>
      accountIds === 'all' ? trashedAt === undefined : accountIds.has(id),
    )
    .flatMap((account) => currentSet(account) ?? [])
    .filter(({ concernAt }) => (concernAt !== undefined) !== seen);
}

/**
 * "These may have been seen": each set that is named is to be renewed since then; undefined takes it back.
 * A set that is not there any more is left out.
 */
export function withConcerns(
  contents: VaultContents,
  concerns: ReadonlyMap<CodeSetId, string | undefined>,
): VaultContents {
  const changed = (set: BackupCodeSet): BackupCodeSet => {
    if (!concerns.has(set.id)) {
      return set;
    }
    const { concernAt: _before, ...rest } = set;
    const concernAt = concerns.get(set.id);
    return concernAt === undefined ? rest : { ...rest, concernAt };
  };
  const touched = ({ codeSets }: Account): boolean => codeSets.some(({ id }) => concerns.has(id));
  return {
    ...contents,
    accounts: contents.accounts.map((account) =>
      touched(account) ? { ...account, codeSets: account.codeSets.map(changed) } : account,
    ),
  };
}
