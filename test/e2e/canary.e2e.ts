import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeBase32 } from '../../electron/encoding/base32.ts';
import { type Canary, canary, foundIn } from '../contract/planted.ts';
import { callVault } from './support/calls.ts';
import { agreeToQuestions, answerSaveDialog } from './support/dialogs.ts';
import { plantVault, randomText } from './support/planted-vault.ts';
import { mainPidOf, processesOf } from './support/process-tree.ts';
import { Screen } from './support/screen.ts';
import { freshProfile, launch, type RunningSparekey } from './support/sparekey-app.ts';
import { mainWindow, runInPage, untilLocked } from './support/windows.ts';
import { heardOnWires, tapWires, type TappedMessage } from './support/wire-tap.ts';

/**
 * Secrets planted in a vault from outside, and every message on every wire of the running application
 * searched for them: in hex, base64, base32, UTF-16 and backwards too.
 */
const password = `${randomText(10)} ${randomText(10)}`;
const secret = randomBytes(20);
const codes = Array.from({ length: 6 }, () => `${randomText(7)}-${randomText(7)}`);
const profile = freshProfile();
const said: string[] = [];
let canaries: Canary[];
let running: RunningSparekey;

beforeAll(async () => {
  const planted = { issuer: 'Harbour Mail', secret, backupCodes: codes };
  const plain = { issuer: 'Copper Bank', secret: randomBytes(20), backupCodes: [] };
  const vaultKey = await plantVault(profile, password, [planted, plain], new Date().toISOString());
  canaries = [
    ...inEachForm('password', password),
    ...inEachForm('secret as text', encodeBase32(secret)),
    ...codes.flatMap((code, index) => inEachForm(`code ${index}`, code)),
    ...[canary('secret', secret), canary('vault key', vaultKey)],
    ...[
      canary('secret, backwards', secret.toReversed()),
      canary('vault key, backwards', vaultKey.toReversed()),
    ],
  ];
  running = await launch({ profile });
  for (const stream of [running.app.process().stdout, running.app.process().stderr]) {
    stream?.on('data', (data: Buffer) => said.push(data.toString('latin1')));
  }
  // Only what starts from now on is heard: a lock starts another vault process and another page.
  await tapWires(running.app);
  const { url } = await mainWindow(running.app);
  await runInPage(running.app, "void sparekey.shell('vault:lock', {})");
  await untilLocked(running.app, url);
});

afterAll(() => running.close());

function inEachForm(name: string, text: string): Canary[] {
  return [
    canary(name, text),
    canary(`${name}, backwards`, [...text].reverse().join('')),
    canary(`${name}, UTF-16`, Buffer.from(text, 'utf16le')),
  ];
}

/** Canaries by the wire that they were heard on: `{ 'vault: page to process': ['password'] }`. */
function byWire(messages: readonly TappedMessage[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { wire, text } of messages) {
    for (const name of foundIn(text, canaries)) {
      found[wire] = [...(found[wire] ?? []), name];
    }
  }
  return found;
}

const toVault = 'Sparekey vault: page to process';
const toPage = 'Sparekey vault: process to page';
const toShell = 'host: Sparekey vault to shell';

test('the password goes from the page to the vault, and comes by no other way', async () => {
  const screen = new Screen(running);
  await screen.fill('Password', 'not this one');
  await screen.press('Enter');
  await screen.seeText(/not the password|wrong/i);
  await running.page.waitForTimeout(1200);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
  const heard = await heardOnWires(running.app);
  expect(new Set(heard.map(({ wire }) => wire)).size).toBeGreaterThanOrEqual(6);
  expect(byWire(heard)).toEqual({ [toVault]: ['password'] });
});

