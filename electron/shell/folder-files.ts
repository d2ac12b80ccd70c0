import type { Dirent } from 'node:fs';
import { lstat, opendir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { limits } from '../../shared/limits.ts';
import type { LeftOut } from '../../shared/views/sweep.ts';

/** What a file was when it was listed. Another size, time or inode: it is not that file any more. */
export interface FileFacts {
  readonly size: number;
  readonly modifiedMs: number;
  readonly inode: number;
}

export interface ListedFile extends FileFacts {
  /** Below the folder, with slashes. */
  readonly name: string;
  readonly path: string;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  /** There were more files than are listed. */
  readonly more: boolean;
  /** What was not looked into, and why, with the first few names. */
  readonly leftOut: readonly LeftOut[];
}

/** Entries that are looked at, so that a whole disk does not take for ever. */
const entriesMax = 50_000;
const depthMax = 12;
const namesMax = 3;

/** Folders of programs and of the system: many files, and nobody keeps codes there. */
const passedOver = new Set([
  '$recycle.bin',
  '__pycache__',
  'appdata',
  'lost+found',
  'node_modules',
  'program files',
  'program files (x86)',
  'programdata',
  'site-packages',
  'snap',
  'system volume information',
]);

/** Those that are a person's own folder under another parent. */
const ofTheSystem =
  /^\/(?:bin|boot|dev|etc|lib|proc|run|sys|usr|System|Library|Users\/[^/]+\/Library)$|^[A-Z]:\\Windows$/;

/**
 * The regular files below a folder, the nearest first. Links are not followed and what is hidden is left
 * out; what cannot be read is passed over. Each of these is counted.
 * @param barredFolder is never entered: the vault's own
 */
export async function filesBelow(chosen: string, barredFolder: string): Promise<Listing> {
  const files: ListedFile[] = [];
  const left = new LeftOuts();
  const ended = (more: boolean): Listing => ({ files, more, leftOut: left.all });
  const root = await realpath(chosen).catch(() => chosen);
  const barred = await realpath(barredFolder).catch(() => barredFolder);
  // SECURITY: what is listed can be deleted, and the vault's own files are not for that.
  if (root === barred || root.startsWith(`${barred}${sep}`)) {
    left.note('own', '.');
    return ended(false);
  }
  const folders = [{ path: root, name: '', depth: 0 }];
  let entries = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    const { path, depth } = folder;
    const prefix = folder.name === '' ? '' : `${folder.name}/`;
    const inside = await entriesOf(path);
    if (inside === undefined) left.note('unreadable', folder.name === '' ? '.' : folder.name);
    for (const entry of inside ?? []) {
      const name = `${prefix}${entry.name}`;
      const below = join(path, entry.name);
      if (++entries > entriesMax) return ended(true);
      const why = whyLeftOut(entry, below, depth, barred);
      if (why !== undefined) left.note(why, name);
      else if (entry.isDirectory()) folders.push({ path: below, name, depth: depth + 1 });
      else if (entry.isFile() && name.length <= limits.sweptNameCharacters) {
        const facts = await factsOf(below);
        if (facts === undefined) continue;
        if (files.length === limits.sweptFiles) return ended(true);
        files.push({ name, path: below, ...facts });
      }
    }
  }
  return ended(false);
}

function whyLeftOut(
  entry: Dirent,
  path: string,
  depth: number,
  barred: string,
): LeftOut['why'] | undefined {
  if (entry.isSymbolicLink()) return 'link';
  if (path === barred) return 'own';
  if (entry.name.startsWith('.')) return 'hidden';
  if (!entry.isDirectory()) return undefined;
  if (passedOver.has(entry.name.toLowerCase()) || ofTheSystem.test(path)) return 'programs';
  return depth < depthMax ? undefined : 'deep';
}

/** In order of their names, so that what is found does not depend on the disk; undefined if barred to us. */
async function entriesOf(path: string): Promise<Dirent[] | undefined> {
  try {
    const entries: Dirent[] = [];
    for await (const entry of await opendir(path)) {
      entries.push(entry);
      if (entries.length > entriesMax) break;
    }
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** Counted by reason. */
class LeftOuts {
  readonly #by = new Map<LeftOut['why'], { count: number; readonly names: string[] }>();

  note(why: LeftOut['why'], name: string): void {
    const so = this.#by.get(why) ?? { count: 0, names: [] };
    so.count += 1;
    if (so.names.length < namesMax) so.names.push(name.slice(0, limits.sweptNameCharacters));
    this.#by.set(why, so);
  }

  get all(): LeftOut[] {
    return [...this.#by].map(([why, { count, names }]) => ({ why, count, names }));
  }
}

/** Undefined for what is no regular file (any more). */
export async function factsOf(path: string): Promise<FileFacts | undefined> {
  try {
    const entry = await lstat(path);
    const { size, mtimeMs: modifiedMs, ino: inode } = entry;
    return entry.isFile() ? { size, modifiedMs, inode } : undefined;
  } catch {
    return undefined;
  }
}
