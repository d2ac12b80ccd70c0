import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ClipboardKeeper } from '../../../electron/shell/clipboard.ts';
import { Exports } from '../../../electron/shell/exports.ts';
import { Grants } from '../../../electron/shell/grants.ts';
import { hostHandlers } from '../../../electron/shell/host-handlers.ts';
import type { SeenVault, SettingsStore } from '../../../electron/shell/settings.ts';
import { Tries } from '../../../electron/shell/tries.ts';
import type { FileSystem } from '../../../electron/shell/vault-file-system.ts';
import { openVaultFile, VAULT_FILE_NAME } from '../../../electron/shell/vault-file.ts';
import { openWithPassword } from '../../../electron/vault/format/sealed-vault.ts';
import { addAccount } from '../vault/acts.ts';
import { MemoryShell } from '../vault/memory-shell.ts';
import { refusalOf, startVault, type VaultProcess } from '../vault/vault-process.ts';
import { scratchFolder, systemError, withFaults } from '../vault-file/scratch-folder.ts';

vi.mock('electron', () => ({ clipboard: {}, dialog: {}, Notification: {} }));
vi.mock('../../../electron/crypto/argon2.ts', () => import('../vault/cheap-argon2.ts'));

const password = 'a good password';
const newPassword = 'another good password';

/** The shell's own handlers over a real folder; only what needs a window stays in memory. */
async function shellOn(folder: string, faults: Partial<FileSystem> = {}) {
  let seen: SeenVault | undefined;
  const settings = {
    get seen() {
      return seen;
    },
    noteSeen: (next: SeenVault) => void (seen = next),
    noteExportFolder: () => undefined,
    forgetExportFolder: () => undefined,
  } as unknown as SettingsStore;
  const grants = new Grants();
  const tries = new Tries();
  const handlers = hostHandlers({
    file: await openVaultFile(folder, withFaults(faults)),
    settings,
    grants,
    tries,
    clipboard: new ClipboardKeeper(() => undefined),
    exports: new Exports(settings),
    notices: undefined as never,
    vaultFolder: folder,
    readers: undefined as never,
    window: () => undefined as never,
    vault: () => undefined as never,
    onSessionState: () => undefined,
  });
  const memory = new MemoryShell();
  const onDisk = Object.entries(handlers).filter(([name]) =>
    /^(vault-file|generations|export|file|tries|session):/.test(name),
  );
  const real = { ...memory.handlers, ...Object.fromEntries(onDisk) };
  const shell = Object.defineProperty(memory, 'handlers', { value: real });
  return { shell, grants, tries, seen: () => seen };
}

let folder: string;
let parts: Awaited<ReturnType<typeof shellOn>>;
let vault: VaultProcess;
beforeEach(async () => {
  folder = await scratchFolder();
  parts = await shellOn(folder);
  vault = startVault(parts);
});

const onDisk = async (name = VAULT_FILE_NAME) => readFile(join(folder, name), 'utf8');
const generations = async () => (await readdir(folder)).filter((name) => name.startsWith('vault-'));
const namesIn = async (text: string, word = password) =>
  (await openWithPassword(text, word)).contents.accounts.map(({ issuer }) => issuer);

test('a vault is made, changed, and read again by the next process', async () => {
  expect(await vault.call('vault:status', {})).toMatchObject({ state: 'none' });
  await vault.call('vault:create', { password, keychain: false });
  expect(refusalOf(await vault.ask('vault:create', { password, keychain: false }))).toBe(
    'vault-exists',
  );
  await addAccount(vault, 'One');
  await addAccount(vault, 'Two');
  expect((await stat(join(folder, VAULT_FILE_NAME))).mode & 0o777).toBe(0o600);
  expect(await namesIn(await onDisk())).toEqual(['One', 'Two']);
  expect(parts.seen()).toMatchObject({ revision: 3, keyEpoch: 1 });
  expect(await generations()).toHaveLength(2);

  vault = startVault(parts);
  await vault.call('vault:unlock', { password });
  await addAccount(vault, 'Three');
  expect(await namesIn(await onDisk())).toEqual(['One', 'Two', 'Three']);
});

test('made twice at once it is made once', async () => {
  const create = () => vault.ask('vault:create', { password, keychain: false });
  const results = await Promise.all([create(), create()]);
  expect(results.map(refusalOf)).toEqual([undefined, 'vault-exists']);
  await addAccount(vault, 'One');
});

