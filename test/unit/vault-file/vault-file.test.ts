import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVaultFile, VAULT_FILE_NAME } from '../../../electron/shell/vault-file.ts';
import type { OpenFile } from '../../../electron/shell/vault-file-system.ts';
import { nodeFileSystem } from '../../../electron/shell/vault-file-system.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { scratchFolder, systemError, vaultText, withFaults } from './scratch-folder.ts';

const isTemporary = (name: string) => name.endsWith('.tmp');

/** A file system whose files behave as `change` says; folders are opened as they are. */
function withFiles(change: (file: OpenFile) => Partial<OpenFile>) {
  return withFaults({
    open: async (path, flags, mode) => {
      const file = await nodeFileSystem.open(path, flags, mode);
      if (!isTemporary(path)) return file;
      return {
        write: (...taken) => file.write(...taken),
        sync: () => file.sync(),
        close: () => file.close(),
        ...change(file),
      };
    },
  });
}

async function savedFolder(): Promise<{ folder: string; digest: string }> {
  const folder = await scratchFolder();
  const file = await openVaultFile(folder);
  const { digest } = await file.save(vaultText(1), null);
  return { folder, digest };
}

test('there is no file, then there is, and it is read as it was saved', async () => {
  const folder = join(await scratchFolder(), 'not', 'there', 'yet');
  const file = await openVaultFile(folder);
  expect(await file.load()).toBeNull();
  const { digest } = await file.save(vaultText(1), null);
  expect(await file.load()).toEqual({ text: vaultText(1), digest });
  expect(digest).toBe(createHash('sha256').update(vaultText(1)).digest('hex'));
  expect(await readdir(folder)).toEqual([VAULT_FILE_NAME]);
});

test('nobody else can read the file or its folder', async () => {
  const folder = join(await scratchFolder(), 'vault');
  await (await openVaultFile(folder)).save(vaultText(1), null);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, VAULT_FILE_NAME))).mode & 0o777).toBe(0o600);
});

test('a write that takes fewer bytes than it was given goes on until all are out', async () => {
  const { folder, digest } = await savedFolder();
  const fs = withFiles((file) => ({
    write: (bytes, offset, length) => file.write(bytes, offset, Math.min(length, 7)),
  }));
  const file = await openVaultFile(folder, fs);
  await file.save(vaultText(2, 5000), digest);
  expect((await file.load())?.text).toBe(vaultText(2, 5000));
});

test.each<[string, ErrorCode, Parameters<typeof withFiles>[0]]>([
  [
    'the disk is full at once',
    'disk-full',
    () => ({ write: () => Promise.reject(systemError('ENOSPC')) }),
  ],
  [
    'the quota is reached',
    'disk-full',
    () => ({ write: () => Promise.reject(systemError('EDQUOT')) }),
  ],
  [
    'the disk takes nothing',
    'disk-full',
    () => ({ write: () => Promise.resolve({ bytesWritten: 0 }) }),
  ],
  [
    'the disk is full after a few bytes',
    'disk-full',
    (file) => ({
      write: (bytes, offset, length) =>
        offset > 0
          ? Promise.reject(systemError('ENOSPC'))
          : file.write(bytes, 0, Math.min(length, 9)),
    }),
  ],
  [
    'the disk claims more than it took',
    'internal',
    (file) => ({
      write: async (bytes, offset, length) => {
        await file.write(bytes, offset, length - 1);
        return { bytesWritten: length };
      },
    }),
  ],
  ['syncing fails', 'internal', () => ({ sync: () => Promise.reject(systemError('EIO')) })],
])('nothing changes when %s', async (_, code, change) => {
  const { folder, digest } = await savedFolder();
  const file = await openVaultFile(folder, withFiles(change));
  const refused = expect.objectContaining({ code, message: expect.not.stringContaining('secret') });
  await expect(file.save(vaultText(2), digest)).rejects.toEqual(refused);
  expect(await file.load()).toEqual({ text: vaultText(1), digest });
  expect(await readdir(folder)).toEqual([VAULT_FILE_NAME]);
});

test.each<[string, ErrorCode]>([
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ENOENT', 'file-missing'],
  ['EMFILE', 'internal'],
])('what the system calls %s a person hears as %s', async (system, code) => {
  const { folder, digest } = await savedFolder();
  const fs = withFaults({ open: () => Promise.reject(systemError(system)) });
  const file = await openVaultFile(folder, fs);
  await expect(file.save(vaultText(2), digest)).rejects.toMatchObject({ code });
});

