import { beforeEach, describe, expect, test, vi } from 'vitest';
import { formatRecoveryCode } from '../../../electron/encoding/crockford.ts';
import {
  openWithPassword,
  openWithRecoveryCode,
} from '../../../electron/vault/format/sealed-vault.ts';
import { addAccount, captureCodes, newTarget } from './acts.ts';
import { fakeKeytar } from './fake-keytar.ts';
import type { MemoryShell } from './memory-shell.ts';
import { openDirectly, password, printedCodes, shellWithVault } from './ready-vault.ts';
import { refusalOf, startVault, type VaultProcess } from './vault-process.ts';

vi.mock('keytar', () => ({ default: fakeKeytar }));
// What it costs and that it is Argon2id is tested elsewhere.
vi.mock('../../../electron/crypto/argon2.ts', () => import('./cheap-argon2.ts'));

const newPassword = 'another good password';
const codes = printedCodes.map((printed) => printed.replaceAll('-', ''));
const [code = ''] = codes;

let shell: MemoryShell;
let vault: VaultProcess;
beforeEach(async () => {
  fakeKeytar.reset();
  shell = await shellWithVault();
  vault = startVault({ shell });
});

const unlock = (word: string) => vault.ask('vault:unlock', { password: word });
const spend = (typed: string, word = newPassword) =>
  vault.ask('vault:unlock-recovery-code', { code: typed, newPassword: word });
const opens = async (text: string, word: string) =>
  openWithPassword(text, word).then(
    () => true,
    () => false,
  );

/** Opened with the key, and two generations on disk. */
async function openWithGenerations(): Promise<void> {
  await openDirectly(vault, shell);
  await addAccount(vault, 'One');
  await addAccount(vault, 'Two');
  expect(shell.generations.size).toBe(2);
}

describe('a changed password', () => {
  test('opens the file and the generations; the old one opens neither', async () => {
    await openWithGenerations();
    const before = vault.session.open.header;
    await vault.call('vault:change-password', { password, newPassword });
    const { header } = vault.session.open;
    expect(header.keyEpoch).toBe(before.keyEpoch + 1);
    for (const text of [shell.text ?? '', ...[...shell.generations.values()].slice(0, 2)]) {
      expect(await opens(text, newPassword)).toBe(true);
      expect(await opens(text, password)).toBe(false);
      expect(() => openWithRecoveryCode(text, code)).not.toThrow();
    }
    expect(vault.onDisk().accounts).toHaveLength(2);
    vault = startVault({ shell });
    expect(refusalOf(await unlock(newPassword))).toBeUndefined();
  });

  test('wants the old one', async () => {
    await openDirectly(vault, shell);
    const text = shell.text;
    const asked = await vault.ask('vault:change-password', { password: 'wrong', newPassword });
    expect(refusalOf(asked)).toBe('wrong-password');
    expect(shell.text).toBe(text);
    expect(shell.failures).toBe(1);
  });

  test('that cannot be saved changes nothing', async () => {
    await openDirectly(vault, shell);
    const open = vault.session.open;
    shell.failing.set('vault-file:save', 'disk-full');
    const asked = await vault.ask('vault:change-password', { password, newPassword });
    expect(refusalOf(asked)).toBe('disk-full');
    expect(vault.session.open).toBe(open);
    expect(await opens(shell.text ?? '', password)).toBe(true);
  });

  test.each(['generations:list', 'generations:read', 'generations:replace'] as const)(
    'is changed though %s fails',
    async (call) => {
      await openWithGenerations();
      shell.failing.set(call, 'no-permission');
      await vault.call('vault:change-password', { password, newPassword });
      expect(await opens(shell.text ?? '', newPassword)).toBe(true);
      shell.failing.clear();
      await addAccount(vault, 'Three');
    },
  );

  test('changes made at the same time are in the new file', async () => {
    await openDirectly(vault, shell);
    await Promise.all([
      vault.call('vault:change-password', { password, newPassword }),
      addAccount(vault, 'Meanwhile'),
    ]);
    expect(vault.onDisk().accounts.map(({ issuer }) => issuer)).toEqual(['Meanwhile']);
  });
});

