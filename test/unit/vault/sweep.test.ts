import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { candidatesAmong, speaksOfCodes } from '../../../electron/vault/sweep/candidates.ts';
import { newAccount } from '../../../electron/model/account.ts';
import type { ForeignAccount, ForeignContents } from '../../../electron/model/foreign.ts';
import type { AccountId } from '../../../electron/model/ids.ts';
import { newId } from '../../../electron/vault/new-id.ts';
import type { ReaderClient } from '../../../electron/vault/reader-client.ts';
import { SweepRun } from '../../../electron/vault/sweep/sweep-run.ts';
import { shareInVault } from '../../../electron/vault/sweep/swept-what.ts';
import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { Sweep, SweptFile } from '../../../shared/views/sweep.ts';
import { placedLines, writePdf } from '../../fixtures/writers/pdf.ts';
import { captureCodes, newTarget } from './acts.ts';
import type { GrantedFolder } from './memory-shell.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const codes = ['1a2b3-4c5d6', '7e8f9-0a1b2', '3c4d5-6e7f8', '9a0b1-2c3d4'];
const codeText = `GitHub recovery codes\n${codes.join('\n')}\n`;
const link = 'otpauth://totp/Harbour:ada?secret=JBSWY3DPEHPK3PXP&issuer=Harbour';

/** PDFs need a library that loads for seconds on a busy machine. */
const patience = { timeout: 30_000 };

let vault: OpenedVault;
let folder: GrantedFolder | undefined;
beforeEach(async () => {
  vault = await openedVault();
});
afterEach(() => {
  if (folder !== undefined) rmSync(folder.path, { recursive: true, force: true });
});

async function look(): Promise<Sweep> {
  const { sweep } = await vault.call('sweep:look', {});
  if (sweep === undefined) throw new Error('no search');
  return sweep;
}

async function swept(contents: Readonly<Record<string, string | Uint8Array>>): Promise<Sweep> {
  folder = vault.shell.folderOf(contents);
  await vault.call('sweep:start', { grantId: folder.grantId });
  await expect.poll(async () => (await look()).state, patience).toBe('done');
  return look();
}

async function fileNamed(name: string): Promise<SweptFile> {
  const file = (await look()).files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`${name} was not found`);
  return file;
}

const remove = async (...names: readonly string[]) =>
  vault.ask('sweep:delete', {
    grantIds: await Promise.all(names.map(async (name) => (await fileNamed(name)).grantId)),
  });

describe('a search', () => {
  test('says of each file what is in it, and passes over what is something else', async () => {
    const { files, candidates, read, listed } = await swept({
      'github.txt': codeText,
      'a/link.txt': link,
      'codes.pdf': writePdf([placedLines(codeText.trim().split('\n'))]),
      'locked-codes.pdf': writePdf([placedLines(codes)], { locked: true }),
      'recovery-scan.pdf': writePdf([[]]),
      'letter.txt': 'Dear Ada, the engine is ready.',
      'backup-notes.txt': 'Nothing here yet.',
      'photo.png': 'not one',
      'old.sparekey': 'sparekey-vault-1\n',
      'old-backup.sparekey': 'sparekey-vault-1\n',
    });
    const found = Object.fromEntries(files.map(({ name, what }) => [name, what]));
    const github = [{ service: 'GitHub', account: '', codes: 4 }];
    expect(found).toEqual({
      'github.txt': { type: 'codes', sets: github },
      'a/link.txt': { type: 'export', format: 'otpauth-uri', accounts: 1, codeSets: 0 },
      'codes.pdf': { type: 'codes', sets: github },
      'locked-codes.pdf': { type: 'pdf-locked' },
      'recovery-scan.pdf': { type: 'pdf-no-text' },
      'backup-notes.txt': { type: 'nothing' },
      'old-backup.sparekey': { type: 'backup' },
    });
    expect(listed).toBe(10);
    expect(candidates).toBe(8);
    expect(read).toBe(8);
  });

  test('gives no code, no secret and no path', async () => {
    const sweep = await swept({ 'github.txt': codeText, 'link.txt': link });
    const said = JSON.stringify(sweep);
    for (const value of [...codes, 'JBSWY3DPEHPK3PXP', folder?.path ?? '']) {
      expect(said).not.toContain(value);
    }
  });

  test('survives a file that cannot be read', async () => {
    folder = vault.shell.folderOf({ 'codes-a.txt': codeText, 'codes-b.txt': codeText });
    rmSync(join(folder.path, 'codes-a.txt'));
    await vault.call('sweep:start', { grantId: folder.grantId });
    await expect.poll(async () => (await look()).state, patience).toBe('done');
    expect((await fileNamed('codes-a.txt')).what).toEqual({ type: 'unreadable' });
    expect((await fileNamed('codes-b.txt')).what.type).toBe('codes');
  });

  test('goes on with another reader when one dies of a file', async () => {
    folder = vault.shell.folderOf({ 'codes-a.txt': codeText, 'codes-b.txt': codeText });
    let started = 0;
    const parsed = {
      format: 'backup-codes',
      accounts: [],
      codeSets: [],
      skipped: [],
      warnings: [],
    };
    const call = (_name: string, { name }: { readonly name: string }): Promise<unknown> =>
      name === 'codes-a.txt'
        ? Promise.reject(new AppError('reader-stopped'))
        : Promise.resolve(parsed);
    const readers = {
      use: (work: (reader: unknown) => Promise<unknown>) => {
        started += 1;
        return work({ call });
      },
    };
    const run = new SweepRun(vault.session, readers as unknown as ReaderClient);
    await run.list(folder.grantId);
    await expect.poll(() => run.view().state).toBe('done');
    expect(run.view().files.map(({ what }) => what.type)).toEqual(['unreadable', 'codes']);
    expect(started).toBe(2);
  });

  test('can be stopped, and is gone when another begins or the vault is closed', async () => {
    await swept({ 'github.txt': codeText });
    await vault.call('sweep:stop', {});
    expect((await look()).state).toBe('done');
    const { files } = await swept({});
    expect(files).toEqual([]);
    const again = await vault.restarted();
    expect(await again.call('sweep:look', {})).toEqual({});
  });
});

