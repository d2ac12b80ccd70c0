import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './sparekey-app.ts';

/** What is looked for, under the name it is reported by. */
export type Needles = Readonly<Record<string, Uint8Array>>;

export interface MemoryScan {
  /** Hits by process id and needle. */
  readonly found: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly readBytes: Readonly<Record<string, number>>;
}

/** Only root may read the memory of a process that its sandbox closed. */
export const mayReadMemory = process.platform === 'linux' && process.getuid?.() === 0;

/** Looks at every present page of the processes, by `scan_memory.py`. */
export function scanMemory(pids: readonly number[], needles: Needles): MemoryScan {
  const hex = Object.fromEntries(
    Object.entries(needles).map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]),
  );
  const run = spawnSync('python3', [join(root, 'test/e2e/support/scan_memory.py')], {
    input: JSON.stringify({ pids, needles: hex }),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) {
    throw run.error ?? new Error(`scan_memory.py: ${run.stderr}`);
  }
  return JSON.parse(run.stdout) as MemoryScan;
}

/** A text as UTF-8 and as the engine keeps it when it holds more than Latin-1. */
export function textNeedles(name: string, text: string): Needles {
  return {
    [name]: Buffer.from(text, 'utf8'),
    [`${name}, UTF-16`]: Buffer.from(text, 'utf16le'),
  };
}

/** Stored bytes, raw and as the texts that a person or a file would write. */
export function secretNeedles(name: string, bytes: Uint8Array, base32: string): Needles {
  return {
    [`${name}, raw`]: bytes,
    [`${name}, hex`]: Buffer.from(Buffer.from(bytes).toString('hex')),
    [`${name}, base64`]: Buffer.from(Buffer.from(bytes).toString('base64').replace(/=*$/, '')),
    ...textNeedles(`${name}, base32`, base32),
  };
}

/** Hits of all processes together, for each needle that was found at all. */
export function hits(scan: MemoryScan): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of Object.values(scan.found)) {
    for (const [name, count] of Object.entries(counts)) {
      if (count > 0) {
        sum[name] = (sum[name] ?? 0) + count;
      }
    }
  }
  return sum;
}
