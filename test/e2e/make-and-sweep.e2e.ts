import { verify } from '@node-rs/argon2';
import { compare } from 'bcryptjs';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placedLines, writePdf } from '../fixtures/writers/pdf.ts';
import {
  agreeToQuestions,
  answerOpenDialog,
  answerSaveDialog,
  askedQuestions,
} from './support/dialogs.ts';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { storedAccount } from './support/stored-vault.ts';

/** Codes that are made here, and files with codes that lie about, by keyboard. */
const desk = mkdtempSync(join(tmpdir(), 'sparekey-desk-'));

let running: RunningSparekey;
let screen: Screen;

interface StoredDraft {
  readonly made?: boolean;
  readonly text: string;
}

const stored = (issuer: string) => storedAccount(running.profile, password, issuer);
const drafts = (): readonly StoredDraft[] =>
  (
    readVault(vaultFileOf(running.profile), { password }).vault as unknown as {
      drafts: readonly StoredDraft[];
    }
  ).drafts;
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trim().split('\n');
async function noDialog(): Promise<void> {
  await expect.poll(() => screen.page.getByRole('dialog').count()).toBe(0);
}

beforeAll(async () => {
  running = await launch({ profile: await sampleProfile(sampleContents(12, Date.now())) });
  screen = new Screen(running);
  await agreeToQuestions(running.app);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', /^Lock(?!out)/);
});

afterAll(() => running.close());

test('codes for a service of one’s own are a draft before they are seen', async () => {
  await screen.press('Control+N');
  await screen.see('tab', 'Type it in');
  await screen.tabTo('tab', 'Type it in');
  await screen.press('ArrowLeft');
  await screen.use('button', /^Make backup codes/);
  await screen.see('heading', 'Make backup codes');
  await screen.fill('How many codes', '3');
  await screen.fill('Characters in each', '12');
  await screen.press('Enter');
  await screen.see('heading', 'Your new backup codes');
  const [draft] = drafts();
  expect(draft?.made).toBe(true);
  expect(draft?.text).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}(?:-|\n|$)){9}/);
  await screen.seeText(draft?.text.split('\n')[0] ?? '');
});

test('their hashed list is saved beside them, and put off they stay', async () => {
  const path = join(desk, 'club.txt');
  await answerSaveDialog(running.app, path);
  await screen.use('button', 'Make the list');
  await screen.use('button', /^Save as a file/);
  await screen.seeText('Saved as club.txt');
  const codes = drafts()[0]?.text.split('\n') ?? [];
  const hashes = linesOf(path);
  expect(hashes).toHaveLength(3);
  for (const [index, code] of codes.entries()) {
    expect(await verify(hashes[index] ?? '', code.replaceAll('-', ''))).toBe(true);
  }
  await screen.use('button', 'Save later');
  await noDialog();
  expect(drafts()).toHaveLength(1);
});

test('given to a new account they are backup codes like any others', async () => {
  const codes = drafts()[0]?.text.split('\n') ?? [];
  await screen.use('button', 'Go on');
  await screen.see('heading', 'Your new backup codes');
  await screen.tabTo('radio', 'An account you have');
  await screen.press('ArrowDown');
  await screen.fill('Service', 'My club');
  await screen.use('button', 'Save 3 codes');
  await screen.see('heading', 'Make a copy now');
  await screen.press('Escape');
  await noDialog();
  const [set] = stored('My club').codeSets;
  expect(set?.codes.map(({ value }) => value)).toEqual(codes);
  expect(drafts()).toEqual([]);
});

test('the list of a saved set leaves out what is used, after a native question', async () => {
  await screen.press('Control+F');
  await screen.type('My club');
  await screen.see('heading', 'My club');
  await screen.press('Shift+Enter');
  await screen.use('button', /It worked/);
  await screen.use('button', 'More about these codes');
  await screen.see('menuitem', 'Hashed list for the server');
  await screen.type('Hashed');
  await screen.press('Enter');
  await screen.see('heading', 'Hashed list for the server');
  await screen.tabTo('button', /Kind of hash/);
  await screen.press('Enter');
  await screen.see('option', 'bcrypt');
  await screen.press('ArrowDown', 'Enter');
  await screen.use('button', 'Make the list');
  const path = join(desk, 'club-2.txt');
  await answerSaveDialog(running.app, path);
  await screen.use('button', /^Save as a file/);
  await screen.seeText('Saved as club-2.txt');
  expect(await askedQuestions(running.app)).toContain(
    'Make a hashed list of the backup codes of My club?',
  );
  const values = stored('My club').codeSets[0]?.codes.map(({ value }) => value) ?? [];
  const hashes = linesOf(path);
  expect(hashes).toHaveLength(2);
  expect(await compare(values[1]?.replaceAll('-', '') ?? '', hashes[0] ?? '')).toBe(true);
  await screen.press('Escape');
  await noDialog();
});

