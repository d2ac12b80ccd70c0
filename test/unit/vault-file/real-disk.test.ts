import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openVaultFile,
  VAULT_FILE_NAME,
  type VaultFile,
} from '../../../electron/shell/vault-file.ts';
import { nodeFileSystem } from '../../../electron/shell/vault-file-system.ts';
import { record } from '../../long-run.ts';
import { vaultText, withFaults } from './scratch-folder.ts';
import { makeSmallDisk, pageBytes, type SmallDisk } from './small-disk.ts';

/** A real file system of 1 MiB, filled, made read-only, or another user's. Only root may make one. */
const made = makeSmallDisk();
const pages = 8;
const size = pages * pageBytes - 100;

describe.skipIf(made === undefined)('on a disk of 1 MiB', () => {
  const disk = made as SmallDisk;
  let vaultFile: VaultFile;
  let digest: string | null = null;
  let revision = 0;
  let shortWrites = 0;

  /** The real file system; only watched. */
  const watched = withFaults({
    open: async (path, flags, mode) => {
      const file = await nodeFileSystem.open(path, flags, mode);
      const write = async (bytes: Uint8Array, offset: number, length: number) => {
        const written = await file.write(bytes, offset, length);
        if (written.bytesWritten > 0 && written.bytesWritten < length) shortWrites++;
        return written;
      };
      return { write, sync: () => file.sync(), close: () => file.close() };
    },
  });
  async function save(): Promise<void> {
    const text = vaultText(revision + 1, size);
    ({ digest } = await vaultFile.save(text, digest));
    revision++;
  }

  async function expectAsSaved(): Promise<void> {
    expect(await vaultFile.load()).toEqual({ text: vaultText(revision, size), digest });
    const unfinished = (await readdir(disk.folder)).filter((name) => /\.tmp$|\.lock$/.test(name));
    expect(unfinished).toEqual([]);
  }

  beforeAll(async () => {
    vaultFile = await openVaultFile(disk.folder, watched);
  });
  beforeEach(save);
  afterAll(() => disk.remove());

  test('full: refused whole with every number of pages left, and goes on when there is space', async () => {
    for (let left = 0; left <= pages; left++) {
      disk.fill(left);
      await expect(save()).rejects.toMatchObject({ code: 'disk-full' });
      await expectAsSaved();
    }
    // One page is the lock's, the others hold the new file beside the old one.
    disk.fill(pages + 1);
    await save();
    await expectAsSaved();
    disk.free();
    await save();
    await expectAsSaved();
    expect(shortWrites).toBeGreaterThanOrEqual(pages - 1);
    record('saves on a full disk refused whole', pages + 1, `${shortWrites} writes came out short`);
  });

  test('read-only: refused, readable, and goes on when it is writable', async () => {
    disk.setReadOnly(true);
    await expect(save()).rejects.toMatchObject({ code: 'read-only' });
    await expectAsSaved();
    expect(await (await openVaultFile(disk.folder)).load()).toMatchObject({ digest });
    disk.setReadOnly(false);
    await save();
    await expectAsSaved();
  });

  test('of another user: neither read nor written, and nothing changes', async () => {
    process.seteuid?.(65_534);
    try {
      await expect(save()).rejects.toMatchObject({ code: 'no-permission' });
      const opened = await openVaultFile(disk.folder);
      await expect(opened.load()).rejects.toMatchObject({ code: 'no-permission' });
    } finally {
      process.seteuid?.(0);
    }
    expect(await readdir(disk.folder)).toContain(VAULT_FILE_NAME);
    await expectAsSaved();
  });
});
