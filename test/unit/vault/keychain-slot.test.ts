import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openWithPassword } from '../../../electron/vault/format/sealed-vault.ts';
import { addAccount } from './acts.ts';
import { fakeKeytar } from './fake-keytar.ts';
import type { MemoryShell } from './memory-shell.ts';
import { keychainKey, openDirectly, password, shellWithVault } from './ready-vault.ts';
import { refusalOf, startVault, type VaultProcess } from './vault-process.ts';

vi.mock('keytar', () => ({ default: fakeKeytar }));
// What it costs and that it is Argon2id is tested elsewhere.
vi.mock('../../../electron/crypto/argon2.ts', () => import('./cheap-argon2.ts'));

const newPassword = 'another good password';

let shell: MemoryShell;
let vault: VaultProcess;
beforeEach(async () => {
  fakeKeytar.reset();
  shell = await shellWithVault();
  vault = startVault({ shell });
});

const unlock = (word: string) => vault.ask('vault:unlock', { password: word });
const opens = async (text: string, word: string) =>
  openWithPassword(text, word).then(
    () => true,
    () => false,
  );

describe('the keychain', () => {
  const itemOf = (process_: VaultProcess) => {
    const { header } = process_.session.open;
    const slot = header.slots.find(({ kind }) => kind === 'keychain');
    return `Sparekey ${header.vaultId}/${slot?.id ?? ''}`;
  };

  async function enabled(): Promise<void> {
    await openDirectly(vault, shell);
    await vault.call('keychain:enable', { password });
  }

  test('opens once, at the start of the app only', async () => {
    await enabled();
    vault = startVault({ shell, start: { keychainOffered: true } });
    expect(await vault.call('vault:status', {})).toMatchObject({ keychainOffered: true });
    expect(refusalOf(await vault.ask('vault:unlock-keychain', {}))).toBeUndefined();
    expect(refusalOf(await vault.ask('vault:unlock-keychain', {}))).toBe('keychain-denied');
    vault = startVault({ shell });
    expect(refusalOf(await vault.ask('vault:unlock-keychain', {}))).toBe('keychain-denied');
  });

  test('not after a password was typed', async () => {
    await enabled();
    vault = startVault({ shell, start: { keychainOffered: true } });
    await unlock(password);
    expect(await vault.call('vault:status', {})).toMatchObject({ keychainOffered: false });
  });

  test('that answers after the password was typed brings nothing old back', async () => {
    await enabled();
    vault = startVault({ shell, start: { keychainOffered: true } });
    let release: () => void = () => undefined;
    fakeKeytar.before = () => new Promise((resolve) => (release = resolve));
    const asked = vault.ask('vault:unlock-keychain', {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    await unlock(password);
    await addAccount(vault, 'Meanwhile');
    fakeKeytar.before = () => undefined;
    release();
    expect(refusalOf(await asked)).toBeUndefined();
    expect(vault.session.contents.accounts).toHaveLength(1);
    await addAccount(vault, 'Later');
  });

  test('a new password draws a new key: the old item goes when the file is saved', async () => {
    await enabled();
    const old = itemOf(vault);
    const before = fakeKeytar.items.get(old);
    expect(before).toBeDefined();
    await vault.call('vault:change-password', { password, newPassword });
    expect(fakeKeytar.items.has(old)).toBe(false);
    expect(fakeKeytar.items.get(itemOf(vault))).not.toBe(before);
    expect(fakeKeytar.items.size).toBe(1);
  });

  test('a save that fails leaves the old item and no other', async () => {
    await enabled();
    const before = new Map(fakeKeytar.items);
    shell.failing.set('vault-file:save', 'disk-full');
    await vault.ask('vault:change-password', { password, newPassword });
    expect(fakeKeytar.items).toEqual(before);
  });

  test('that fails is no reason to keep an old password: the slot goes', async () => {
    await enabled();
    fakeKeytar.failing = 'Cannot autolaunch D-Bus without X11 $DISPLAY';
    await vault.call('vault:change-password', { password, newPassword });
    expect(await vault.call('vault:status', {})).toMatchObject({ hasKeychainSlot: false });
    expect(await opens(shell.text ?? '', newPassword)).toBe(true);
  });

  test('that does not give back what was written is not turned on', async () => {
    await openDirectly(vault, shell);
    fakeKeytar.forgetful = true;
    const text = shell.text;
    const asked = await vault.ask('keychain:enable', { password });
    expect(refusalOf(asked)).toBe('keychain-unavailable');
    expect(shell.text).toBe(text);
  });

  test('turned off its key opens nothing any more, and is gone', async () => {
    await enabled();
    await vault.call('keychain:disable', { password });
    expect(fakeKeytar.items.size).toBe(0);
    expect(await vault.call('vault:status', {})).toMatchObject({ hasKeychainSlot: false });
  });

  test.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'no-bus'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'no-service'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['The prompt was dismissed', 'denied'],
    ['something else', 'failed'],
  ])('%s is told as %s', async (message, state) => {
    fakeKeytar.failing = message;
    expect(await vault.call('keychain:probe', {})).toEqual({ state });
  });

  test('probing leaves nothing behind', async () => {
    expect(await vault.call('keychain:probe', {})).toEqual({ state: 'works' });
    expect(fakeKeytar.items.size).toBe(0);
  });

  test('without its item the password is asked for, and nothing is written', async () => {
    shell = await shellWithVault(undefined, { keychain: true });
    const text = shell.text;
    vault = startVault({ shell, start: { keychainOffered: true } });
    const asked = await vault.ask('vault:unlock-keychain', {});
    expect(refusalOf(asked)).toBe('keychain-missing-key');
    expect(shell.text).toBe(text);
    const { header } = await openWithPassword(text ?? '', password);
    const slot = header.slots.find(({ kind }) => kind === 'keychain');
    const key = Buffer.from(keychainKey).toString('base64');
    fakeKeytar.items.set(`Sparekey ${header.vaultId}/${slot?.id ?? ''}`, key);
    vault = startVault({ shell, start: { keychainOffered: true } });
    expect(refusalOf(await vault.ask('vault:unlock-keychain', {}))).toBeUndefined();
  });
});
