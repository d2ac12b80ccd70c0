import { beforeAll, expect, test, vi } from 'vitest';
import { floorCosts } from '../../../electron/crypto/kdf.ts';
import {
  createVault,
  type KeyedVault,
  openWithKey,
  openWithKeychainKey,
  openWithPassword,
  openWithRecoveryCode,
  reseal,
} from '../../../electron/vault/format/sealed-vault.ts';
import { withDigest } from '../../vectors/digest-line.ts';
import { sampleContents } from './sample-contents.ts';
import { codes, keychainKey, password, smallVault } from './small-vault.ts';

// Stretching passwords takes its time, more so on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let vault: KeyedVault;
beforeAll(async () => {
  vault = await smallVault();
});

const slotIdAt = (place: number) => vault.header.slots[place]?.id;
const withCode = (code: string) => expect.objectContaining({ code });

test('every slot opens the vault, and says which it was', async () => {
  const expected = { vaultKey: vault.vaultKey, header: vault.header, contents: sampleContents(2) };
  const byPassword = await openWithPassword(vault.text, password);
  expect(byPassword).toEqual({ ...expected, slotId: slotIdAt(0) });
  const byKeychain = openWithKeychainKey(vault.text, keychainKey);
  expect(byKeychain).toEqual({ ...expected, slotId: slotIdAt(1) });
  const [first, second] = codes;
  const byCode = openWithRecoveryCode(vault.text, first);
  expect(byCode).toEqual({ ...expected, slotId: slotIdAt(2) });
  expect(openWithRecoveryCode(vault.text, second).slotId).toBe(slotIdAt(3));
});

test('a new vault starts at revision 1, epoch 1, with one password slot at the given costs', () => {
  expect(vault.header).toMatchObject({ revision: 1, keyEpoch: 1 });
  expect(vault.header.slots.map((slot) => slot.kind)).toEqual([
    'password',
    'keychain',
    'recovery',
    'recovery',
  ]);
  expect(vault.header.slots[0]).toMatchObject({ kdf: floorCosts });
});

test('keys never stand in a shared buffer', async () => {
  const { vaultKey } = await openWithPassword(vault.text, password);
  expect(vaultKey.buffer.byteLength).toBe(32);
  expect(vaultKey.constructor).toBe(Uint8Array);
  expect(openWithKeychainKey(vault.text, keychainKey).vaultKey.buffer.byteLength).toBe(32);
  expect(openWithRecoveryCode(vault.text, codes[0]).vaultKey.buffer.byteLength).toBe(32);
});

test('what does not fit has a name of its own', async () => {
  await expect(openWithPassword(vault.text, 'wrong')).rejects.toMatchObject({
    code: 'wrong-password',
  });
  await expect(openWithPassword(vault.text, '')).rejects.toMatchObject({ code: 'wrong-password' });
  expect(() => openWithKeychainKey(vault.text, new Uint8Array(32))).toThrow(
    withCode('keychain-missing-key'),
  );
  for (const code of ['00000000000000000000', codes[0].toLowerCase(), codes[0].slice(1), '']) {
    expect(() => openWithRecoveryCode(vault.text, code)).toThrow(withCode('wrong-recovery-code'));
  }
  expect(() => openWithKey(vault.text, new Uint8Array(32))).toThrow(withCode('damaged-file'));
});

test('damage is found before the password is tried', async () => {
  const damaged = vault.text.replace('"revision":1', '"revision":2');
  await expect(openWithPassword(damaged, 'wrong')).rejects.toMatchObject({ code: 'damaged-file' });
});

test('a slot opens but the contents are of another save: damaged, not a wrong password', async () => {
  const later = reseal({ ...vault, contents: sampleContents(3) });
  const [first, header] = vault.text.split('\n');
  const [, , contents] = later.text.split('\n');
  const mixed = withDigest([first, header, contents, '-', ''].join('\n'));
  await expect(openWithPassword(mixed, password)).rejects.toMatchObject({ code: 'damaged-file' });
  expect(() => openWithKeychainKey(mixed, keychainKey)).toThrow(withCode('damaged-file'));
  expect(() => openWithRecoveryCode(mixed, codes[0])).toThrow(withCode('damaged-file'));
});

test('a recovery slot that is this code\u2019s but was altered is damage, not a wrong code', () => {
  const slot = vault.header.slots[2];
  const other = vault.header.slots[3];
  if (slot?.kind !== 'recovery' || other?.kind !== 'recovery') throw new Error('expected recovery');
  const forged = withDigest(vault.text.replace(slot.ephemeral, other.ephemeral));
  expect(() => openWithRecoveryCode(forged, codes[0])).toThrow(withCode('damaged-file'));
});

test('costs that a forger lowers or raises do not open, and above the ceiling cost nothing', async () => {
  const other = withDigest(vault.text.replace('"iterations":3', '"iterations":4'));
  await expect(openWithPassword(other, password)).rejects.toMatchObject({ code: 'wrong-password' });
  const huge = withDigest(vault.text.replace('"memoryKiB":65536', '"memoryKiB":4194304'));
  await expect(openWithPassword(huge, password)).rejects.toMatchObject({ code: 'damaged-file' });
});

test('resealing keeps slots and key, raises the revision, and never repeats a nonce', () => {
  const contents = sampleContents(3);
  const first = reseal({ ...vault, contents });
  const second = reseal({ ...vault, contents });
  expect(first.header).toEqual({ ...vault.header, revision: 2, contents: first.header.contents });
  expect(openWithKey(first.text, vault.vaultKey)).toEqual({ header: first.header, contents });
  expect(first.header.contents.nonce).not.toBe(second.header.contents.nonce);
});

test('a code that is not canonical makes no vault', async () => {
  const bad = { contents: sampleContents(0), password, kdf: floorCosts };
  for (const code of ['0123-4567-89AB-CDEF-GHJK', '0123456789ABCDEFGHJU', codes[0].toLowerCase()]) {
    await expect(createVault({ ...bad, recoveryCodes: [code] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  }
});
