import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeExport } from '../../../electron/shell/vault-file-export.ts';
import { scratchFolder, systemError, withFaults } from './scratch-folder.ts';

const bytes = new TextEncoder().encode('exported');

test('an export has no name until it is committed; what it replaces stays whole till then', async () => {
  const folder = await scratchFolder();
  const path = join(folder, 'backup.sparekey');
  await writeFile(path, 'older');
  const staged = await writeExport(path, bytes);
  expect(await readFile(path, 'utf8')).toBe('older');
  expect(staged.bytes).toEqual(bytes);
  expect(staged.bytes.constructor).toBe(Uint8Array);
  expect(staged.bytes.buffer.byteLength).toBe(bytes.length);
  expect(await staged.commit()).toEqual({ fileName: 'backup.sparekey', path });
  expect(await readFile(path, 'utf8')).toBe('exported');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['backup.sparekey']);
});

test('an aborted export leaves nothing', async () => {
  const folder = await scratchFolder();
  const staged = await writeExport(join(folder, 'backup.sparekey'), bytes);
  await staged.abort();
  expect(await readdir(folder)).toEqual([]);
});

test('a commit that fails leaves nothing, and no path in the error', async () => {
  const folder = await scratchFolder();
  const fs = withFaults({ rename: () => Promise.reject(systemError('EROFS')) });
  const staged = await writeExport(join(folder, 'backup.sparekey'), bytes, fs);
  await expect(staged.commit()).rejects.toMatchObject({
    code: 'read-only',
    message: 'file system: EROFS',
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that is not there', async () => {
  const path = join(await scratchFolder(), 'gone', 'backup.sparekey');
  await expect(writeExport(path, bytes)).rejects.toMatchObject({ code: 'file-missing' });
});
