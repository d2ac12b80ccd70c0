import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteFound } from '../../../electron/shell/delete-found.ts';
import { filesBelow } from '../../../electron/shell/folder-files.ts';
import { type Grant, Grants } from '../../../electron/shell/grants.ts';
import { limits } from '../../../shared/limits.ts';

let root: string;
let own: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sparekey-folder-'));
  own = join(root, 'Sparekey');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function file(name: string, text = 'codes'): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function names(folder = root): Promise<string[]> {
  return (await filesBelow(folder, own)).files.map(({ name }) => name);
}

describe('the files below a folder', () => {
  test('come the nearest first, with what they were', async () => {
    file('b/c/deep.txt');
    file('b.txt', '12345');
    file('a/near.txt');
    const { files, more, leftOut } = await filesBelow(root, own);
    expect(files.map(({ name }) => name)).toEqual(['b.txt', 'a/near.txt', 'b/c/deep.txt']);
    expect(files[0]).toMatchObject({ path: join(root, 'b.txt'), size: 5 });
    expect({ more, leftOut }).toEqual({ more: false, leftOut: [] });
  });

  test('links, hidden folders, those of programs and our own are left out, and said', async () => {
    file('kept.txt');
    file('.hidden/x.txt');
    file('node_modules/x.txt');
    file('Sparekey/vault.sparekey');
    symlinkSync('/etc', join(root, 'away'));
    symlinkSync(join(root, 'kept.txt'), join(root, 'again.txt'));
    expect(await names()).toEqual(['kept.txt']);
    const { leftOut } = await filesBelow(root, own);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { why: 'link', count: 2, names: ['again.txt', 'away'] },
        { why: 'hidden', count: 1, names: ['.hidden'] },
        { why: 'programs', count: 1, names: ['node_modules'] },
        { why: 'own', count: 1, names: ['Sparekey'] },
      ]),
    );
    expect(leftOut).toHaveLength(4);
    expect(await names(own), 'nor when it is chosen itself').toEqual([]);
  });

  test('no deeper than twelve folders', async () => {
    const deep = (depth: number): string => `${'d/'.repeat(depth)}x.txt`;
    file(deep(12));
    file(deep(13));
    expect(await names()).toEqual([deep(12)]);
    const { leftOut } = await filesBelow(root, own);
    expect(leftOut).toEqual([{ why: 'deep', count: 1, names: ['d/'.repeat(13).slice(0, -1)] }]);
  });

  test('no more than are listed', async () => {
    mkdirSync(join(root, 'many'));
    for (let index = 0; index <= limits.sweptFiles; index++) {
      writeFileSync(join(root, 'many', `${index}.txt`), '');
    }
    const { files, more } = await filesBelow(root, own);
    expect(files).toHaveLength(limits.sweptFiles);
    expect(more).toBe(true);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be opened is said', async () => {
    file('private/x.txt');
    chmodSync(join(root, 'private'), 0);
    const { leftOut } = await filesBelow(root, own);
    chmodSync(join(root, 'private'), 0o700);
    expect(leftOut).toEqual([{ why: 'unreadable', count: 1, names: ['private'] }]);
  });
});

describe('deleting what was found', () => {
  const grants = new Grants();
  const agreed = (): Promise<boolean> => Promise.resolve(true);

  async function found(): Promise<Grant[]> {
    const { files } = await filesBelow(root, own);
    return files.map(({ path, size, modifiedMs, inode }) =>
      grants.give(path, 'open', { size, modifiedMs, inode }),
    );
  }

  test('asks once for all of them, and removes them', async () => {
    file('a.txt');
    file('b.txt');
    const asked: (readonly string[])[] = [];
    const outcomes = await deleteFound(await found(), (files) => {
      asked.push(files);
      return agreed();
    });
    expect(outcomes).toEqual(['deleted', 'deleted']);
    expect(asked).toEqual([['a.txt', 'b.txt']]);
    expect(readdirSync(root)).toEqual([]);
  });

  test('keeps everything when the person does not agree', async () => {
    file('a.txt');
    const files = await found();
    await expect(deleteFound(files, () => Promise.resolve(false))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(root)).toEqual(['a.txt']);
  });

  test('keeps what changed while the question was asked, or became a link', async () => {
    const a = file('a.txt');
    const b = file('b.txt');
    const c = file('c.txt');
    const outcomes = await deleteFound(await found(), () => {
      writeFileSync(a, 'other');
      utimesSync(a, 1, 1);
      rmSync(b);
      rmSync(c);
      symlinkSync(a, c);
      return agreed();
    });
    expect(outcomes).toEqual(['changed', 'missing', 'missing']);
    expect(readdirSync(root)).toEqual(['a.txt', 'c.txt']);
  });

  test('takes nothing that came another way', async () => {
    const path = file('a.txt');
    await expect(deleteFound([grants.give(path, 'open')], agreed)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(readdirSync(root)).toEqual(['a.txt']);
  });
});
