import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Exports } from '../../../electron/shell/exports.ts';
import type { SettingsStore } from '../../../electron/shell/settings.ts';
import { scratchFolder } from '../vault-file/scratch-folder.ts';

const bytes = Uint8Array.of(1, 2, 3);

/** What of the settings the exports use. */
function rememberedFolders() {
  const folders = new Set<string>();
  const settings = {
    get exportFolders() {
      return [...folders];
    },
    noteExportFolder: (folder: string) => void folders.add(folder),
    forgetExportFolder: (folder: string) => void folders.delete(folder),
  };
  return { folders, exports: new Exports(settings as unknown as SettingsStore) };
}

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await scratchFolder();
  path = join(folder, 'out.sparekey');
});

test('the folder is remembered before anything lies there, and forgotten with the last step', async () => {
  const { folders, exports } = rememberedFolders();
  const staged = await exports.stage(path, bytes);
  expect(staged.bytes).toEqual(bytes);
  expect([...folders]).toEqual([folder]);
  expect(await readdir(folder)).not.toContain('out.sparekey');
  expect(await staged.commit()).toEqual({ fileName: 'out.sparekey', path });
  expect([...folders]).toEqual([]);
  expect(await readdir(folder)).toEqual(['out.sparekey']);
  expect(new Uint8Array(await readFile(path))).toEqual(bytes);
});

test('an export that is given up leaves nothing, and what was there before', async () => {
  const { folders, exports } = rememberedFolders();
  await writeFile(path, 'before');
  await (await exports.stage(path, bytes)).abort();
  expect([...folders]).toEqual([]);
  expect(await readdir(folder)).toEqual(['out.sparekey']);
  expect(await readFile(path, 'utf8')).toBe('before');
});

test('what a killed process left is removed at the next start; other files are not', async () => {
  const first = rememberedFolders();
  await first.exports.stage(path, bytes);
  await writeFile(join(folder, 'mine.tmp'), 'mine');
  const next = rememberedFolders();
  for (const one of first.folders) next.folders.add(one);
  await next.exports.removeLeavings();
  expect(await readdir(folder)).toEqual(['mine.tmp']);
  expect([...next.folders]).toEqual([]);
});

test('a folder that is away is tried again at the next start', async () => {
  const { folders, exports } = rememberedFolders();
  const away = join(folder, 'stick');
  await mkdir(away);
  await exports.stage(join(away, 'a.sparekey'), bytes);
  await rm(away, { recursive: true });
  await exports.removeLeavings();
  expect([...folders]).toEqual([away]);
});

test('an export to a folder that is not there is refused, and the folder is forgotten', async () => {
  const { folders, exports } = rememberedFolders();
  const staging = exports.stage(join(folder, 'not', 'there.sparekey'), bytes);
  await expect(staging).rejects.toMatchObject({ code: 'file-missing' });
  expect([...folders]).toEqual([]);
});
