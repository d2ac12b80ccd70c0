import type { BackupCodeSet } from '../../model/backup-code.ts';
import type { VaultContents } from '../../model/vault-contents.ts';

const dayMs = 86_400_000;

/**
 * Takes out the sets that no longer work and were readable for as long as the person wanted. Each leaves a
 * tombstone, so that no merge brings it back. Never the current set, never one day too early.
 * @returns the very same contents where nothing is due
 */
export function withoutExpired(contents: VaultContents, nowMs: number): VaultContents {
  const { keepRetiredDays } = contents.preferences;
  if (keepRetiredDays === null) {
    return contents;
  }
  const isExpired = ({ status, retiredAt }: BackupCodeSet): boolean =>
    status === 'retired' &&
    retiredAt !== undefined &&
    nowMs >= Date.parse(retiredAt) + keepRetiredDays * dayMs;
  const expired = contents.accounts.flatMap(({ codeSets }) => codeSets.filter(isExpired));
  if (expired.length === 0) {
    return contents;
  }
  const at = new Date(nowMs).toISOString();
  return {
    ...contents,
    accounts: contents.accounts.map((account) =>
      account.codeSets.some(isExpired)
        ? { ...account, codeSets: account.codeSets.filter((set) => !isExpired(set)) }
        : account,
    ),
    tombstones: [...contents.tombstones, ...expired.map(({ id }) => ({ id, at }))],
  };
}
