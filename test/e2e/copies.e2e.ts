import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeToQuestions, answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { readVault, type StoredCopy, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { storedAccount } from './support/stored-vault.ts';

/** The ledger of copies by keyboard: what each holds, who looked when, and what a renewal does to all of them. */
const clock = '2026-11-24T10:00:07Z';
const today = '2026-11-24T10:00:07.000Z';

const desk = mkdtempSync(join(tmpdir(), 'sparekey-copies-'));
const stick = join(desk, 'stick.sparekey');
let running: RunningSparekey;
let screen: Screen;

/** Copies that are still there, the oldest first. */
const stored = (): StoredCopy[] => {
  const { code, vault } = readVault(vaultFileOf(running.profile), { password });
  expect(code).toBe(0);
  return vault.copies.filter(({ goneAt }) => goneAt === undefined);
};
const kept = (kind: string): StoredCopy | undefined =>
  stored().findLast((copy) => copy.kind === kind);

async function fromMenu(copy: string | RegExp, entry: string): Promise<void> {
  await screen.use('button', copy);
  await screen.see('menuitem', entry);
  for (let step = 0; (await screen.focused()).name !== entry; step++) {
    expect(step).toBeLessThan(10);
    await screen.press('ArrowDown');
  }
  await screen.press('Enter');
}

/** After Escape or a closing button the keys belong to the page again. */
async function dialogGone(): Promise<void> {
  await expect.poll(() => screen.page.getByRole('dialog').count()).toBe(0);
}

async function backupTo(path: string): Promise<void> {
  await answerSaveDialog(running.app, path);
  await screen.press('Control+S');
  await screen.use('button', /^Choose where to save/);
  await screen.seeText(/Read back and opened/);
  await screen.use('button', 'Done');
  await dialogGone();
}

async function checkFile(name: string, said: string | RegExp): Promise<void> {
  await fromMenu(`More about ${name}`, 'Check it now');
  await screen.seeText(said);
}

async function closed(): Promise<void> {
  await screen.use('button', 'Close');
  await dialogGone();
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

test('an empty ledger teaches; a backup stands in it with what it holds', async () => {
  await screen.use('button', 'Copies');
  await screen.see('heading', 'No copies yet');
  await backupTo(stick);
  await screen.see('button', 'More about stick.sparekey');
  await screen.seeText(/One copy is one accident away from none/);
  expect(kept('encrypted-file')).toMatchObject({ lastCheckedAt: today });
  expect(kept('encrypted-file')?.holds).toHaveLength(11);
});

test('a copy with a person and a paper are noted by hand', async () => {
  await screen.use('button', 'Note one');
  await screen.see('dialog', 'Note a copy');
  await screen.tabTo('radio', 'Paper');
  await screen.press('ArrowUp');
  await screen.fill(/^Where is it/, 'Grace, in her desk');
  await screen.use('button', 'Note it');
  await dialogGone();
  await screen.see('button', 'More about With a person');
  await screen.use('button', 'Note one');
  await screen.see('dialog', 'Note a copy');
  await screen.use('button', 'Note it');
  await dialogGone();
  await screen.see('button', 'More about Printed sheet');
  expect(kept('person')).toMatchObject({ place: 'Grace, in her desk', checkEveryDays: 180 });
  expect(kept('person')?.holds).toHaveLength(11);
  expect(kept('paper')?.lastCheckedAt).toBeUndefined();
});

test('the app opens a file where it lies, and says what became of it', async () => {
  await checkFile('stick.sparekey', /it opens, and it is as it was written/);
  await closed();
  const good = join(desk, 'good');
  copyFileSync(stick, good);
  writeFileSync(stick, 'a letter');
  await checkFile('stick.sparekey', /This is not a backup of this vault/);
  await closed();
  await screen.seeText('another file lies there');
  expect(kept('encrypted-file')?.lastProblem).toBe('changed');
  rmSync(stick);
  await checkFile('stick.sparekey', /It is not there any more/);
  await expect.poll(() => kept('encrypted-file')?.lastProblem).toBe('missing');
  const moved = join(desk, 'moved.sparekey');
  renameSync(good, moved);
  await answerOpenDialog(running.app, [moved]);
  await screen.use('button', /^Choose the file/);
  await screen.seeText(/it opens, and it is as it was written/);
  await closed();
  await expect.poll(() => kept('encrypted-file')?.lastProblem).toBeUndefined();
  // A stick that is not plugged in is not a lost copy.
  const away = `${desk}-away`;
  renameSync(desk, away);
  await checkFile('moved.sparekey', /Its folder is not there/);
  renameSync(away, desk);
  await closed();
  expect(kept('encrypted-file')?.lastProblem).toBeUndefined();
});

test('paper is looked at by a person', async () => {
  await fromMenu('More about Printed sheet', 'Check it now');
  await screen.see('dialog', 'Check Printed sheet');
  await screen.use('button', 'It is there');
  await dialogGone();
  await expect.poll(() => kept('paper')?.lastCheckedAt).toBe(today);
});

test('a note is changed, taken out of the list, and put back', async () => {
  await fromMenu('More about With a person', 'Change the note');
  await screen.fill(/^Where is it/, 'Grace, in the bank');
  await screen.press('Enter');
  await dialogGone();
  await expect.poll(() => kept('person')?.place).toBe('Grace, in the bank');
  await fromMenu('More about With a person', 'Take it out of the list');
  await expect.poll(() => kept('person')).toBeUndefined();
  await screen.press('Control+Z');
  await screen.see('button', 'More about With a person');
  await expect.poll(() => kept('person')?.place).toBe('Grace, in the bank');
});

test('after a renewal every copy that held the old set says so, by name', async () => {
  await backupTo(stick);
  const codes = join(desk, 'github-recovery-codes.txt');
  writeFileSync(codes, '1a2b3-4c5d6\n7e8f9-0a1b2\n3c4d5-6e7f8\n9a0b1-2c3d4\n');
  await answerOpenDialog(running.app, [codes]);
  await screen.press('Control+B');
  await screen.use('button', /^Choose files/);
  await screen.seeText(/The old set \(\d+ left\) stops working/);
  await screen.use('button', 'Save 4 codes');
  await screen.use('button', 'Not now');
  await dialogGone();
  const set = storedAccount(running.profile, password, 'GitHub').codeSets.at(-1);
  expect(set?.status).toBe('current');
  const before = stored();
  expect(before.length).toBeGreaterThan(2);
  expect(before.filter(({ holds }) => holds.some(({ setId }) => setId === set?.id))).toEqual([]);
  await screen.use('button', 'Copies');
  await screen.seeText(/No copy holds all that works today/);
  const rows = screen.page.getByRole('list', { name: 'Copies' }).getByRole('listitem');
  await expect
    .poll(async () =>
      (await rows.allInnerTexts()).filter((text) => /older codes of GitHub/.test(text)),
    )
    .toHaveLength(before.length);
});

test('a new file in its place, and a word about the others, and they are up to date', async () => {
  await backupTo(stick);
  const set = storedAccount(running.profile, password, 'GitHub').codeSets.at(-1);
  const holdIt = (): number =>
    stored().filter(({ holds }) => holds.some(({ setId }) => setId === set?.id)).length;
  expect(holdIt()).toBe(1);
  for (const name of ['With a person', 'Printed sheet']) {
    await fromMenu(`More about ${name}`, 'I brought it up to date');
    await screen.seeText(`${name} is noted as up to date`);
  }
  await expect.poll(holdIt).toBe(3);
});