describe('how much of a file the vault has', () => {
  test('is all once its codes were saved, whatever dashes they were saved with', async () => {
    await swept({ 'github.txt': codeText });
    expect((await fileNamed('github.txt')).has).toBe('none');
    await captureCodes(vault, newTarget('GitHub'), codes.slice(1));
    expect((await fileNamed('github.txt')).has).toBe('none');
    await captureCodes(
      vault,
      newTarget('GitHub, again'),
      codes.map((code) => code.replace('-', ' ')),
    );
    expect((await fileNamed('github.txt')).has).toBe('all');
  });

  test('is not counted from the trash', async () => {
    await swept({ 'github.txt': codeText });
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), codes);
    expect((await fileNamed('github.txt')).has).toBe('all');
    await vault.call('accounts:trash', { accountId });
    expect((await fileNamed('github.txt')).has).toBe('none');
  });

  test('is never all of what may hold passwords, or is only a part of something', async () => {
    const account: ForeignAccount = {
      issuer: 'Harbour',
      accountName: '',
      otp: { type: 'steam', secret: Uint8Array.of(1, 2, 3) },
    };
    const contents: ForeignContents = {
      format: 'aegis',
      accounts: [account],
      codeSets: [],
      skipped: [],
      warnings: [],
    };
    const at = '2026-01-01T00:00:00.000Z';
    const kept = { ...newAccount(newId<AccountId>(), 'Harbour', '', at), otp: account.otp };
    const missing = { type: 'missing-batches', batchId: 1, missing: [2], of: 2 } as const;
    expect(shareInVault([kept], contents)).toBe('all');
    expect(shareInVault([kept], { ...contents, format: 'keepassxc-csv' })).toBe('some');
    expect(shareInVault([kept], { ...contents, warnings: [missing] })).toBe('some');
    expect(shareInVault([], contents)).toBe('none');
  });

  test('of an export: after it was imported', async () => {
    const two = `${link}\n${link.replaceAll('Harbour', 'Quay').replace('JBSW', 'KBSW')}`;
    await swept({ 'links.txt': two });
    const { grantId } = await fileNamed('links.txt');
    const source = { type: 'grant', grantId } as const;
    const first = await vault.call('import:read', { sources: [source] });
    await vault.call('import:apply', { importId: first.importId, take: [0] });
    expect((await fileNamed('links.txt')).has).toBe('some');
    const second = await vault.call('import:read', { sources: [source] });
    await vault.call('import:apply', { importId: second.importId, take: [1] });
    expect((await fileNamed('links.txt')).has).toBe('all');
  });
});

