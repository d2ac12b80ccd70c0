import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { record } from '../long-run.ts';
import { agreeToQuestions, answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { listenOnLoopback } from './support/listeners.ts';
import { readNetLog } from './support/net-log.ts';
import { randomText } from './support/planted-vault.ts';
import { processesOf } from './support/process-tree.ts';
import { Screen } from './support/screen.ts';
import { freshProfile, launch, root } from './support/sparekey-app.ts';
import { mainWindow, untilLocked } from './support/windows.ts';

/** Judged by Chromium's own log of its network service: CSP and `webRequest` do not see everything. */
const folder = mkdtempSync(join(tmpdir(), 'sparekey-net-log-'));
const nothing = { started: true, connects: [], lookups: [], requests: [] };

test('the judge finds a page out that goes online', async () => {
  const listeners = await listenOnLoopback();
  const file = join(folder, 'online.json');
  const address = `http://127.0.0.1:${listeners.tcpPort}/`;
  const child = electron([
    `--log-net-log=${file}`,
    join(root, 'test/e2e/support/online-page.cjs'),
    address,
    'http://sparekey.invalid/',
  ]);
  await ended(child);
  listeners.stop();
  const log = readNetLog(file);
  expect(listeners.heard).toContain('TCP connection');
  expect(log.connects.join('\n')).toContain('TCP_CONNECT');
  expect(log.requests.join('\n')).toContain(address);
  expect(log.lookups.join('\n')).toContain('sparekey.invalid');
});

test('a whole session connects to nothing and looks up no name', async () => {
  const password = 'seven quiet lanterns';
  const file = join(folder, 'session.json');
  const running = await launch({ args: [`--log-net-log=${file}`] });
  const { app } = running;
  const screen = new Screen(running);
  await agreeToQuestions(app);
  await screen.use('button', 'Create a vault');
  await screen.fill('Password', password);
  await screen.fill('Repeat it', password);
  await screen.use('button', 'Make the vault');
  await screen.use('button', /^Later/);
  await screen.see('heading', 'Three ways to begin');

  const list = join(folder, 'accounts.txt');
  const uris = Object.entries({ GitHub: 'JBSWY3DPEHPK3PXP', Harbour: 'GEZDGNBVGY3TQOJQ' }).map(
    ([issuer, secret]) => `otpauth://totp/${issuer}:ada?secret=${secret}&issuer=${issuer}\n`,
  );
  writeFileSync(list, uris.join(''));
  await answerOpenDialog(app, [list]);
  await screen.press('Control+O');
  await screen.use('button', /^Choose files/);
  await screen.use('button', 'Add 2 accounts');
  await screen.seeText(/2 accounts were added/);
  const codes = join(folder, 'github-recovery-codes.txt');
  writeFileSync(
    codes,
    Array.from({ length: 10 }, () => `${randomText(5)}-${randomText(5)}\n`).join(''),
  );
  await answerOpenDialog(app, [codes]);
  await screen.press('Control+B');
  await screen.use('button', /^Choose files/);
  await screen.use('button', 'Save 10 codes');
  await screen.use('button', 'Not now');

  await answerSaveDialog(app, join(folder, 'sheet.pdf'));
  await screen.press('Control+P');
  await screen.use('button', /^Save as PDF/);
  await screen.seeText(/The PDF is saved/);
  await screen.use('button', 'Done');
  await answerSaveDialog(app, join(folder, 'spare.sparekey'));
  await screen.press('Control+S');
  await screen.use('button', /^Choose where to save/);
  await screen.seeText(/Read back and opened/);
  await screen.use('button', 'Done');
  const { url } = await mainWindow(app);
  await screen.press('Control+L');
  await untilLocked(app, url);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
  await screen.press('Control+F');
  await screen.type('github');
  await screen.press('Enter');
  await running.close();
  expect(readNetLog(file)).toEqual(nothing);
  record('connections and lookups in a whole session', 0, '--log-net-log');
});

test('a start by hand, without the switches that a test driver adds, is as silent', async () => {
  const file = join(folder, 'start.json');
  const child = electron([
    root,
    `--profile=${freshProfile()}`,
    '--disable-gpu',
    `--log-net-log=${file}`,
  ]);
  const pid = child.pid ?? 0;
  await expect
    .poll(() => processesOf(pid).map(({ type }) => type), { timeout: 30_000 })
    .toContain('renderer');
  // What Chromium does by itself it does within seconds of its start.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  child.kill();
  await ended(child);
  expect(readNetLog(file)).toEqual(nothing);
});

function electron(args: readonly string[]): ChildProcess {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const profile = `--user-data-dir=${mkdtempSync(join(tmpdir(), 'sparekey-plain-'))}`;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(join(dist, 'electron'), [...sandbox, profile, ...args], { stdio: 'ignore' });
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
