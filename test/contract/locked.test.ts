import { beforeAll, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { captureCodes, newTarget } from '../unit/vault/acts.ts';
import { fakeKeytar } from '../unit/vault/fake-keytar.ts';
import type { MemoryShell } from '../unit/vault/memory-shell.ts';
import { openedVault } from '../unit/vault/ready-vault.ts';
import { refusalOf, startVault, type VaultCall } from '../unit/vault/vault-process.ts';
import { vaultSamples } from './vault-samples.ts';

vi.mock('keytar', () => ({ default: fakeKeytar }));
vi.mock('../../electron/crypto/argon2.ts', () => import('../unit/vault/cheap-argon2.ts'));

/**
 * What a locked vault answers with something else than `locked`, and what. A call that is not here answers
 * `locked`: a new one that should not has to be thought about.
 */
const exceptions: Partial<Record<VaultCall, string | undefined>> = {
  // What the lock screen needs.
  'vault:status': undefined,
  'password:strength': undefined,
  'keychain:probe': undefined,
  // The ways in: the samples open nothing.
  'vault:unlock': 'wrong-password',
  'vault:unlock-recovery-code': 'wrong-recovery-code',
  'vault:unlock-keychain': 'keychain-denied',
  'vault:create': 'vault-exists',
  // The ways back: the sample is no backup and no picture, and there is no session of pages.
  'backup:inspect': 'damaged-file',
  'backup:restore': 'damaged-file',
  'paper:add': 'not-found',
  'paper:restore': 'not-found',
};

let shell: MemoryShell;
beforeAll(async () => {
  fakeKeytar.reset();
  const vault = await openedVault();
  await captureCodes(vault, newTarget('GitHub'), ['aaaa-1111']);
  ({ shell } = vault);
});

describe('a locked vault', () => {
  test.each(Object.entries(vaultSamples))('%s', async (name, input) => {
    const vault = startVault({ shell });
    const before = shell.text;
    const expected = name in exceptions ? exceptions[name as VaultCall] : 'locked';
    expect(refusalOf(await vault.ask(name, input))).toBe(expected);
    expect(shell.text).toBe(before);
    expect(shell.countOf('clipboard:write')).toBe(0);
    expect(shell.countOf('confirm:ask')).toBe(0);
    expect(vault.session.isUnlocked).toBe(false);
  });

  test('starts no reader for what is for an open vault', async () => {
    const readers = shell.countOf('reader:start');
    const vault = startVault({ shell });
    await vault.ask('import:read', vaultSamples['import:read']);
    await vault.ask('capture:start', vaultSamples['capture:start']);
    expect(shell.countOf('reader:start')).toBe(readers);
  });
});

test('a vault that is about to be locked answers the same', async () => {
  const vault = await openedVault(undefined, { shell });
  await vault.session.finish();
  const open: string[] = [];
  for (const [name, input] of Object.entries(vaultSamples)) {
    if (name in exceptions) continue;
    const refusal = refusalOf(await vault.ask(name, input));
    if (refusal !== 'locked') open.push(`${name}: ${refusal}`);
  }
  expect(open).toEqual([]);
});

test('a sheet that is printed while the vault locks is no error of another kind', async () => {
  const vault = startVault({ shell });
  const made = vault.sheetMade({ ticket: 'a'.repeat(32), to: 'printer' });
  await expect(Promise.resolve(made)).rejects.toBeInstanceOf(AppError);
});
