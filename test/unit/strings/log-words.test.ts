import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { log } from '../../../shared/strings/en/log.ts';

const folder = join(import.meta.dirname, '../../../electron/vault');

/** Every `what` that some handler writes into the log, also of two by a condition. */
const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  .flatMap((line) => /\bwhat: ([^,}]*'[^}]*)/.exec(line)?.[1] ?? [])
  .flatMap((value) =>
    [...(value.replace(/^.*\?/, '').split(', ')[0] ?? '').matchAll(/'([a-z-]+)'/g)].map(
      ([, what]) => what,
    ),
  );

test('everything that is noted has its sentence', () => {
  expect(written.length).toBeGreaterThan(15);
  expect(written.filter((what) => what === undefined || !(what in log.what))).toEqual([]);
});
