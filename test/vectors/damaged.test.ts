import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { record } from '../long-run.ts';

vi.setConfig({ testTimeout: 60_000 });

const python = '/usr/bin/python3';
const pythonReads = spawnSync(python, ['-c', 'import nacl, argon2']).status === 0;

/** Our own reader stands the same test in test/unit/format/tampering.test.ts. */
test.skipIf(!pythonReads)(
  'docs/read_vault.py calls every change of one byte, every cut and every byte appended damage',
  () => {
    const file = join(import.meta.dirname, 'files', 'good.sparekey');
    const script = join(import.meta.dirname, 'read_damaged.py');
    const password = 'Tr\u00e4umerei 4 \u{1f511}';
    const counts: unknown = JSON.parse(
      execFileSync(python, [script, file, password], { encoding: 'utf8' }),
    );
    const damaged = 2 * statSync(file).size + 256;
    expect(counts).toEqual({ whole: 'opens', Damaged: damaged });
    record('damaged files refused by docs/read_vault.py', damaged);
  },
);