describe('recovery codes', () => {
  test('one opens, sets the password, and is spent by the same save', async () => {
    const saves = shell.countOf('vault-file:save');
    expect(await spend(code)).toEqual({ ok: true, value: { readOnly: false } });
    expect(shell.countOf('vault-file:save')).toBe(saves + 1);
    expect(await opens(shell.text ?? '', newPassword)).toBe(true);
    expect(await opens(shell.text ?? '', password)).toBe(false);
    expect(await vault.call('recovery:status', {})).toMatchObject({ left: 1 });
    vault = startVault({ shell });
    expect(refusalOf(await spend(code))).toBe('wrong-recovery-code');
  });

  test('typed twice at once it is spent once, and the vault stays open to be written', async () => {
    const results = await Promise.all([spend(code), spend(code, 'typed second')]);
    expect(results.map(refusalOf)).toEqual([undefined, 'wrong-recovery-code']);
    expect(await vault.call('vault:status', {})).toMatchObject({
      state: 'unlocked',
      readOnly: false,
      recoveryCodesLeft: 1,
    });
    await addAccount(vault, 'GitHub');
  });

  test('is spent though the generations cannot be listed', async () => {
    shell.failing.set('generations:list', 'no-permission');
    expect(await spend(code)).toEqual({ ok: true, value: { readOnly: false } });
    await addAccount(vault, 'GitHub');
  });

  test.each(['disk-full', 'read-only', 'no-permission', 'file-busy'] as const)(
    'where it cannot be saved (%s) nothing is spent and the vault opens to be read',
    async (problem) => {
      await openDirectly(vault, shell);
      const { accountId } = await captureCodes(vault, newTarget('GitHub'), ['aaaa-1111']);
      await addAccount(vault, 'Bank');
      const text = shell.text;
      vault = startVault({ shell });
      shell.failing.set('vault-file:save', problem);
      expect(await spend(code)).toEqual({ ok: true, value: { readOnly: true } });
      expect(shell.text).toBe(text);
      expect(await vault.call('vault:status', {})).toMatchObject({ readOnly: true });
      const { accounts } = await vault.call('accounts:list', {});
      expect(accounts.map(({ issuer }) => issuer)).toEqual(['GitHub', 'Bank']);

      // It stays so, though the disk has room again: the password was not set.
      shell.failing.clear();
      const refused = await Promise.all([
        vault.ask('accounts:trash', { accountId }),
        vault.ask('backup-codes:show', { accountId }),
        vault.ask('vault:change-password', { password, newPassword }),
        vault.ask('recovery:confirm-kept', {}),
      ]);
      expect(refused.map(refusalOf)).toEqual(Array(4).fill('read-only'));
      expect(shell.text).toBe(text);

      // Everything comes out of it.
      const [set] = (await vault.call('accounts:read', { accountId })).codeSets;
      const setId = set?.id ?? '';
      const revealed = await vault.call('backup-codes:reveal-set', { accountId, setId });
      expect(revealed.codes.map(({ value }) => value)).toEqual(['aaaa-1111']);
      const bank = { accountId: accounts[1]?.id ?? '' };
      expect(await vault.call('accounts:reveal-secret', bank)).toMatchObject({
        secret: 'JBSWY3DPEHPK3PXP',
      });
      const grantId = shell.grant('out.sparekey');
      const write = { grantId, withRecoveryCodes: true, place: '' };
      expect(await vault.call('backup:write', write)).toMatchObject({ accounts: 2 });
      expect(() =>
        openWithRecoveryCode(shell.exported.get('out.sparekey') ?? '', code),
      ).not.toThrow();
      const sheet = await vault.call('sheets:prepare', {
        accountIds: [accountId],
        paper: 'A4',
        withSecrets: false,
        hideAccountNames: false,
        place: '',
      });
      expect(await vault.sheetMade({ ticket: sheet.ticket, to: 'printer' })).toEqual({});
      expect(shell.text).toBe(text);

      vault = startVault({ shell });
      expect(await spend(code)).toEqual({ ok: true, value: { readOnly: false } });
    },
  );

  test.each([
    ['as printed', printedCodes[0]],
    ['in lower case, without dashes', code.toLowerCase()],
    ['with O for 0 and I for 1', code.replaceAll('0', 'O').replaceAll('1', 'I')],
    ['with blanks', ` ${code.slice(0, 8)} ${code.slice(8)} `],
  ])('is read leniently: %s', async (_name, typed = '') => {
    expect(refusalOf(await spend(typed))).toBeUndefined();
  });

  test('a mistyped one is told from a wrong one by its check character, and costs no wait', async () => {
    expect(refusalOf(await spend(`${code.slice(0, -1)}?`))).toBe('wrong-recovery-code');
    expect(shell.failures).toBe(0);
    const other = formatRecoveryCode(new Uint8Array(12).fill(9));
    expect(refusalOf(await spend(other))).toBe('wrong-recovery-code');
    expect(shell.failures).toBe(1);
  });

  test('new ones replace the old ones at once, and are answered only when they are saved', async () => {
    await openWithGenerations();
    const { codes: issued } = await vault.call('recovery:issue', { password });
    expect(new Set(issued).size).toBe(10);
    const canonical = issued.map((printed) => printed.replaceAll('-', ''));
    for (const text of [shell.text ?? '', ...[...shell.generations.values()].slice(0, 2)]) {
      for (const old of codes) expect(() => openWithRecoveryCode(text, old)).toThrow();
      for (const fresh of canonical) expect(() => openWithRecoveryCode(text, fresh)).not.toThrow();
    }
    expect(await vault.call('recovery:status', {})).toEqual({
      left: 10,
      total: 10,
      issuedAt: vault.session.now,
    });
    await vault.call('recovery:confirm-kept', {});
    expect(await vault.call('recovery:status', {})).toMatchObject({ keptAt: vault.session.now });

    shell.failing.set('vault-file:save', 'disk-full');
    const refused = await vault.ask('recovery:issue', { password });
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(() => openWithRecoveryCode(shell.text ?? '', canonical[0] ?? '')).not.toThrow();
  });
});

