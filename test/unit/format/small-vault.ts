import { floorCosts } from '../../../electron/crypto/kdf.ts';
import { createVault, type KeyedVault } from '../../../electron/vault/format/sealed-vault.ts';
import { sampleContents } from './sample-contents.ts';

export const password = 'correct horse battery staple';
export const keychainKey = new Uint8Array(32).fill(7);

/** Two codes in canonical form. The format never looks at the check character. */
export const codes = ['0123456789ABCDEFGHJK', 'ZYXWVTSRQPNMKJHGFEDC'] as const;

/** A small vault with each kind of slot, at the lowest costs. */
export function smallVault(): Promise<KeyedVault> {
  const contents = sampleContents(2);
  return createVault({ contents, password, kdf: floorCosts, keychainKey, recoveryCodes: codes });
}
