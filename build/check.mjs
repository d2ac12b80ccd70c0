// `npm run check`: format, lint, types, and the rules of our own, side by side.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { checkImports } from './import-rules.mjs';
import { isMain, root, say } from './paths.mjs';
import { checkSource } from './source-rules.mjs';

const rooms = ['electron', 'renderer', 'shared'];
const notOurs = /(^|\/)(node_modules|vectors|fixtures|golden|reports)\//;

/** @typedef {{ ok: boolean, output: string }} Outcome */

const steps = {
  format: () => run('build/format.mjs', '--check'),
  lint: () =>
    run('node_modules/oxlint/bin/oxlint', '-c', 'build/oxlint.json', '--deny-warnings', '.'),
  types: () => run('node_modules/typescript/bin/tsc', '-b', '.', 'build'),
  'files and imports': ownRules,
};

/** @returns {Promise<Outcome>} */
async function ownRules() {
  const lists = await Promise.all([...rooms, 'build', 'test'].map(sourcesIn));
  const faults = await Promise.all(
    lists.flat().map(async (file) => {
      const source = await readFile(join(root, file), 'utf8');
      const inRoom = rooms.includes(file.split('/')[0]) && /\.tsx?$/.test(file);
      return [...checkSource(file, source), ...(inRoom ? checkImports(file, source) : [])];
    }),
  );
  const all = faults.flat();
  return { ok: all.length === 0, output: all.join('\n') };
}

async function sourcesIn(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(tsx?|m?js|css)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !notOurs.test(file));
}

/** @returns {Promise<Outcome>} */
function run(script, ...args) {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

async function check() {
  const outcomes = Object.entries(steps).map(async ([name, step]) => {
    const started = Date.now();
    const { ok, output } = await step();
    say(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    if (!ok) say(output.trimEnd());
    return ok;
  });
  return (await Promise.all(outcomes)).every(Boolean);
}

if (isMain(import.meta)) process.exitCode = (await check()) ? 0 : 1;