describe('wrong tries', () => {
  test('wait longer each time, over a lock too, and a right one ends it', async () => {
    const waits: number[] = [];
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      vault = startVault({ shell });
      for (let failures = 1; failures <= 3; failures++) {
        expect(refusalOf(await unlock('wrong'))).toBe('wrong-password');
        const { waitMs } = await vault.call('vault:status', {});
        waits.push(waitMs);
        expect(refusalOf(await unlock(password))).toBe('too-many-tries');
        expect(refusalOf(await spend(code))).toBe('too-many-tries');
        vault = startVault({ shell, start: { waitMs } });
        expect(refusalOf(await unlock(password))).toBe('too-many-tries');
        vi.advanceTimersByTime(waitMs);
      }
      expect(waits).toEqual([1000, 2000, 4000]);
      expect(shell.failures).toBe(3);
      expect(refusalOf(await unlock(password))).toBeUndefined();
      expect(shell.failures).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('made all at once count as one after the other', async () => {
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((word) => unlock(word)));
    expect(results.map(refusalOf)).toEqual([
      'wrong-password',
      ...Array<string>(3).fill('too-many-tries'),
    ]);
    expect(shell.failures).toBe(1);
  });

  test('a damaged file is no wrong try', async () => {
    shell.text = `${shell.text ?? ''}x`;
    expect(refusalOf(await unlock(password))).toBe('damaged-file');
    expect(shell.failures).toBe(0);
  });
});

test('unlocking while open takes nothing back', async () => {
  await openDirectly(vault, shell);
  await Promise.all([unlock(password), addAccount(vault, 'Meanwhile')]);
  expect(vault.session.contents.accounts).toHaveLength(1);
  await addAccount(vault, 'Later');
  expect(vault.onDisk().accounts).toHaveLength(2);
});

test('an old file that was put back is told', async () => {
  await openDirectly(vault, shell);
  const old = shell.text;
  await addAccount(vault, 'GitHub');
  shell.text = old;
  vault = startVault({ shell });
  const told = { olderThanSeen: true };
  expect(await vault.call('vault:status', {})).toMatchObject({ state: 'locked', ...told });
  await unlock(password);
  expect(await vault.call('vault:status', {})).toMatchObject({ state: 'unlocked', ...told });
});
