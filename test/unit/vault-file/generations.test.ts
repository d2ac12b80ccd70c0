import { readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  openVaultFile,
  VAULT_FILE_NAME,
  type VaultFile,
} from '../../../electron/shell/vault-file.ts';
import { newestFirst, removable } from '../../../electron/shell/vault-file-generations.ts';
import type { FileSystem } from '../../../electron/shell/vault-file-system.ts';
import { scratchFolder, systemError, vaultText, withFaults } from './scratch-folder.ts';

async function saveRevisions(
  file: VaultFile,
  from: number,
  to: number,
  size?: number,
): Promise<void> {
  let digest = (await file.load())?.digest ?? null;
  for (let revision = from; revision <= to; revision++) {
    ({ digest } = await file.save(vaultText(revision, size), digest));
  }
}

async function texts(file: VaultFile): Promise<string[]> {
  const names = await file.listGenerations();
  return Promise.all(names.map((name) => file.readGeneration(name)));
}

const revisions = (names: readonly string[]) =>
  names.map((name) => Number(/-r(\d+)/.exec(name)?.[1]));

test.each<[string, Partial<FileSystem>]>([
  ['linked', {}],
  ['copied where there are no hard links', { link: () => Promise.reject(systemError('EPERM')) }],
])('each save keeps the file it replaces, %s', async (_, faults) => {
  const folder = await scratchFolder();
  const file = await openVaultFile(folder, withFaults(faults));
  await saveRevisions(file, 1, 3);
  expect(revisions(await file.listGenerations())).toEqual([2, 1]);
  expect(await texts(file)).toEqual([vaultText(2), vaultText(1)]);
  for (const name of await readdir(folder)) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  }
});

test('none goes by itself; with the proof all but the last ten go, and nothing else', async () => {
  const folder = await scratchFolder();
  const file = await openVaultFile(folder);
  await saveRevisions(file, 1, 14);
  await writeFile(join(folder, 'mine.sparekey'), 'kept');
  const { name: aside } = await file.setAside();
  await saveRevisions(file, 15, 15);
  expect(await file.listGenerations()).toHaveLength(14);
  await file.pruneGenerations({ provedNewest: true });
  expect(revisions(await file.listGenerations())).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
  const others = (await readdir(folder)).filter((name) => !/-r\d+\.sparekey$/.test(name));
  expect(others.sort()).toEqual(['mine.sparekey', aside, VAULT_FILE_NAME].sort());
});

test('a generation can be replaced by itself sealed anew, under its name', async () => {
  const folder = await scratchFolder();
  const file = await openVaultFile(folder);
  await saveRevisions(file, 1, 3);
  const [newest = ''] = await file.listGenerations();
  await file.replaceGeneration(newest, vaultText(2, 300));
  expect(await texts(file)).toEqual([vaultText(2, 300), vaultText(1)]);
  expect((await file.load())?.text).toBe(vaultText(3));
});

test('only names of generations are read or replaced', async () => {
  const folder = await scratchFolder();
  const file = await openVaultFile(folder);
  await saveRevisions(file, 1, 2);
  const [newest = ''] = await file.listGenerations();
  for (const name of [VAULT_FILE_NAME, `../${newest}`, `x/../${newest}`, `${newest}.txt`, '']) {
    await expect(file.readGeneration(name)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(file.replaceGeneration(name, 'x')).rejects.toMatchObject({
      code: 'invalid-input',
    });
  }
  const absent = newest.replace('-r1', '-r7');
  await expect(file.replaceGeneration(absent, 'x')).rejects.toMatchObject({ code: 'file-missing' });
});

test('a generation that a save cut off had kept already is not kept twice', async () => {
  const folder = await scratchFolder();
  let cutOff = true;
  const fs = withFaults({
    rename: async (from, to) => {
      if (cutOff) throw systemError('EIO');
      await rename(from, to);
    },
  });
  await saveRevisions(await openVaultFile(folder), 1, 1);
  const file = await openVaultFile(folder, fs);
  await expect(saveRevisions(file, 2, 2)).rejects.toMatchObject({ code: 'internal' });
  expect(revisions(await file.listGenerations())).toEqual([1]);
  cutOff = false;
  await saveRevisions(file, 2, 2);
  expect(revisions(await file.listGenerations())).toEqual([1]);
});

test('another file of the same revision and time gets a name of its own', async () => {
  const folder = await scratchFolder();
  const file = await openVaultFile(folder);
  const path = join(folder, VAULT_FILE_NAME);
  const time = new Date('2026-01-12T10:11:12Z');
  const name = 'vault-20260112T101112000Z-r1.sparekey';
  await saveRevisions(file, 1, 1);
  await utimes(path, time, time);
  await saveRevisions(file, 2, 2);
  await file.replaceGeneration(name, vaultText(1, 300));
  await writeFile(path, vaultText(1));
  await utimes(path, time, time);
  await saveRevisions(file, 2, 2);
  expect(await file.listGenerations()).toEqual([name.replace('-r1', '-r1-2'), name]);
  expect(await texts(file)).toEqual([vaultText(1), vaultText(1, 300)]);
  expect(await readFile(path, 'utf8')).toBe(vaultText(2));
});

test('newest first goes by time, then by revision as a number, and knows only its own names', () => {
  const names = [
    'vault-20260112T101112000Z-r9.sparekey',
    'vault-20260112T101112000Z-r10.sparekey',
    'vault-20260112T101112000Z-r10-2.sparekey',
    'vault-20260112T101113000Z-r1.sparekey',
  ];
  const others = [VAULT_FILE_NAME, 'vault-r1.sparekey', `copy of ${names[0]}`];
  expect(newestFirst([...names, ...others])).toEqual([names[3], names[2], names[1], names[0]]);
});

test('ten saves of an emptied vault do not push out the last full one', () => {
  const sized = (sizes: number[]) => sizes.map((size, place) => ({ name: `g${place}`, size }));
  const small = Array.from({ length: 10 }, () => 8);
  expect(removable(sized([...small, 100, 90, 8]), 8)).toEqual(['g11', 'g12']);
  expect(removable(sized([...small, 17, 16]), 8)).toEqual(['g11']);
  expect(removable(sized([...small, 16, 8]), 8)).toEqual(['g10', 'g11']);
  expect(removable(sized([...small, 100]), 60)).toEqual(['g10']);
  expect(removable(sized(small), 8)).toEqual([]);
});
