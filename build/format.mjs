// `npm run format`: all code, or the files named. `--check` only looks.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Vectors, fixtures and golden files are bytes, not code; prose is wrapped by hand. */
const code = ['**/*.{ts,tsx,js,mjs,css}', 'renderer/*.html', 'build/*.json'];

const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

const oxfmt = join(root, 'node_modules', 'oxfmt', 'bin', 'oxfmt');
const { status } = spawnSync(
  process.execPath,
  [
    oxfmt,
    '-c',
    'build/oxfmt.json',
    ...options,
    ...(named.length > 0 ? named : code),
    '!package-lock.json',
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