test('a new password opens the file and each generation on the disk, the old one none', async () => {
  await vault.call('vault:create', { password, keychain: false });
  for (const name of ['One', 'Two', 'Three']) await addAccount(vault, name);
  await vault.call('vault:change-password', { password, newPassword });
  const opened: (string[] | undefined)[] = [];
  const names = await generations();
  for (const name of names) {
    const text = await onDisk(name);
    opened.push(await namesIn(text, newPassword).catch(() => undefined));
    await expect(namesIn(text)).rejects.toMatchObject({ code: 'wrong-password' });
  }
  expect(opened.map((issuers) => issuers?.length).toSorted()).toEqual([0, 1, 2, 3]);
});

test('a backup goes to the place that was chosen, and to no other', async () => {
  await vault.call('vault:create', { password, keychain: false });
  await addAccount(vault, 'One');
  const path = join(await scratchFolder(), 'out.sparekey');
  const { grantId } = parts.grants.give(path, 'save');
  const input = { withRecoveryCodes: true, place: 'stick' };
  expect(await vault.call('backup:write', { ...input, grantId })).toMatchObject({
    fileName: 'out.sparekey',
    accounts: 1,
  });
  expect(await namesIn(await readFile(path, 'utf8'))).toEqual(['One']);
  const read = parts.grants.give(path, 'open');
  const refused = await vault.ask('backup:write', { ...input, grantId: read.grantId });
  expect(refusalOf(refused)).toBe('not-found');
  const source = { type: 'grant', grantId: read.grantId } as const;
  expect(await vault.call('backup:inspect', { source })).toMatchObject({
    fileName: 'out.sparekey',
  });
});

test('a restore keeps the vault that it replaces, whole, under another name', async () => {
  await vault.call('vault:create', { password, keychain: false });
  await addAccount(vault, 'Old');
  const old = await onDisk();
  const path = join(await scratchFolder(), 'backup.sparekey');
  const { grantId } = parts.grants.give(path, 'save');
  await vault.call('backup:write', { grantId, withRecoveryCodes: false, place: '' });
  await addAccount(vault, 'Newer');
  const before = await onDisk();
  expect(before).not.toBe(old);

  vault = startVault(parts);
  const source = { type: 'grant', grantId: parts.grants.give(path, 'open').grantId } as const;
  const opensWith = (word: string) => ({ type: 'password', password: word }) as const;
  const restore = (word: string) =>
    vault.ask('backup:restore', { source, opensWith: opensWith(word), newPassword });
  expect(refusalOf(await restore('wrong'))).toBe('wrong-password');
  expect(parts.tries.start.failures).toBe(1);
  expect(await onDisk()).toBe(before);
  vault = startVault(parts);
  expect(refusalOf(await restore(password))).toBeUndefined();
  expect(await namesIn(await onDisk(), newPassword)).toEqual(['Old']);
  const [aside = ''] = (await readdir(folder)).filter((name) => name.startsWith('set-aside-'));
  expect(await onDisk(aside)).toBe(before);
  await addAccount(vault, 'Later');
});

test('what somebody else wrote into the file is not written over', async () => {
  await vault.call('vault:create', { password, keychain: false });
  await writeFile(join(folder, VAULT_FILE_NAME), 'somebody else');
  await expect(addAccount(vault, 'One')).rejects.toMatchObject({ code: 'changed-elsewhere' });
  expect(await onDisk()).toBe('somebody else');
  expect(vault.session.contents.accounts).toEqual([]);
});

describe.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
])('%s while a change is saved', (system, code) => {
  test(`is told as ${code}; memory and disk stay as they were`, async () => {
    await vault.call('vault:create', { password, keychain: false });
    await addAccount(vault, 'One');
    const before = await onDisk();
    parts = await shellOn(folder, {
      open: () => Promise.reject(systemError(system)),
    });
    vault = startVault(parts);
    await vault.call('vault:unlock', { password });
    const refused = await vault.ask('accounts:add', {
      issuer: 'Two',
      accountName: '',
      tags: [],
      note: '',
    });
    expect(refusalOf(refused)).toBe(code);
    expect(JSON.stringify(refused)).not.toContain(folder);
    expect(await onDisk()).toBe(before);
    expect(vault.session.contents.accounts.map(({ issuer }) => issuer)).toEqual(['One']);
  });
});
