const header =
  /^sparekey-vault-1\n\{"vaultId":"([0-9a-f]{32})","revision":([1-9][0-9]{0,15}),"keyEpoch":([1-9][0-9]{0,15}),/;

/** What stands unsealed in a vault file. The shell has no key: whoever can write the file can forge this. */
export interface VaultFacts {
  readonly vaultId: string;
  readonly revision: number;
  readonly keyEpoch: number;
}

/** The facts in the file's second line, whose spelling is fixed; undefined where it is no vault file. */
export function vaultFacts(text: string): VaultFacts | undefined {
  const [, vaultId, revision, keyEpoch] = header.exec(text) ?? [];
  if (vaultId === undefined) return undefined;
  return { vaultId, revision: Number(revision), keyEpoch: Number(keyEpoch) };
}
