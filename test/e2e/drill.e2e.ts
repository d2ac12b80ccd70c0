import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeToQuestions, answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { pagesOf } from './support/pictures.ts';
import { readVault, type StoredVault, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import {
  samplePassword as password,
  sampleProfile,
  sampleRecoveryCodes,
} from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';

/** Copies are proved by keyboard: opened, compared, and only a dated receipt is kept. */
const clock = '2026-11-24T10:00:07Z';
const today = '2026-11-24T10:00:07.000Z';

const desk = mkdtempSync(join(tmpdir(), 'sparekey-drill-'));
const backup = join(desk, 'stick.sparekey');
const sheet = join(desk, 'sheet.pdf');
let running: RunningSparekey;
let screen: Screen;

const stored = (): StoredVault => {
  const { code, vault } = readVault(vaultFileOf(running.profile), { password });
  expect(code).toBe(0);
  return vault;
};
const lastDrill = () => stored().drills.at(-1);

async function dialogGone(): Promise<void> {
  await expect.poll(() => screen.page.getByRole('dialog').count()).toBe(0);
}

async function done(): Promise<void> {
  await screen.use('button', 'Done');
  await dialogGone();
}

async function chooseBackup(): Promise<void> {
  await answerOpenDialog(running.app, [backup]);
  await screen.use('button', 'Prove that a backup opens');
  await screen.use('button', /^Choose a backup/);
  await screen.see('button', /^Open and compare/);
}

beforeAll(async () => {
  const profile = await sampleProfile({
    ...sampleContents(12, Date.parse(clock)),
    copies: [],
  });
  running = await launch({ profile, clock });
  screen = new Screen(running);
  await agreeToQuestions(running.app);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
});

afterAll(() => running.close());

test('a backup is opened with its password; a wrong one says so and proves nothing', async () => {
  await answerSaveDialog(running.app, backup);
  await screen.press('Control+S');
  await screen.use('button', /^Choose where to save/);
  await screen.seeText(/Read back and opened/);
  await done();
  await screen.use('button', 'Copies');
  await chooseBackup();
  await screen.fill(/^Password of/, 'not this one');
  await screen.press('Enter');
  await screen.seeText(/not the password|wrong/i);
  expect(stored().drills).toEqual([]);
  await screen.fill(/^Password of/, password);
  await screen.press('Enter');
  await screen.seeText('stick.sparekey opens, and everything is in it');
  expect(lastDrill()).toMatchObject({
    at: today,
    kind: 'encrypted-file',
    accounts: 12,
    found: 12,
    lacking: [],
  });
});

test('the receipt is a text without anything that opens anything', async () => {
  const receipt = join(desk, 'receipt.txt');
  await answerSaveDialog(running.app, receipt);
  await screen.use('button', /^Save as text/);
  await screen.seeText(/receipt.txt is saved/);
  const text = readFileSync(receipt, 'utf8');
  expect(text).toContain('2026-11-24 10:00 UTC');
  expect(text).toContain('12 of 12');
  const values = stored().accounts.flatMap(({ codeSets, otp }) => [
    ...codeSets.flatMap(({ codes }) => codes.map(({ value }) => value)),
    ...(otp === undefined ? [] : [otp.secret]),
  ]);
  expect(values.length).toBeGreaterThan(50);
  expect(values.filter((value) => text.includes(value))).toEqual([]);
  await done();
});

test('a recovery code opens it, too, and is not spent', async () => {
  const code = sampleRecoveryCodes[3] ?? '';
  await chooseBackup();
  await screen.tabTo('radio', 'Its password');
  await screen.press('ArrowDown');
  await screen.fill('Recovery code', code);
  await screen.press('Enter');
  await screen.seeText('stick.sparekey opens, and everything is in it');
  await done();
  expect(stored().drills).toHaveLength(2);
  expect(readVault(vaultFileOf(running.profile), { recoveryCode: code }).code).toBe(0);
});

test('an older backup: what would not come back is named', async () => {
  const codes = join(desk, 'github-recovery-codes.txt');
  writeFileSync(codes, '1a2b3-4c5d6\n7e8f9-0a1b2\n3c4d5-6e7f8\n9a0b1-2c3d4\n');
  await answerOpenDialog(running.app, [codes]);
  await screen.press('Control+B');
  await screen.use('button', /^Choose files/);
  await screen.use('button', 'Save 4 codes');
  await screen.use('button', 'Not now');
  await dialogGone();
  await screen.use('button', 'Copies');
  await chooseBackup();
  await screen.fill(/^Password of/, password);
  await screen.press('Enter');
  await screen.seeText(/1 of 12 accounts would not come back as they are here/);
  await screen.seeText('holds older backup codes');
  await done();
  const github = stored().accounts.find(({ issuer }) => issuer === 'GitHub');
  expect(lastDrill()).toMatchObject({ accounts: 12, found: 11, lacking: [github?.id] });
});

test('a printed sheet is read from pictures of its pages, and held against the vault', async () => {
  await answerSaveDialog(running.app, sheet);
  await screen.press('Control+P');
  await screen.use('button', /^Save as PDF/);
  await screen.seeText(/The PDF is saved/);
  await done();
  await answerOpenDialog(running.app, pagesOf(sheet));
  await screen.use('button', 'Prove that a backup opens');
  await screen.use('button', /^Choose pictures of a sheet/);
  const compare = screen.page.getByRole('button', { name: /^Compare sheet/ });
  await compare.waitFor({ timeout: 90_000 });
  await screen.use('button', /^Compare sheet/);
  await screen.seeText(/can be read, and everything is on it/);
  await done();
  const { copies } = stored();
  const sheetId = copies.findLast((copy) => copy.kind === 'plain-file')?.sheetId;
  expect(lastDrill()).toMatchObject({ kind: 'paper', sheetId, accounts: 12, found: 12 });
});

test('a lost phone is rehearsed: five accounts, where is a code, and how it went', async () => {
  await screen.use('button', 'Rehearse a lost phone');
  await screen.use('button', 'Begin');
  // The backup at hand holds older codes of GitHub; one is in this app; one was not found.
  for (const [number, keys] of [
    ['1 of 5', ['Space']],
    ['2 of 5', ['ArrowUp', 'ArrowUp']],
    ['3 of 5', ['ArrowUp']],
    ['4 of 5', ['Space']],
    ['5 of 5', ['Space']],
  ] as const) {
    await screen.seeText(new RegExp(`${number}$`));
    await screen.tabTo('radio', /^I have a code in hand: /);
    await screen.press(...keys, 'Enter');
  }
  await screen.see('heading', 'How it went');
  await expect.poll(() => lastDrill()?.kind).toBe('rehearsal');
  expect(lastDrill()?.accounts).toBe(5);
  expect(lastDrill()?.found).toBeLessThan(5);
  await screen.seeText(/No code found\. Print a sheet/);
  await done();
  await screen.see('button', /^Receipt: Lost phone rehearsed/);
  expect(stored().drills).toHaveLength(5);
});
