import { spawnSync } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCK_NAME, withLock } from '../../../electron/shell/vault-file-lock.ts';
import { nodeFileSystem } from '../../../electron/shell/vault-file-system.ts';
import { scratchFolder, systemError, withFaults } from './scratch-folder.ts';

const { pid: deadPid } = spawnSync(process.execPath, ['--version']);
const parent = process.ppid;

async function folderWithLock(owner: unknown, ageSeconds = 0): Promise<string> {
  const folder = await scratchFolder();
  const path = join(folder, LOCK_NAME);
  await writeFile(path, typeof owner === 'string' ? owner : JSON.stringify(owner));
  const then = Date.now() / 1000 - ageSeconds;
  await utimes(path, then, then);
  return folder;
}

const take = (folder: string, fs = nodeFileSystem) =>
  withLock(fs, folder, () => Promise.resolve('taken'), 100);

test('one at a time, and the lock is gone afterwards, after a failure too', async () => {
  const folder = await scratchFolder();
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    steps.push(`${name} ends`);
    throw new Error(name);
  };
  const both = ['a', 'b'].map((name) => withLock(nodeFileSystem, folder, work(name)));
  await Promise.allSettled(both);
  const first = steps[0]?.slice(0, 1) ?? '';
  const second = first === 'a' ? 'b' : 'a';
  expect(steps).toEqual([first, second].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(await readdir(folder)).toEqual([]);
});

test.each<[string, unknown, number]>([
  ['a process that has ended', { host: hostname(), pid: deadPid, started: '1' }, 0],
  ['a process whose number was given again', { host: hostname(), pid: parent, started: '1' }, 0],
  ['before the computer was started', { host: hostname(), pid: parent, started: null }, 10 ** 9],
  ['another computer, long ago', { host: 'elsewhere.invalid', pid: 1, started: null }, 61],
  ['a process killed before it wrote its name', '', 2],
  ['something else', '{"pid":"x"}', 2],
])('a stale lock is taken over: %s', async (_, owner, ageSeconds) => {
  const folder = await folderWithLock(owner, ageSeconds);
  expect(await take(folder)).toBe('taken');
  expect(await readdir(folder)).toEqual([]);
});

test.each<[string, unknown]>([
  ['another computer, just now', { host: 'elsewhere.invalid', pid: 1, started: null }],
  ['a running process that cannot be told apart', { host: hostname(), pid: parent, started: null }],
])('a lock that may be alive is respected, and the wait ends: %s', async (_, owner) => {
  const folder = await folderWithLock(owner);
  await expect(take(folder)).rejects.toMatchObject({ code: 'file-busy' });
  expect(await readdir(folder)).toEqual([LOCK_NAME]);
});

test('a newer lock that slipped in between judging and taking is put back', async () => {
  const folder = await folderWithLock({ host: hostname(), pid: deadPid, started: '1' });
  const newer = JSON.stringify({ host: 'elsewhere.invalid', pid: 1, started: null });
  let slipped = false;
  const fs = withFaults({
    rename: async (from, to) => {
      if (!slipped) await writeFile(join(folder, LOCK_NAME), newer);
      slipped = true;
      await nodeFileSystem.rename(from, to);
    },
  });
  await expect(take(folder, fs)).rejects.toMatchObject({ code: 'file-busy' });
  expect(await readdir(folder)).toEqual([LOCK_NAME]);
});

test('a lock that could not be written is not left behind', async () => {
  const folder = await scratchFolder();
  const fs = withFaults({
    open: async (path, flags, mode) => {
      const file = await nodeFileSystem.open(path, flags, mode);
      return {
        write: () => Promise.reject(systemError('ENOSPC')),
        sync: () => file.sync(),
        close: () => file.close(),
      };
    },
  });
  await expect(withLock(fs, folder, () => Promise.resolve())).rejects.toMatchObject({
    code: 'ENOSPC',
  });
  expect(await readdir(folder)).toEqual([]);
});
