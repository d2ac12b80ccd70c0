// `npm run format`: everything, or the files named. `--check` only looks.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Vectors and golden files are bytes, not code; prose is wrapped by hand. */
const leftAlone = [
  '!**/vectors/**',
  '!**/fixtures/**',
  '!**/golden/**',
  '!**/*.md',
  '!**/package-lock.json',
];

const oxfmt = join(root, 'node_modules', 'oxfmt', 'bin', 'oxfmt');
const { status } = spawnSync(
  process.execPath,
  [oxfmt, '-c', 'build/oxfmt.json', ...process.argv.slice(2), ...leftAlone],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
