import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../../electron/shell/vault-file-system.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder of its own for one test. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sparekey-test-'));
  made.push(folder);
  return folder;
}

/** What the system throws. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test, '/secret/path'`), { code });
}

export function withFaults(faults: Partial<FileSystem>): FileSystem {
  return { ...nodeFileSystem, ...faults };
}

/** A text that the shell takes for a vault of this revision, of about `size` bytes. */
export function vaultText(revision: number, size = 200): string {
  const vaultId = 'a'.repeat(32);
  const head = `sparekey-vault-1\n{"vaultId":"${vaultId}","revision":${revision},"keyEpoch":1,`;
  return `${head.padEnd(size, 'x')}\n`;
}
