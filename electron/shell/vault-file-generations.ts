import { join } from 'node:path';
import { systemCode } from './vault-file-errors.ts';
import { vaultFacts } from './vault-file-facts.ts';
import type { FileSystem } from './vault-file-system.ts';
import { moveIntoPlace, writeTemporary } from './vault-file-write.ts';

/** `vault-20260112T101112000Z-r42.sparekey`, with `-2`, `-3`, … before the end where that name is taken. */
const namePattern = /^vault-(\d{8}T\d{9}Z)-r(\d+)(?:-(\d+))?\.sparekey$/;

/** What file systems without hard links answer. */
const linksUnsupported = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);

const KEPT = 10;

/** A fuller generation is one that is more than this many times as large as all that are newer. */
const FULLER = 2;

export interface Sized {
  readonly name: string;
  readonly size: number;
}

export function isGenerationName(name: string): boolean {
  return namePattern.test(name);
}

/** Names of generations only, newest first: by the time they were written, then by revision. */
export function newestFirst(names: readonly string[]): string[] {
  const keyed = names.flatMap((name) => {
    const [, time, revision, again] = namePattern.exec(name) ?? [];
    if (time === undefined) return [];
    return [{ name, time, revision: Number(revision), again: Number(again ?? 1) }];
  });
  return keyed
    .sort(
      (a, b) =>
        (a.time < b.time ? 1 : a.time > b.time ? -1 : 0) ||
        b.revision - a.revision ||
        b.again - a.again,
    )
    .map(({ name }) => name);
}

/**
 * What may go, of generations newest first: all but the last ten, and but for the largest of the others
 * if it is much fuller than everything newer. So ten saves of an emptied vault do not push out the last
 * full one.
 */
export function removable(generations: readonly Sized[], presentSize: number): string[] {
  const kept = generations.slice(0, KEPT);
  const older = generations.slice(KEPT);
  const largestKept = Math.max(presentSize, ...kept.map(({ size }) => size));
  const fullest = older.reduce<Sized | undefined>(
    (best, next) => (best === undefined || next.size > best.size ? next : best),
    undefined,
  );
  const spared = fullest !== undefined && fullest.size > FULLER * largestKept ? fullest : undefined;
  return older.filter((generation) => generation !== spared).map(({ name }) => name);
}

/**
 * Keeps the file at `path`, which is about to be replaced, under a name of its own in the same folder: a
 * hard link where there are such, else a copy. `present` is the file's own.
 */
export async function keepGeneration(
  fs: FileSystem,
  folder: string,
  path: string,
  present: { readonly bytes: Uint8Array; readonly text: string; readonly mtimeMs: number },
): Promise<void> {
  const time = new Date(present.mtimeMs).toISOString().replaceAll(/[-:.]/g, '');
  const revision = vaultFacts(present.text)?.revision ?? 0;
  const taken = new Set(await fs.readdir(folder));
  for (let again = 1; ; again++) {
    const name = `vault-${time}-r${revision}${again === 1 ? '' : `-${again}`}.sparekey`;
    const target = join(folder, name);
    if (!taken.has(name)) return linkOrCopy(fs, folder, path, target, present.bytes);
    const kept = await fs.readFile(target);
    if (Buffer.compare(kept, present.bytes) === 0) return;
  }
}

async function linkOrCopy(
  fs: FileSystem,
  folder: string,
  path: string,
  target: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await fs.link(path, target);
  } catch (error) {
    if (!linksUnsupported.has(systemCode(error) ?? '')) throw error;
    const copy = await writeTemporary(fs, folder, bytes);
    await moveIntoPlace(fs, copy.path, target);
  }
}
