import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedQuestions } from './support/dialogs.ts';
import { oathCode } from './support/oath-code.ts';
import { readVault, type StoredVault, vaultFileOf } from './support/read-vault.ts';
import { bytesOf, sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';

/** What services hand out, the clock, and help before the vault is open: by keyboard, read back from the file. */
const clock = '2026-11-24T10:00:07Z';
const nowMs = Date.parse(clock);
const aheadMs = 200_000;
const secret = bytesOf('secret GitHub ada-lovelace', 20);

let running: RunningSparekey;
let screen: Screen;

function stored(): StoredVault {
  const { code, vault } = readVault(vaultFileOf(running.profile), { password });
  expect(code).toBe(0);
  return vault;
}

async function start(profile: string, args: readonly string[] = []): Promise<void> {
  running = await launch({ profile, clock, args });
  screen = new Screen(running);
  await screen.see('heading', 'Sparekey is locked');
}

async function unlock(): Promise<void> {
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
}

async function noDialog(): Promise<void> {
  await expect.poll(() => running.page.getByRole('dialog').count()).toBe(0);
}

async function choose(name: string): Promise<void> {
  await screen.press('Control+F', 'Control+A', 'Backspace');
  await screen.type(name);
  await screen.see('heading', name);
}

async function fromAccountMenu(name: string, entry: string): Promise<void> {
  await choose(name);
  await screen.use('button', 'More about this account');
  await screen.see('menuitem', entry);
  await screen.type(entry.slice(0, 8));
  await screen.press('Enter');
}

/** As they stand on the screen: groups of three. */
const onScreen = (offsetMs: number): string =>
  oathCode(secret, nowMs + offsetMs).replace(/^(...)/, '$1 ');

beforeAll(async () => {
  await start(await sampleProfile(sampleContents(12, nowMs)), ['--clock-jump=7200000']);
});

afterAll(() => running.close());

test('F1 helps before the vault is open: from the forgotten password to the recovery code', async () => {
  const before = readFileSync(vaultFileOf(running.profile), 'utf8');
  await screen.press('F1');
  await screen.use('button', /^I forgot the password/);
  await screen.see('list', /What to do/);
  await screen.use('button', 'Use a recovery code');
  await noDialog();
  await screen.see('textbox', 'Recovery code');
  await screen.use('button', 'Back');
  await screen.use('button', /^I can’t get in/);
  await screen.use('button', /^My phone is lost/);
  await screen.use('button', 'To the password');
  await noDialog();
  expect(readFileSync(vaultFileOf(running.profile), 'utf8')).toBe(before);
});

test('a clock that jumped is noticed, and the notice goes when somebody says that it is right', async () => {
  await unlock();
  await screen.seeText(/computer’s clock was set 2 hours ahead/);
  await screen.use('button', 'Check the clock');
  await screen.see('dialog', 'Check the clock');
  await screen.use('button', 'The time is right now');
  await expect.poll(() => running.page.getByText(/was set 2 hours/).count()).toBe(0);
  await screen.press('Escape');
  await noDialog();
  expect(stored().preferences.clockOffsetMs).toBe(0);
});

test('a code of another device gives the difference; kept, the codes are those of its time', async () => {
  await fromAccountMenu('GitHub', 'Help with this account');
  await screen.use('button', /^My code is not accepted/);
  await screen.use('button', 'Check the clock');
  await screen.fill(/^Code that the other device/, '000000');
  await screen.press('Enter');
  await screen.seeText(/^No code within 10 minutes/);
  await screen.fill(/^Code that the other device/, oathCode(secret, nowMs + aheadMs));
  await screen.press('Enter');
  await screen.seeText(/clock is 2 minutes 53 seconds to 3 minutes 23 seconds ahead/);
  await screen.use('button', 'Keep the difference');
  await screen.seeText(/made for a time 3 minutes/);
  expect(stored().preferences.clockOffsetMs).toBeGreaterThanOrEqual(173_000);
  expect(stored().preferences.clockOffsetMs).toBeLessThan(203_000);
  await screen.press('Escape');
  await noDialog();
  await screen.seeText(onScreen(aheadMs));
  await screen.seeText(onScreen(aheadMs + 30_000));
  await screen.noText(onScreen(0));
});

test('the settings show what is kept, and the way back', async () => {
  await screen.press('Control+,');
  await screen.use('button', /^Forget it/);
  await screen.seeText('One-time codes follow this computer’s clock');
  await expect.poll(() => stored().preferences.clockOffsetMs).toBe(0);
  await choose('GitHub');
  await screen.seeText(onScreen(0));
  await screen.noText(onScreen(aheadMs));
});

test('each fact has its source; what a person knows better is kept over a restart, and taken back', async () => {
  await fromAccountMenu('GitHub', 'About GitHub’s codes');
  await screen.seeText('github-recovery-codes.txt');
  await screen.seeText(/From docs.github.com, .* read on 24 November 2026/);
  await screen.use('button', 'Correct: How many');
  await screen.fill('Correct: How many', '12');
  await screen.press('Enter');
  await screen.seeText('Your correction, 24 November 2026');
  await expect
    .poll(() => stored().serviceCorrections)
    .toMatchObject([{ service: 'github', field: 'count', value: '12' }]);

  const { profile } = running;
  await running.close();
  await start(profile);
  await unlock();
  await fromAccountMenu('GitHub', 'About GitHub’s codes');
  await screen.seeText('Your correction, 24 November 2026');
  await screen.seeText(/^Collected: 16/);
  await screen.use('button', 'Back to what was collected');
  await expect.poll(() => stored().serviceCorrections).toEqual([]);
  await expect.poll(() => running.page.getByText(/^Your correction/).count()).toBe(0);
  await screen.press('Escape');
  await noDialog();
});

test('a page of the service opens in the browser only after its address was agreed to', async () => {
  await running.app.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    const opened: string[] = [];
    Object.assign(globalThis, { askedQuestions: asked, openedPages: opened });
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      asked.push(options.message);
      return Promise.resolve({ response: asked.length === 1 ? 0 : 1, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  const opened = () =>
    running.app.evaluate(() => (globalThis as unknown as { openedPages: string[] }).openedPages);
  const address = 'https://support.google.com/accounts/answer/1187538';
  await fromAccountMenu('Google', 'About Google’s codes');
  await screen.use('button', 'Open support.google.com…');
  await expect.poll(() => askedQuestions(running.app)).toEqual([`Open ${address}?`]);
  expect(await opened()).toEqual([]);
  await screen.press('Enter');
  await expect.poll(opened).toEqual([address]);
  expect(running.app.windows()).toHaveLength(1);
  expect(stored().serviceCorrections).toEqual([]);
});