test('a session on every screen and with every kind of call carries no secret', async () => {
  const { app, page } = running;
  const screen = new Screen(running);
  for (const keys of [
    'Control+S',
    'Control+P',
    'Control+N',
    'Control+B',
    'Control+O',
    'Control+/',
  ]) {
    await screen.press(keys);
    await screen.see('dialog', /./);
    await screen.press('Escape');
    await running.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await screen.press('Control+,');
  await screen.see('heading', 'Settings');
  await screen.press('Control+F', 'Control+A');
  await screen.type('harbour');
  await screen.press('Enter');

  const { accounts } = await callVault(page, 'accounts:list', {});
  const accountIds = accounts.map(({ id }) => id);
  const accountId = accounts.find(({ issuer }) => issuer === 'Harbour Mail')?.id ?? '';
  const { codeSets } = await callVault(page, 'accounts:read', { accountId });
  const setId = codeSets[0]?.id ?? '';
  await callVault(page, 'codes:current', { accountIds });
  await callVault(page, 'codes:copy', { accountId, which: 'next' });
  const undoable = [
    await callVault(page, 'accounts:update', { accountId, note: 'edited', favourite: true }),
    await callVault(page, 'backup-codes:configure-set', {
      accountId,
      setId,
      lowAt: 2,
      renewEveryDays: 90,
    }),
    await callVault(page, 'accounts:trash', { accountId }),
  ];
  for (const { undoId } of undoable.reverse()) {
    await callVault(page, 'changes:undo', { undoId });
  }
  const draft = await callVault(page, 'capture:start', {
    source: { type: 'text', text: 'aaaa-1111\nbbbb-2222\ncccc-3333\n' },
  });
  await callVault(page, 'capture:discard', { draftId: draft.id });
  const text = 'otpauth://totp/Other:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n';
  const preview = await callVault(page, 'import:read', { sources: [{ type: 'text', text }] });
  await callVault(page, 'import:apply', { importId: preview.importId, take: [0] });
  await callVault(page, 'sheets:prepare', {
    accountIds,
    paper: 'A4',
    withSecrets: true,
    hideAccountNames: false,
    place: '',
  });
  for (const call of [
    'vault:status',
    'recovery:status',
    'keychain:probe',
    'capture:list',
    'copies:list',
    'backup-codes:open-questions',
  ] as const) {
    await callVault(page, call, {});
  }
  await answerSaveDialog(
    app,
    join(mkdtempSync(join(tmpdir(), 'sparekey-canary-')), 'spare.sparekey'),
  );
  const chosen = (await runInPage(
    app,
    "sparekey.shell('files:choose-save', { purpose: 'backup' })",
  )) as { value: { file: { grantId: string } } };
  await callVault(page, 'backup:write', {
    grantId: chosen.value.file.grantId,
    password: 'of the file',
    withRecoveryCodes: true,
    place: '',
  });

  const heard = await heardOnWires(app);
  expect(heard.length).toBeGreaterThan(100);
  expect(heard.some(({ wire }) => wire.startsWith('Sparekey reader'))).toBe(true);
  expect(byWire(heard)).toEqual({});
});

test('a secret that is asked for by name goes to the page alone, and a copied code to the clipboard', async () => {
  const { app, page } = running;
  const { accounts } = await callVault(page, 'accounts:list', {});
  const accountId = accounts.find(({ issuer }) => issuer === 'Harbour Mail')?.id ?? '';
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  });
  await expect(callVault(page, 'accounts:reveal-secret', { accountId })).rejects.toThrow(
    'cancelled',
  );
  expect(byWire(await heardOnWires(app))).toEqual({});
  await agreeToQuestions(app);
  await callVault(page, 'accounts:reveal-secret', { accountId });
  const revealed = byWire(await heardOnWires(app));
  expect(Object.keys(revealed)).toEqual([toPage]);
  expect(revealed[toPage]).toContain('secret as text');
  // Nothing on the host wire until a code is copied, and then that code and no other.
  await callVault(page, 'backup-codes:show', { accountId });
  expect(byWire(await heardOnWires(app))).toEqual({ [toShell]: ['code 0'], [toPage]: ['code 0'] });
});

test('no secret is in titles, files, output, environment or arguments', async () => {
  const { app } = running;
  const { url } = await mainWindow(app);
  await new Screen(running).press('Control+L');
  await untilLocked(app, url);
  const titles = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().flatMap((window) => [
      window.getTitle(),
      window.webContents.getTitle(),
    ]),
  );
  expect(new Set(titles)).toEqual(new Set(['Sparekey']));
  for (const { pid } of processesOf(mainPidOf(app))) {
    for (const file of ['environ', 'cmdline']) {
      expect(foundIn(readFileSync(`/proc/${pid}/${file}`, 'latin1'), canaries)).toEqual([]);
    }
  }
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name)).toContain('settings.json');
  for (const { parentPath, name } of files) {
    expect([name, foundIn(readFileSync(join(parentPath, name), 'latin1'), canaries)]).toEqual([
      name,
      [],
    ]);
  }
  expect(foundIn(said.join(''), canaries)).toEqual([]);
});
