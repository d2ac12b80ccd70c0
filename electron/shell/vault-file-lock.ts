import { readFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import { systemCode } from './vault-file-errors.ts';
import type { FileSystem } from './vault-file-system.ts';
import { discard, temporaryPath } from './vault-file-write.ts';

export const LOCK_NAME = 'vault.lock';

const retryMs = 25;
/** An owner that cannot be asked is believed for this long; our saves take a second at most. */
const trustMs = 60_000;
/** Between making the lock and writing the owner into it. */
const unwrittenMs = 1000;

interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When the process began, as the kernel tells it: a number that was given again is another process. */
  readonly started: string | null;
}

/**
 * Runs `work` while this process alone may write in `folder`. A lock that a killed process left is
 * found stale by its process id and start time, and taken over.
 * @throws AppError `file-busy` when another process keeps it all the while
 */
export async function withLock<T>(
  fs: FileSystem,
  folder: string,
  work: () => Promise<T>,
  giveUpAfterMs = 3000,
): Promise<T> {
  const path = join(folder, LOCK_NAME);
  const deadline = Date.now() + giveUpAfterMs;
  while (!(await tryLock(fs, path))) {
    if (await removeIfStale(fs, folder, path)) continue;
    if (Date.now() > deadline)
      throw new AppError('file-busy', 'vault lock: held by another process');
    await sleep(retryMs);
  }
  try {
    return await work();
  } finally {
    await discard(fs, path);
  }
}

async function tryLock(fs: FileSystem, path: string): Promise<boolean> {
  const owner: Owner = {
    host: hostname(),
    pid: process.pid,
    started: await processStart(process.pid),
  };
  const bytes = Buffer.from(JSON.stringify(owner));
  const file = await fs.open(path, 'wx', 0o600).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (file === undefined) return false;
  try {
    await file.write(bytes, 0, bytes.length).finally(() => file.close());
    return true;
  } catch (error) {
    await discard(fs, path);
    throw error;
  }
}

/**
 * Takes a stale lock away; true when the lock is free now. Moving it aside first makes sure that of two
 * processes only one takes it; a lock that turns out to be a newer one is put back.
 */
async function removeIfStale(fs: FileSystem, folder: string, path: string): Promise<boolean> {
  try {
    const judged = await fs.readFile(path);
    const { mtimeMs } = await fs.stat(path);
    if (!(await isStale(judged, mtimeMs))) return false;
    const aside = temporaryPath(folder);
    await fs.rename(path, aside);
    const taken = await fs.readFile(aside);
    if (Buffer.compare(taken, judged) !== 0) await fs.link(aside, path).catch(() => undefined);
    await discard(fs, aside);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}

async function isStale(bytes: Uint8Array, mtimeMs: number): Promise<boolean> {
  const ageMs = Date.now() - mtimeMs;
  const owner = parseOwner(bytes);
  if (owner === undefined) return ageMs > unwrittenMs;
  if (owner.host !== hostname()) return ageMs > trustMs;
  if (ageMs > uptime() * 1000 || !isRunning(owner.pid)) return true;
  const started = await processStart(owner.pid);
  return started === null || owner.started === null ? ageMs > trustMs : started !== owner.started;
}

function parseOwner(bytes: Uint8Array): Owner | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString());
    return isOwner(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { host, pid, started } = value as Partial<Record<keyof Owner, unknown>>;
  const known = started === null || typeof started === 'string';
  return typeof host === 'string' && Number.isSafeInteger(pid) && known;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** Field 22 of /proc/PID/stat (proc(5)); null where the system has no such file. */
async function processStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