test('a file that is held for a moment is renamed when it is let go', async () => {
  const { folder, digest } = await savedFolder();
  let held = 3;
  const fs = withFaults({
    rename: (from, to) =>
      held-- > 0 ? Promise.reject(systemError('EBUSY')) : nodeFileSystem.rename(from, to),
  });
  const file = await openVaultFile(folder, fs);
  await file.save(vaultText(2), digest);
  expect(held).toBe(-1);
  expect((await file.load())?.text).toBe(vaultText(2));
});

test('a file that is held for good: busy, and nothing changed', async () => {
  const { folder, digest } = await savedFolder();
  const fs = withFaults({ rename: () => Promise.reject(systemError('EBUSY')) });
  const file = await openVaultFile(folder, fs);
  await expect(file.save(vaultText(2), digest)).rejects.toMatchObject({ code: 'file-busy' });
  expect(await file.load()).toEqual({ text: vaultText(1), digest });
  expect((await readdir(folder)).filter(isTemporary)).toEqual([]);
});

test('the folder is synced after the rename, and one that cannot be synced is no error', async () => {
  const { folder, digest } = await savedFolder();
  const steps: string[] = [];
  const fs = withFaults({
    rename: async (from, to) => {
      await nodeFileSystem.rename(from, to);
      steps.push('rename');
    },
    open: async (path, flags, mode) => {
      const file = await nodeFileSystem.open(path, flags, mode);
      if (path !== folder) return file;
      const sync = () => {
        steps.push('sync folder');
        return Promise.reject(systemError('EINVAL'));
      };
      return {
        write: () => Promise.reject(systemError('EISDIR')),
        sync,
        close: () => file.close(),
      };
    },
  });
  await (await openVaultFile(folder, fs)).save(vaultText(2), digest);
  expect(steps).toEqual(['rename', 'sync folder']);
});

test('bytes that somebody else wrote are never overwritten', async () => {
  const { folder, digest } = await savedFolder();
  const file = await openVaultFile(folder);
  await writeFile(join(folder, VAULT_FILE_NAME), vaultText(9));
  await expect(file.save(vaultText(2), digest)).rejects.toMatchObject({
    code: 'changed-elsewhere',
  });
  await expect(file.save(vaultText(1), null)).rejects.toMatchObject({ code: 'vault-exists' });
  expect(await readFile(join(folder, VAULT_FILE_NAME), 'utf8')).toBe(vaultText(9));
});

test('a file that is gone is missing, and is not made anew by a save', async () => {
  const { digest } = await savedFolder();
  const folder = await scratchFolder();
  const file = await openVaultFile(folder);
  await expect(file.save(vaultText(2), digest)).rejects.toMatchObject({ code: 'file-missing' });
  expect(await readdir(folder)).toEqual([]);
});

test('what is too large is not read', async () => {
  const { folder } = await savedFolder();
  const fs = withFaults({ stat: () => Promise.resolve({ size: 2 ** 40, mtimeMs: 0 }) });
  const file = await openVaultFile(folder, fs);
  await expect(file.load()).rejects.toMatchObject({ code: 'file-too-large' });
});

test('at the start only our temporary files go', async () => {
  const { folder } = await savedFolder();
  const others = [
    '.sparekey-0123456789abcdef.tmp.txt',
    '.sparekey-0123.tmp',
    'notes.tmp',
    'x.sparekey',
  ];
  for (const name of [...others, '.sparekey-0123456789abcdef.tmp']) {
    await writeFile(join(folder, name), 'left');
  }
  await openVaultFile(folder);
  expect((await readdir(folder)).sort()).toEqual([...others, VAULT_FILE_NAME].sort());
});

test('set aside: the bytes are kept under a name that is never pruned, and may be replaced then', async () => {
  const { folder } = await savedFolder();
  const file = await openVaultFile(folder);
  const { name, digest } = await file.setAside();
  expect(name).toMatch(/^set-aside-\d{8}T\d{9}Z\.sparekey$/);
  expect((await file.load())?.digest).toBe(digest);
  expect(await readFile(join(folder, name), 'utf8')).toBe(vaultText(1));
  await file.save(vaultText(7), digest);
  expect(await readFile(join(folder, name), 'utf8')).toBe(vaultText(1));
  await expect((await openVaultFile(await scratchFolder())).setAside()).rejects.toMatchObject({
    code: 'file-missing',
  });
});