describe('deleting', () => {
  test('takes only what the vault has, after one question, and leaves nothing to undo', async () => {
    await swept({ 'github.txt': codeText, 'copy.txt': codeText, 'link.txt': link });
    expect(refusalOf(await remove('github.txt'))).toBe('invalid-input');
    const { undoId } = await captureCodes(vault, newTarget('GitHub'), codes);
    expect(refusalOf(await remove('github.txt', 'link.txt'))).toBe('invalid-input');
    vault.shell.confirms = false;
    expect(refusalOf(await remove('github.txt', 'copy.txt'))).toBe('cancelled');
    expect((await fileNamed('github.txt')).outcome).toBeUndefined();
    vault.shell.confirms = true;
    expect(await remove('github.txt', 'copy.txt')).toEqual({
      ok: true,
      value: { outcomes: ['deleted', 'deleted'] },
    });
    expect(existsSync(join(folder?.path ?? '', 'github.txt'))).toBe(false);
    expect(existsSync(join(folder?.path ?? '', 'link.txt'))).toBe(true);
    expect((await fileNamed('copy.txt')).outcome).toBe('deleted');
    expect(vault.onDisk().log.at(-1)).toMatchObject({ what: 'files-deleted', count: 2 });
    expect(refusalOf(await vault.ask('changes:undo', { undoId }))).toBe('not-found');
    expect(refusalOf(await remove('copy.txt')), 'nor twice').toBe('not-found');
  });

  test('keeps what holds something else by now, or is gone, and says so', async () => {
    await swept({ 'a.txt': codeText, 'b.txt': codeText, 'c.txt': codeText });
    await captureCodes(vault, newTarget('GitHub'), codes);
    writeFileSync(join(folder?.path ?? '', 'a.txt'), `${codeText}0000-1111`);
    rmSync(join(folder?.path ?? '', 'b.txt'));
    expect(await remove('a.txt', 'b.txt', 'c.txt')).toEqual({
      ok: true,
      value: { outcomes: ['changed', 'missing', 'deleted'] },
    });
    expect(existsSync(join(folder?.path ?? '', 'a.txt'))).toBe(true);
  });

  test('does not take a backup of our own, or what could not be looked into', async () => {
    await swept({
      'old-backup.sparekey': 'sparekey-vault-1\n',
      'locked-codes.pdf': writePdf([placedLines(codes)], { locked: true }),
      'backup-notes.txt': 'Nothing here yet.',
    });
    for (const name of ['old-backup.sparekey', 'locked-codes.pdf', 'backup-notes.txt']) {
      expect(refusalOf(await remove(name)), name).toBe('invalid-input');
    }
  });
});

describe('what is worth a look', () => {
  const entry = (name: string, size = 100, modifiedMs = 0) => ({
    grantId: name,
    name,
    size,
    modifiedMs,
  });
  const chosen = (...entries: ReturnType<typeof entry>[]) =>
    candidatesAmong(entries).chosen.map(({ name }) => name);

  test.each([
    'github-recovery-codes.txt',
    'Backup-codes-ada.txt',
    'aegis-backup-20260101.json',
    'Wiederherstellungscodes.pdf',
    'codes de secours.txt',
    'authenticator.png',
    '2fas-backup.2fas',
    'バックアップコード.txt',
    'recovery',
  ])('%s speaks of codes', (name) => expect(speaksOfCodes(`some/folder/${name}`)).toBe(true));

  test.each(['letter.txt', 'backup.mp4', 'recover.exe', 'barcode-scanner.apk', 'codes/readme.xyz'])(
    '%s does not',
    (name) => expect(speaksOfCodes(name)).toBe(false),
  );

  test('first what speaks of codes, then other texts, the newest first; no pictures of else', () => {
    expect(
      chosen(
        entry('notes.txt', 100, 5),
        entry('letter.md', 100, 9),
        entry('holiday.jpg'),
        entry('backup-codes.txt', 100, 1),
        entry('recovery.png', 100, 2),
        entry('empty-codes.txt', 0),
      ),
    ).toEqual(['recovery.png', 'backup-codes.txt', 'letter.md', 'notes.txt']);
  });

  test('what is too large is named, when its name speaks of codes', () => {
    const large = limits.sweptFileBytes + 1;
    const { chosen: some, tooLarge } = candidatesAmong([
      entry('backup-codes.txt', large),
      entry('novel.txt', large),
    ]);
    expect(some).toEqual([]);
    expect(tooLarge.map(({ name }) => name)).toEqual(['backup-codes.txt']);
  });

  test('no more than are looked into', () => {
    const many = Array.from({ length: limits.sweptReads + 1 }, (_, index) => entry(`${index}.txt`));
    const { chosen: some, more } = candidatesAmong(many);
    expect(some).toHaveLength(limits.sweptReads);
    expect(more).toBe(true);
  });
});
