import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the kernel counts a tmpfs in. */
export const pageBytes = 4096;

/** A file system of its own, 1 MiB large, that can be filled to the last page. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves this many pages free. */
  fill(pagesLeft: number): void;
  free(): void;
  setReadOnly(readOnly: boolean): void;
  remove(): void;
}

/** Undefined where this user may not mount. */
export function makeSmallDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-disk-'));
  if (!mount('-t', 'tmpfs', '-o', 'size=1m,mode=700', 'tmpfs', folder)) {
    rmdirSync(folder);
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  let filled = 0;
  const fill = (pagesLeft: number): void => {
    const { bfree, bsize } = statfsSync(folder);
    filled += bfree * bsize - pagesLeft * pageBytes;
    // Written, not set to a length: a tmpfs counts what is there.
    writeFileSync(ballast, new Uint8Array(filled));
  };
  return {
    folder,
    fill,
    free: () => {
      filled = 0;
      writeFileSync(ballast, '');
    },
    setReadOnly: (readOnly) => {
      if (!mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder)) {
        throw new Error('the disk is in use');
      }
    },
    remove: () => {
      spawnSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}

function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0;
}
