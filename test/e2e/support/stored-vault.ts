import {
  readVault,
  storedState,
  type StoredAccount,
  type StoredVault,
  vaultFileOf,
} from './read-vault.ts';

/** The account of this issuer as it stands in the profile's file now. @throws where there is none */
export function storedAccount(profile: string, password: string, issuer: string): StoredAccount {
  const { code, vault } = readVault(vaultFileOf(profile), { password });
  const account = vault.accounts.find((candidate) => candidate.issuer === issuer);
  if (code !== 0 || account === undefined) {
    throw new Error(`no account of ${issuer}; the reader ended with ${code}`);
  }
  return account;
}

/** States of the codes of the current set, in order. */
export function codeStates(account: StoredAccount): string[] {
  const set = account.codeSets.find(({ status }) => status === 'current');
  return (set?.codes ?? []).map(storedState);
}

/** What must be the same after coming back. */
export function comparable(vault: StoredVault): unknown {
  return vault.accounts
    .filter(({ trashedAt }) => trashedAt === undefined)
    .map(({ issuer, accountName, otp, codeSets }) => ({
      issuer,
      accountName,
      otp,
      codes: codeSets
        .filter(({ status }) => status === 'current')
        .map(({ generation, codes }) => ({
          generation,
          codes: codes.map((code) => ({ value: code.value, state: stateOf(storedState(code)) })),
        })),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function stateOf(event: string): string {
  return ['unused', 'not-needed', 'undone'].includes(event)
    ? 'unused'
    : ['shown', 'unsure'].includes(event)
      ? 'unsure'
      : 'used';
}
