// The committed report of a long run. Tests tell what they counted by appending one line of JSON to the file that
// SPAREKEY_REPORT names: {"name": "cuts of a vault file refused", "count": 20000, "detail": "seed 7"}, where detail may
// be left out. Nothing is told when the variable is not set.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root, say } from './paths.mjs';

const target = join(root, 'test', 'reports', 'long.md');

/**
 * @param {string} recordFile
 * @param {string} result the summary line of the run
 * @param {number} ms how long it took
 */
export async function writeLongReport(recordFile, result, ms) {
  const records = existsSync(recordFile)
    ? (await readFile(recordFile, 'utf8')).trim().split('\n')
    : [];
  await mkdir(join(root, 'test', 'reports'), { recursive: true });
  await writeFile(
    target,
    longReport(
      records.map((line) => JSON.parse(line)),
      facts(result, ms),
    ),
  );
  say(`Written: ${target}`);
}

/**
 * @param {{ name: string, count: number, detail?: string }[]} records
 * @param {Record<string, string>} about
 */
export function longReport(records, about) {
  return [
    '# The last long run',
    '',
    'Written by `npm run test:long`; not by hand.',
    '',
    ...Object.entries(about).map(([key, value]) => `- ${key}: ${value}`),
    '',
    '| what | count | detail |',
    '|---|---:|---|',
    ...records.map(
      ({ name, count, detail = '' }) => `| ${name} | ${count.toLocaleString('en')} | ${detail} |`,
    ),
    '',
  ].join('\n');
}

function facts(result, ms) {
  return {
    Result: result,
    Date: new Date().toISOString().slice(0, 10),
    Commit: commit(),
    Machine: `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}`,
    Node: process.version,
    Duration: `${Math.round(ms / 1000)} s`,
  };
}

function commit() {
  const git = (...args) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const changed = git('status', '--porcelain') === '' ? '' : ' with changes';
  return `${git('rev-parse', '--short', 'HEAD')}${changed}`;
}
