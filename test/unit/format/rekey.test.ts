import { beforeAll, expect, test, vi } from 'vitest';
import { floorCosts } from '../../../electron/crypto/kdf.ts';
import { asBackup, createBackup } from '../../../electron/vault/format/backup.ts';
import type { KeySlot } from '../../../electron/vault/format/header.ts';
import { rekey, resealGeneration } from '../../../electron/vault/format/rekey.ts';
import {
  type KeyedVault,
  openWithKey,
  openWithKeychainKey,
  openWithPassword,
  openWithRecoveryCode,
  reseal,
} from '../../../electron/vault/format/sealed-vault.ts';
import { sampleContents } from './sample-contents.ts';
import { codes, keychainKey, password, smallVault } from './small-vault.ts';

// Stretching passwords takes its time, more so on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const contents = sampleContents(3);
const [firstCode, secondCode] = codes;
const withCode = (code: string) => expect.objectContaining({ code });
const kinds = (slots: readonly KeySlot[]) => slots.map((slot) => slot.kind).join(' ');
const saltOf = ({ header }: KeyedVault) => {
  const [slot] = header.slots;
  return slot?.kind === 'password' ? slot.kdf.salt : undefined;
};

let vault: KeyedVault;
let base: Pick<KeyedVault, 'header'> & { contents: typeof contents };
beforeAll(async () => {
  vault = await smallVault();
  base = { header: vault.header, contents };
});

test('a new password: new key, new salt, next epoch; the printed codes stay good untyped', async () => {
  const next = await rekey({ ...base, password: 'new', recovery: { type: 'keep' } });
  expect(next.header).toMatchObject({ revision: 2, keyEpoch: 2, vaultId: vault.header.vaultId });
  expect(next.vaultKey).not.toEqual(vault.vaultKey);
  expect(saltOf(next)).not.toBe(saltOf(vault));
  expect((await openWithPassword(next.text, 'new')).contents).toEqual(contents);
  expect(openWithRecoveryCode(next.text, firstCode).contents).toEqual(contents);
  expect(openWithRecoveryCode(next.text, secondCode).vaultKey).toEqual(next.vaultKey);
  await expect(openWithPassword(next.text, password)).rejects.toMatchObject({
    code: 'wrong-password',
  });
  expect(() => openWithKeychainKey(next.text, keychainKey)).toThrow(
    withCode('keychain-missing-key'),
  );
  expect(() => openWithKey(next.text, vault.vaultKey)).toThrow(withCode('damaged-file'));
});

test('spending one code leaves the others, under their old slot ids', async () => {
  const { slotId } = openWithRecoveryCode(vault.text, firstCode);
  const recovery = { type: 'keep-without', slotId } as const;
  const next = await rekey({ ...base, password: 'new', recovery });
  expect(() => openWithRecoveryCode(next.text, firstCode)).toThrow(withCode('wrong-recovery-code'));
  expect(openWithRecoveryCode(next.text, secondCode).slotId).toBe(vault.header.slots[3]?.id);
  await expect(
    rekey({ ...base, header: next.header, password: 'new', recovery }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('new codes make the old ones invalid; a keychain key and costs can come along', async () => {
  const code = '33333333333333333333';
  const kdf = { ...floorCosts, iterations: 4 };
  const recovery = { type: 'replace', codes: [code] } as const;
  const next = await rekey({ ...base, password, kdf, keychainKey, recovery });
  expect(kinds(next.header.slots)).toBe('password keychain recovery');
  expect(next.header.slots[0]).toMatchObject({ kdf });
  expect(openWithKeychainKey(next.text, keychainKey).vaultKey).toEqual(next.vaultKey);
  expect(openWithRecoveryCode(next.text, code).contents).toEqual(contents);
  for (const old of codes) {
    expect(() => openWithRecoveryCode(next.text, old)).toThrow(withCode('wrong-recovery-code'));
  }
});

test('a generation is sealed anew: own revision and contents, new key, slots and epoch', async () => {
  const older = reseal({ ...base, vaultKey: vault.vaultKey });
  const next = await rekey({ ...base, password: 'new', recovery: { type: 'keep' } });
  const text = resealGeneration(older.text, vault.vaultKey, next);
  const opened = await openWithPassword(text, 'new');
  expect(opened.contents).toEqual(contents);
  expect(opened.header).toEqual({
    ...next.header,
    revision: older.header.revision,
    contents: opened.header.contents,
  });
  expect(opened.header.contents.nonce).not.toBe(next.header.contents.nonce);
  await expect(openWithPassword(text, password)).rejects.toMatchObject({ code: 'wrong-password' });
  expect(() => resealGeneration(older.text, next.vaultKey, next)).toThrow(withCode('damaged-file'));
});

test("an automatic backup opens with the vault's ways in, but for the keychain", async () => {
  const text = asBackup({ ...base, vaultKey: vault.vaultKey, withRecovery: true });
  const opened = await openWithPassword(text, password);
  expect(opened.contents).toEqual(contents);
  expect(opened.header.revision).toBe(vault.header.revision);
  expect(kinds(opened.header.slots)).toBe('password recovery recovery');
  expect(openWithRecoveryCode(text, firstCode).contents).toEqual(contents);
  const bare = asBackup({ ...base, vaultKey: vault.vaultKey, withRecovery: false });
  expect(kinds(openWithKey(bare, vault.vaultKey).header.slots)).toBe('password');
});

test('a backup with a password of its own has a key of its own, and the codes where wanted', async () => {
  const text = await createBackup({ ...base, password: 'backup', withRecovery: true });
  const opened = await openWithPassword(text, 'backup');
  expect(opened.contents).toEqual(contents);
  expect(opened.vaultKey).not.toEqual(vault.vaultKey);
  expect(openWithRecoveryCode(text, secondCode).vaultKey).toEqual(opened.vaultKey);
  expect(() => openWithKey(text, vault.vaultKey)).toThrow(withCode('damaged-file'));
  await expect(openWithPassword(text, password)).rejects.toMatchObject({ code: 'wrong-password' });
  const bare = await createBackup({ ...base, password: 'backup', withRecovery: false });
  expect(kinds((await openWithPassword(bare, 'backup')).header.slots)).toBe('password');
});
