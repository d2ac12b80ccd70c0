import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CopyView } from '../../../shared/views.ts';
import { addAccount, captureCodes, into, newTarget, setsOf } from './acts.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

vi.mock('../../../electron/crypto/argon2.ts', () => import('./cheap-argon2.ts'));

const desk = mkdtempSync(join(tmpdir(), 'sparekey-copies-'));
afterAll(() => rmSync(desk, { recursive: true }));

let vault: OpenedVault;
beforeEach(async () => {
  vault = await openedVault();
});

async function captured(issuer = 'GitHub') {
  const { accountId } = await captureCodes(vault, newTarget(issuer), [
    'aaaaa-11111',
    'bbbbb-22222',
  ]);
  const setId = (await setsOf(vault, accountId))[0]?.id ?? '';
  return { accountId, setId };
}

async function copies(): Promise<CopyView[]> {
  return (await vault.call('copies:list', {})).copies;
}

/** What lies on disk but the log: what an undo must bring back. */
function state(): unknown {
  const { log: _log, ...rest } = vault.onDisk();
  return rest;
}

async function undoBringsBack(act: () => Promise<{ undoId?: string | undefined }>): Promise<void> {
  const before = state();
  const { undoId = '' } = await act();
  expect(state()).not.toEqual(before);
  await vault.call('changes:undo', { undoId });
  expect(state()).toEqual(before);
}

describe('a copy that is not wanted', () => {
  test('is said once and can be taken back', async () => {
    const { accountId, setId } = await captured();
    const places = async () => (await vault.call('accounts:read', { accountId })).places;

    const { undoId } = await vault.call('copies:decline', { accountId, setId });
    expect(await places()).toEqual({ outside: 0, outOfDate: 0, declined: true });

    await vault.call('changes:undo', { undoId });
    expect((await places()).declined).toBe(false);
  });

  test('is of a set that is there', async () => {
    const { accountId } = await captured();
    const input = { accountId, setId: '0'.repeat(32) };
    expect(refusalOf(await vault.ask('copies:decline', input))).toBe('not-found');
  });
});

describe('an entry by hand', () => {
  const noted = {
    kind: 'person',
    place: ' with Grace ',
    secrets: false,
    checkEveryDays: 90,
  } as const;

  test('holds the sets of today, and is behind once one is renewed, by name', async () => {
    const { accountId } = await captured();
    const { accountId: other } = await captured('Bank');
    const { copyId } = await vault.call('copies:add', { ...noted, accountIds: [accountId, other] });
    expect(await copies()).toMatchObject([
      { id: copyId, kind: 'person', place: 'with Grace', upToDate: true, behind: [] },
    ]);

    await captureCodes(vault, into(accountId), ['ccccc-33333']);
    const [copy] = await copies();
    expect(copy).toMatchObject({
      upToDate: false,
      behind: [
        { accountId, issuer: 'GitHub', state: 'older', generation: 1, currentGeneration: 2 },
      ],
    });
    const { accounts } = await vault.call('copies:read', { copyId });
    expect(accounts.map((account) => `${account.issuer}: ${account.state}`)).toEqual([
      'GitHub: older',
      'Bank: current',
    ]);
    const detail = await vault.call('accounts:read', { accountId });
    expect(detail.places).toEqual({ outside: 0, outOfDate: 1, declined: false });
  });

  test('every step of it can be taken back', async () => {
    const { accountId } = await captured();
    const add = { ...noted, accountIds: [accountId] };
    await undoBringsBack(() => vault.call('copies:add', add));
    const { copyId } = await vault.call('copies:add', add);
    await undoBringsBack(() => vault.call('copies:change', { copyId, place: 'at work' }));
    await undoBringsBack(() => vault.call('copies:change', { copyId, checkEveryDays: null }));
    for (const found of ['there', 'unreadable'] as const) {
      await undoBringsBack(() => vault.call('copies:confirm', { copyId, found }));
    }
    await captureCodes(vault, into(accountId), ['ccccc-33333']);
    await undoBringsBack(() => vault.call('copies:confirm', { copyId, found: 'renewed' }));
    await undoBringsBack(() => vault.call('copies:mark-gone', { copyId }));
    await undoBringsBack(() => vault.call('copies:delete', { copyId }));
  });

  test('an undo leaves alone what was changed since', async () => {
    const { accountId } = await captured();
    const { copyId } = await vault.call('copies:add', { ...noted, accountIds: [accountId] });
    const { undoId } = await vault.call('copies:change', { copyId, place: 'at work' });
    await vault.call('copies:change', { copyId, checkEveryDays: 30 });
    await vault.call('changes:undo', { undoId });
    expect(await copies()).toMatchObject([{ place: 'with Grace', checkEveryDays: 30 }]);
  });

  test('says when it was looked at, and when to look again', async () => {
    const { accountId } = await captured();
    const { copyId } = await vault.call('copies:add', { ...noted, accountIds: [accountId] });
    expect((await copies())[0]?.lastCheckedAt).toBeUndefined();
    vault.clock.passDays(100);
    await vault.call('copies:confirm', { copyId, found: 'there' });
    const [copy] = await copies();
    expect(copy?.lastCheckedAt).toBe(vault.session.now);
    vault.clock.passDays(90);
    expect(copy?.nextCheckAt).toBe(vault.session.now);
  });

  test('counts again once the person brought it up to date; one that cannot be read does not', async () => {
    const { accountId } = await captured();
    const { copyId } = await vault.call('copies:add', { ...noted, accountIds: [accountId] });
    await captureCodes(vault, into(accountId), ['ccccc-33333']);
    await vault.call('copies:confirm', { copyId, found: 'there' });
    expect((await copies())[0]).toMatchObject({ upToDate: false });
    await vault.call('copies:confirm', { copyId, found: 'renewed' });
    const [copy] = await copies();
    expect(copy).toMatchObject({ upToDate: true, behind: [] });
    const places = async () => (await vault.call('accounts:read', { accountId })).places;
    expect(await places()).toEqual({ outside: 1, outOfDate: 0, declined: false });
    await vault.call('copies:confirm', { copyId, found: 'unreadable' });
    expect((await copies())[0]?.lastProblem).toBe('unreadable');
    expect((await places()).outside).toBe(0);
  });

  test.each(['copies:read', 'copies:delete', 'copies:mark-gone'] as const)(
    '%s knows only copies that are there',
    async (call) => {
      expect(refusalOf(await vault.ask(call, { copyId: '0'.repeat(32) }))).toBe('not-found');
    },
  );
});