const found = ['7k2m-9qwx', '3h5n-8vbr', '6t4p-2zdf', '9c8j-5ygs'];
const downloads = join(desk, 'Downloads');
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(downloads, name, '..'), { recursive: true });
  writeFileSync(join(downloads, name), content);
};
const listed = (): string[] => readdirSync(downloads).toSorted();

test('a folder is looked through: what lies about is listed, and links are not followed', async () => {
  put('mastodon-recovery-codes.txt', `Mastodon recovery codes\n${found.join('\n')}\n`);
  put('letter.txt', 'Dear Ada, the engine is ready.');
  put('sub/links.txt', 'otpauth://totp/Harbour:ada?secret=JBSWY3DPEHPK3PXP&issuer=Harbour');
  const elsewhere = mkdtempSync(join(tmpdir(), 'sparekey-elsewhere-'));
  writeFileSync(join(elsewhere, 'other-backup-codes.txt'), found.join('\n'));
  symlinkSync(elsewhere, join(downloads, 'link'));
  await screen.press('Control+O');
  await screen.use('button', /^Look through a folder/);
  await screen.see('heading', 'Files lying about');
  await noDialog();
  await answerOpenDialog(running.app, [downloads]);
  await screen.use('button', /^Choose a folder/);
  await screen.seeText('2 files of interest in Downloads.');
  await screen.seeText(/Mastodon: 4 backup codes/);
  await screen.seeText(/1 link \(link\)/);
  await screen.noText(/letter|other-backup-codes/);
});

test('a file with codes leads into capture, and is deleted once they are saved', async () => {
  await screen.use('button', 'Read in mastodon-recovery-codes.txt');
  await screen.use('button', 'Save 4 codes');
  await screen.see('heading', 'Make a copy now');
  await screen.press('Escape');
  await noDialog();
  await screen.see('heading', 'In Sparekey already');
  expect(
    stored('Mastodon')
      .codeSets.at(-1)
      ?.codes.map(({ value }) => value),
  ).toEqual(found);
  await screen.use('button', 'Delete mastodon-recovery-codes.txt');
  await screen.seeText('mastodon-recovery-codes.txt was deleted');
  expect(listed()).toEqual(['letter.txt', 'link', 'sub']);
  expect(await askedQuestions(running.app)).toContain(
    'Delete mastodon-recovery-codes.txt from this computer?',
  );
  const { vault } = readVault(vaultFileOf(running.profile), { password });
  expect(JSON.stringify(vault)).toContain('files-deleted');
});

test('what changed since it was read is kept, and that is said', async () => {
  await screen.use('button', 'Read in links.txt');
  await screen.use('button', 'Add');
  await noDialog();
  await screen.see('button', 'Delete links.txt');
  expect(stored('Harbour').otp).toBeDefined();
  put('sub/links.txt', 'otpauth://totp/Harbour:eve?secret=KRSXG5CTMVRXEZLU&issuer=Harbour');
  await screen.use('button', 'Delete links.txt');
  await screen.seeText('kept: it has changed');
  expect(readdirSync(join(downloads, 'sub'))).toEqual(['links.txt']);
});

test('a PDF with codes is captured like a text', async () => {
  const lines = ['Heroku recovery codes', ...found.map((code) => code.toUpperCase())];
  const path = join(desk, 'heroku.pdf');
  writeFileSync(path, writePdf([placedLines(lines)]));
  await screen.press('Control+B');
  await answerOpenDialog(running.app, [path]);
  await screen.use('button', /^Choose (a file|files)/);
  await screen.use('button', 'Save 4 codes');
  await screen.see('heading', 'Make a copy now');
  await screen.press('Escape');
  await noDialog();
  expect(stored('Heroku').codeSets[0]?.codes.map(({ value }) => value)).toEqual(lines.slice(1));
});

test.each([
  ['with a password', { locked: true }, [placedLines(found)], 'This PDF has a password'],
  ['with pictures only', {}, [[]], 'This PDF holds pictures only'],
] as const)('a PDF %s says what to do, and nothing is kept', async (_, options, pages, words) => {
  const path = join(desk, 'unreadable.pdf');
  writeFileSync(path, writePdf(pages, options));
  const before = readFileSync(vaultFileOf(running.profile), 'utf8');
  await screen.press('Control+B');
  await answerOpenDialog(running.app, [path]);
  await screen.use('button', /^Choose (a file|files)/);
  await screen.seeText(words);
  await screen.press('Escape');
  await noDialog();
  expect(readFileSync(vaultFileOf(running.profile), 'utf8')).toBe(before);
});
