import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository: every build script works from here, wherever it was started. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const appFolder = join(root, 'out', 'app');

/** One line for the person in front of the terminal; stdout is for results. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** True for `node build/this.mjs`, false when another script imports it. */
export function isMain(meta) {
  return process.argv[1] === fileURLToPath(meta.url);
}
