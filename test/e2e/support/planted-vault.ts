import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { BackupCodeSet } from '../../../electron/model/backup-code.ts';
import { addAccounts } from '../../../electron/model/contents-changes.ts';
import { type Account, newAccount } from '../../../electron/model/account.ts';
import type { AccountId, CodeId, CodeSetId } from '../../../electron/model/ids.ts';
import { emptyContents } from '../../../electron/model/vault-contents.ts';
import { kdfLimits } from '../../../electron/crypto/kdf.ts';
import { createVault } from '../../../electron/vault/format/sealed-vault.ts';
import { vaultFileOf } from './read-vault.ts';

export interface PlantedAccount {
  readonly issuer: string;
  readonly secret: Uint8Array;
  readonly backupCodes: readonly string[];
}

/** Random, so that a hit is a hit; letters that survive any spelling of base32, hex and case. */
export function randomText(length: number, alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('');
}

/**
 * A vault file made outside the application: nothing in it was ever typed, pasted or shown there.
 * One-time codes have ten digits, so that none is found by chance.
 * @returns the vault key
 */
export async function plantVault(
  profile: string,
  password: string,
  accounts: readonly PlantedAccount[],
  now: string,
): Promise<Uint8Array> {
  const { text, vaultKey } = await createVault({
    contents: addAccounts(
      emptyContents(),
      accounts.map((account) => planted(account, now)),
    ),
    password,
    kdf: {
      memoryKiB: kdfLimits.memoryKiB.min,
      iterations: kdfLimits.iterations.min,
      parallelism: 1,
    },
  });
  writeFileSync(vaultFileOf(profile), text, { mode: 0o600 });
  return vaultKey;
}

function planted({ issuer, secret, backupCodes }: PlantedAccount, now: string): Account {
  return {
    ...newAccount(newId<AccountId>(), issuer, 'ada', now),
    otp: { type: 'totp', secret, algorithm: 'SHA1', digits: 10, period: 30 },
    codeSets: backupCodes.length === 0 ? [] : [setOf(backupCodes, now)],
  };
}

function setOf(values: readonly string[], now: string): BackupCodeSet {
  return {
    id: newId<CodeSetId>(),
    generation: 1,
    issuedAt: now,
    source: 'pasted',
    codes: values.map((value) => ({ id: newId<CodeId>(), value, events: [] })),
    status: 'current',
    lowAt: 3,
    renewEveryDays: null,
    ordered: false,
  };
}

function newId<Id extends string>(): Id {
  return randomBytes(16).toString('hex') as Id;
}
