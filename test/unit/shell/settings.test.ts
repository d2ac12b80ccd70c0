import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { SettingsStore } from '../../../electron/shell/settings.ts';
import { scratchFolder } from '../vault-file/scratch-folder.ts';

// electron-store is this package with the folder of an Electron app: the file is read and written by it.
vi.mock('electron-store', async () => {
  const { default: Conf } = await import('conf');
  return {
    default: class extends Conf {
      constructor({ name, cwd }: { name: string; cwd: string }) {
        super({ configName: name, cwd });
      }
    },
  };
});

const defaults = {
  theme: 'system',
  clipboardSeconds: 20,
  idleLockMinutes: 10,
  hideCodes: false,
  sort: 'name',
  paper: 'A4',
  zoom: 1,
  notifications: 'monthly',
};

const fileIn = (folder: string) => join(folder, 'settings.json');

test('changes are kept over a start, each alone', async () => {
  const folder = await scratchFolder();
  const settings = new SettingsStore(folder);
  expect(settings.read()).toEqual(defaults);
  expect(settings.change({ theme: 'dark' })).toEqual({ ...defaults, theme: 'dark' });
  settings.change({ zoom: 2 });
  expect(new SettingsStore(folder).read()).toEqual({ ...defaults, theme: 'dark', zoom: 2 });
});

test('a setting that is asked to be nothing stays as it is', async () => {
  const settings = new SettingsStore(await scratchFolder());
  settings.change({ theme: 'dark' });
  expect(settings.change({ theme: undefined, zoom: 2 })).toMatchObject({ theme: 'dark', zoom: 2 });
});

describe.each([
  ['no JSON', '{"settings": {"theme": "da'],
  ['empty', ''],
  ['a list', '[]'],
  ['nothing', 'null'],
  ['other types', '{"settings":7,"seen":"x","window":[],"exportFolders":{"a":1}}'],
  ['a polluted object', '{"settings":{"__proto__":{"theme":"dark"}},"__proto__":{"seen":{}}}'],
])('a file that is %s', (_name, text) => {
  test('gives the defaults, and can be written over', async () => {
    const folder = await scratchFolder();
    await writeFile(fileIn(folder), text);
    const settings = new SettingsStore(folder);
    expect(settings.read()).toEqual(defaults);
    expect(settings.seen).toBeUndefined();
    expect(settings.window).toBeUndefined();
    expect(settings.exportFolders).toEqual([]);
    settings.change({ zoom: 2 });
    expect(new SettingsStore(folder).read().zoom).toBe(2);
  });
});

test('one value that does not fit costs no other', async () => {
  const folder = await scratchFolder();
  const settings = { theme: 'dark', zoom: 99, clipboardSeconds: '20', unknown: 1 };
  await writeFile(fileIn(folder), JSON.stringify({ settings }));
  expect(new SettingsStore(folder).read()).toEqual({ ...defaults, theme: 'dark' });
});

test('where nothing can be written it holds until the app ends', async () => {
  const folder = await scratchFolder();
  const settings = new SettingsStore(folder);
  settings.change({ theme: 'dark' });
  // No permission would do for a person, but not for root.
  await rm(fileIn(folder));
  await mkdir(join(fileIn(folder), 'in the way'), { recursive: true });
  expect(settings.change({ zoom: 2 })).toMatchObject({ theme: 'dark', zoom: 2 });
  settings.noteSeen({ vaultId: 'a', revision: 1, keyEpoch: 1 });
  expect(settings.seen).toEqual({ vaultId: 'a', revision: 1, keyEpoch: 1 });
  expect(settings.read()).toMatchObject({ theme: 'dark', zoom: 2 });
});

describe('the highest revision seen', () => {
  const seen = (revision: number, keyEpoch: number, vaultId = 'a') => ({
    vaultId,
    revision,
    keyEpoch,
  });

  test.each([
    ['a higher revision', seen(6, 2), seen(6, 2)],
    ['a lower revision', seen(4, 2), seen(5, 2)],
    ['a higher epoch with a lower revision', seen(1, 3), seen(1, 3)],
    ['a lower epoch with a higher revision', seen(9, 1), seen(5, 2)],
    ['another vault', seen(1, 1, 'b'), seen(1, 1, 'b')],
  ])('%s', async (_name, next, expected) => {
    const folder = await scratchFolder();
    const settings = new SettingsStore(folder);
    settings.noteSeen(seen(5, 2));
    settings.noteSeen(next);
    expect(settings.seen).toEqual(expected);
    expect(new SettingsStore(folder).seen).toEqual(expected);
  });
});

test('folders with unfinished exports are remembered once each, until they are forgotten', async () => {
  const settings = new SettingsStore(await scratchFolder());
  for (const folder of ['/a', '/b', '/a']) settings.noteExportFolder(folder);
  expect(settings.exportFolders).toEqual(['/a', '/b']);
  settings.forgetExportFolder('/a');
  expect(settings.exportFolders).toEqual(['/b']);
});

test('the file holds nothing but what it is for', async () => {
  const folder = await scratchFolder();
  const settings = new SettingsStore(folder);
  settings.change({ theme: 'dark' });
  settings.noteSeen({ vaultId: 'a', revision: 1, keyEpoch: 1 });
  settings.window = { width: 800, height: 600, maximised: false };
  const stored = JSON.parse(await readFile(fileIn(folder), 'utf8')) as object;
  expect(Object.keys(stored).toSorted()).toEqual(['seen', 'settings', 'window']);
});
