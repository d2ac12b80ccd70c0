// `npm test [-- filter]`: unit and renderer tests, then real Electron in a desktop of its own. The last line is the sum.
// `npm run test:long`: the same with SPAREKEY_LONG=1, and what the tests counted goes to test/reports/long.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLongReport } from './long-report.mjs';
import { root, say } from './paths.mjs';
import { ended, spawnGroup } from './processes.mjs';
import { addUp, readReport, summary } from './test-report.mjs';
import { prepareTests, runWithDesktop } from './with-desktop.mjs';

const long = process.argv[2] === '--long';
const filters = process.argv.slice(long ? 3 : 2);

const folder = mkdtempSync(join(tmpdir(), 'sparekey-tests-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

try {
  process.exitCode = await test();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

async function test() {
  const recordFile = join(folder, 'records.jsonl');
  const environment = {
    ...(await prepareTests()),
    // Building the bundles leaves this process in production, where React has no `act`.
    NODE_ENV: 'test',
    ...(long ? { SPAREKEY_LONG: '1', SPAREKEY_REPORT: recordFile } : {}),
  };
  const started = Date.now();
  const plain = await vitest(['unit', 'renderer'], (command) => {
    const env = { ...process.env, ...environment };
    const stdio = ['ignore', 'inherit', 'inherit'];
    return ended(spawnGroup(command[0], command.slice(1), { cwd: root, env, stdio }));
  });
  const electron = await vitest(['e2e'], (command) => runWithDesktop(command, environment));
  const total = addUp(plain, electron);
  if (long) await writeLongReport(recordFile, summary(total), Date.now() - started);
  process.stdout.write(`\n${summary(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function vitest(projects, run) {
  const file = join(folder, `${projects[0]}.json`);
  const code = await run([
    process.execPath,
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config=build/vitest.config.ts',
    ...projects.map((name) => `--project=${name}`),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ]);
  return readReport(file, code);
}