describe('the app looks at a file by itself', () => {
  const file = 'stick.sparekey';
  const path = join(desk, file);

  /** Writes a backup, and puts what the shell wrote where the shell says that it lies. */
  async function backup(password?: string, at = path): Promise<string> {
    await vault.call('backup:write', {
      grantId: vault.shell.grant(file, at),
      ...(password === undefined ? {} : { password }),
      withRecoveryCodes: true,
      place: '',
    });
    writeFileSync(at, vault.shell.exported.get(file) ?? '');
    return (await copies())[0]?.id ?? '';
  }

  const check = (copyId: string, more: object = {}) =>
    vault.call('copies:check-file', { copyId, ...more });

  test('found, and as it was written; the path stays inside the vault', async () => {
    await addAccount(vault);
    const copyId = await backup();
    vault.clock.passDays(7);
    expect(await check(copyId)).toMatchObject({ state: 'same', opened: true });
    const [copy] = await copies();
    expect(copy).toMatchObject({ lastCheckedAt: vault.session.now, checksItself: true });
    expect(JSON.stringify(copy)).not.toContain(desk);
    expect(vault.onDisk().grants.map((grant) => grant.path)).toEqual([path]);
  });

  test('with a password of its own it is compared, and opened when the password is given', async () => {
    const copyId = await backup('its own');
    expect(await check(copyId)).toMatchObject({ state: 'same', opened: false });
    expect(await check(copyId, { password: 'its own' })).toMatchObject({ opened: true });
    const wrong = await vault.ask('copies:check-file', { copyId, password: 'another' });
    expect(refusalOf(wrong)).toBe('wrong-file-password');
  });

  test('another backup under the same name: the entry says what is in it now', async () => {
    const { accountId } = await captured();
    const copyId = await backup();
    await captureCodes(vault, into(accountId), ['ccccc-33333']);
    expect((await copies())[0]?.upToDate).toBe(false);
    const other = await backup(undefined, join(desk, 'elsewhere.sparekey'));
    writeFileSync(path, vault.shell.exported.get(file) ?? '');

    await undoBringsBack(() => check(copyId));
    expect(await check(copyId)).toMatchObject({ state: 'changed', opened: true });
    expect((await copies()).find(({ id }) => id === copyId)?.upToDate).toBe(true);
    expect(other).not.toBe(copyId);
  });

  test('one that has its own password and was changed asks for it', async () => {
    await addAccount(vault);
    const copyId = await backup();
    await backup('its own', join(desk, 'elsewhere.sparekey'));
    writeFileSync(path, vault.shell.exported.get(file) ?? '');
    expect(refusalOf(await vault.ask('copies:check-file', { copyId }))).toBe('password-needed');
    expect(await check(copyId, { password: 'its own' })).toMatchObject({ state: 'changed' });
  });

  test('missing, and a folder that is away, are told apart', async () => {
    const copyId = await backup();
    rmSync(path);
    expect(await check(copyId)).toMatchObject({ state: 'missing' });
    expect((await copies())[0]).toMatchObject({ lastProblem: 'missing' });

    const away = await backup(undefined, path);
    await vault.call('copies:delete', { copyId: away });
    const stick = mkdtempSync(join(desk, 'stick-'));
    const onStick = await backup(undefined, join(stick, file));
    rmSync(stick, { recursive: true });
    expect(await check(onStick)).toEqual({ state: 'folder-away', opened: false });
    expect((await copies())[0]?.lastProblem).toBeUndefined();
  });

  test('a damaged one, and what is no backup at all', async () => {
    const copyId = await backup();
    const text = vault.shell.exported.get(file) ?? new Uint8Array();
    writeFileSync(path, text.slice(0, -200));
    expect(await check(copyId)).toMatchObject({ state: 'unreadable' });
    expect((await copies())[0]).toMatchObject({ lastProblem: 'unreadable' });
    writeFileSync(path, 'a letter');
    expect(await check(copyId)).toMatchObject({ state: 'foreign' });
    writeFileSync(path, text);
    expect(await check(copyId)).toMatchObject({ state: 'same' });
    expect((await copies())[0]?.lastProblem).toBeUndefined();
  });

  test('where it lies now is learned from the person, but not from a wrong file', async () => {
    const { accountId } = await captured();
    const noted = {
      kind: 'encrypted-file',
      place: '',
      secrets: true,
      checkEveryDays: null,
    } as const;
    const copyId = (await vault.call('copies:add', { ...noted, accountIds: [accountId] })).copyId;
    expect(refusalOf(await vault.ask('copies:check-file', { copyId }))).toBe('file-missing');

    const letter = join(desk, 'letter.txt');
    writeFileSync(letter, 'a letter');
    const chosen = (name: string) => ({
      source: { type: 'grant', grantId: vault.shell.grant('x', name) },
    });
    expect(await check(copyId, chosen(letter))).toEqual({ state: 'foreign', opened: false });
    const entry = async () => (await copies()).find(({ id }) => id === copyId);
    expect(await entry()).toMatchObject({ checksItself: false });

    await backup(undefined, path);
    await undoBringsBack(() => check(copyId, chosen(path)));
    await check(copyId, chosen(path));
    expect(await entry()).toMatchObject({ checksItself: true, upToDate: true, fileName: 'x' });
  });

  test('a backup written over another leaves one entry that is there', async () => {
    const first = await backup();
    await backup();
    const all = await copies();
    expect(all.map(({ id, goneAt }) => [id === first, goneAt !== undefined])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(vault.onDisk().grants).toHaveLength(1);
  });

  test('a plain file is not opened: it is still there, or it is not', async () => {
    const { accountId } = await captured();
    const { ticket } = await vault.call('sheets:prepare', {
      accountIds: [accountId],
      paper: 'A4',
      withSecrets: true,
      hideAccountNames: false,
      place: '',
    });
    const pdf = join(desk, 'sheet.pdf');
    writeFileSync(pdf, '%PDF-');
    await vault.sheetMade({
      ticket,
      to: 'pdf',
      fileName: 'sheet.pdf',
      fingerprint: 'f',
      path: pdf,
    });
    const copyId = (await copies())[0]?.id ?? '';
    expect(await check(copyId)).toMatchObject({ state: 'foreign', opened: false });
    rmSync(pdf);
    expect(await check(copyId)).toMatchObject({ state: 'missing' });
    expect((await copies())[0]?.goneAt).toBe(vault.session.now);
  });
});
