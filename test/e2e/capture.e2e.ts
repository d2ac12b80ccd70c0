import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callVault } from './support/calls.ts';
import { agreeToQuestions, answerOpenDialog } from './support/dialogs.ts';
import { untilGone, vaultPid } from './support/process-tree.ts';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { codeStates, storedAccount } from './support/stored-vault.ts';

/** Backup codes on their way in, by keyboard; each test ends with what the vault file holds. */
const password = 'seven quiet lanterns';
const clock = '2026-11-24T10:00:07Z';
const desk = mkdtempSync(join(tmpdir(), 'sparekey-desk-'));

let running: RunningSparekey;
let screen: Screen;

/** Hex in two groups: `4a091-409ec`. */
function codes(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const hex = createHash('sha256').update(`${name} ${index}`).digest('hex');
    return `${hex.slice(0, 5)}-${hex.slice(5, 10)}`;
  });
}

const github = codes('github', 8);
const gitlab = codes('gitlab', 6);
const shop = codes('shop', 5);

interface Stored {
  readonly drafts: readonly {
    readonly fileName?: string;
    readonly text: string;
    readonly corrected?: readonly { readonly codes: readonly { readonly value: string }[] }[];
  }[];
}

function drafts(): Stored['drafts'] {
  const { code, vault } = readVault(vaultFileOf(running.profile), { password });
  expect(code).toBe(0);
  return (vault as unknown as Stored).drafts;
}

const stored = (issuer: string) => storedAccount(running.profile, password, issuer);

function values(issuer: string): string[] {
  const set = stored(issuer).codeSets.find(({ status }) => status === 'current');
  return (set?.codes ?? []).map(({ value }) => value);
}

function onDesk(name: string, text: string): string {
  const file = join(desk, name);
  writeFileSync(file, text);
  return file;
}

async function noDialog(): Promise<void> {
  await expect.poll(() => running.page.getByRole('dialog').count(), { timeout: 10_000 }).toBe(0);
}

async function choose(name: string): Promise<void> {
  await screen.press('Control+F', 'Control+A', 'Backspace');
  await screen.type(name);
  await screen.see('heading', name);
}

async function renewWith(words: string): Promise<void> {
  await choose('GitHub');
  await screen.use('button', 'I got new codes');
  await screen.fill('Paste or type them here', words);
  await screen.press('Control+Enter');
  await screen.see('dialog', 'Check the backup codes');
}

async function unlock(): Promise<void> {
  await screen.see('heading', 'Sparekey is locked');
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', /^Lock(?!out)/);
}

beforeAll(async () => {
  running = await launch({ clock });
  screen = new Screen(running);
  await agreeToQuestions(running.app);
  await callVault(running.page, 'vault:create', { password, keychain: false });
  for (const issuer of ['GitHub', 'Night Bus']) {
    const account = { issuer, accountName: 'ada', tags: [], note: '' };
    await callVault(running.page, 'accounts:add', account);
  }
  await running.page.reload();
  await screen.see('button', /^Lock(?!out)/);
});
afterAll(() => running.close());

test('three files at once: each is named by its name or text, one is left for later, a copy is declined', async () => {
  await answerOpenDialog(running.app, [
    onDesk('github-recovery-codes.txt', `${github.join('\n')}\n`),
    onDesk('codes.txt', `GitLab recovery codes of ada@example.org\r\n\r\n${gitlab.join('\r\n')}`),
    onDesk(
      'shop.txt',
      [
        'Backup codes of the corner shop',
        'Printed on 2026-03-14, questions to help@example.org or +49 30 1234567',
        ...shop.map((code, index) => `${index + 1}. ${code}`),
        'spare one: 77 kk 22',
      ].join('\n'),
    ),
  ]);
  await screen.press('Control+B');
  await screen.use('button', /^Choose files/);

  await screen.see('dialog', 'Check the backup codes: 1 of 3');
  const account = running.page.getByRole('combobox', { name: 'Account', exact: true });
  await expect.poll(() => account.inputValue()).toBe('GitHub · ada');
  await screen.use('button', 'Save 8 codes');

  await screen.see('dialog', 'Check the backup codes: 2 of 3');
  const service = running.page.getByRole('textbox', { name: 'Service' });
  await expect.poll(() => service.inputValue()).toBe('GitLab');
  const name = running.page.getByRole('textbox', { name: /^Account name/ });
  await expect.poll(() => name.inputValue()).toBe('ada@example.org');
  await screen.use('button', 'Save 6 codes');

  await screen.see('dialog', 'Check the backup codes: 3 of 3');
  await screen.use('button', 'Skip');
  await screen.see('dialog', 'Make a copy now');
  await screen.use('button', 'I don’t want a copy of these');
  await screen.seeText(/Noted: no copy of these 2 sets/);
  await noDialog();

  expect([values('GitHub'), values('GitLab')]).toEqual([github, gitlab]);
  expect(stored('GitLab').accountName).toBe('ada@example.org');
  for (const issuer of ['GitHub', 'GitLab']) {
    expect(stored(issuer).codeSets[0]).toHaveProperty('copyDeclinedAt');
  }
  expect(drafts().map(({ fileName }) => fileName)).toEqual(['shop.txt']);
});

test('lines are corrected one by one; the draft outlives a lock and a crash with its corrections', async () => {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = shop;
  const goOn = async (): Promise<void> => {
    await screen.use('button', 'Go on');
    await screen.see('dialog', 'Check the backup codes');
  };
  const kept = (): string[] =>
    drafts().flatMap(({ corrected }) =>
      (corrected ?? []).flatMap((set) => set.codes.map(({ value }) => value)),
    );

  await goOn();
  await screen.tabTo('radio', /An account you have/);
  await screen.press('ArrowDown');
  await screen.fill('Service', 'Corner Shop');
  // Changed, moved down, taken out, and one of the lines that were left out taken in.
  await screen.fill('Code 1', 'abcde-12345');
  await screen.press('Alt+ArrowDown');
  await screen.use('button', 'Remove code 3');
  await screen.use('button', /lines were left out/);
  await screen.seeText('This is an e-mail address.');
  await screen.use('button', 'Take it as a code: line 8');
  await expect.poll(async () => (await screen.focused()).name).toBe('Code 5');
  const corrected = [second, 'abcde-12345', fourth, fifth, 'spare one: 77 kk 22'];
  await expect.poll(kept, { timeout: 10_000 }).toEqual(corrected);

  await screen.press('Control+L');
  await unlock();
  await goOn();
  await screen.fill('Code 5', '77 kk 22');
  const better = corrected.with(4, '77 kk 22');
  await expect.poll(kept, { timeout: 10_000 }).toEqual(better);

  const pid = await vaultPid(running.app);
  process.kill(pid, 'SIGKILL');
  expect(await untilGone(pid)).toBe(true);
  await unlock();
  await goOn();
  // What was taken out goes back to below the code that stands above it in the text.
  await screen.use('button', /lines were left out/);
  await screen.use('button', 'Take it as a code: line 5');
  await expect.poll(async () => (await screen.focused()).name).toBe('Code 2');
  await screen.use('button', 'Save 6 codes');
  await screen.use('button', 'Not now');
  await noDialog();

  expect(values('Corner Shop')).toEqual([second, third, ...better.slice(1)]);
  const [set] = stored('Corner Shop').codeSets as unknown as { originalText: string }[];
  expect(set?.originalText).toContain(`1. ${first}`);
  expect(drafts()).toEqual([]);
});

test('the codes that are there already renew nothing; what is newly used is marked', async () => {
  await renewWith(github.map((code, index) => (index === 1 ? `[x] ${code}` : code)).join('\n'));
  await screen.seeText('All 8 are the codes you have.');
  await screen.seeText('Mark 1 code as used, as it is here');
  await screen.use('button', 'Keep the old set');
  await screen.seeText(/The codes of GitHub stay as they are/);
  await noDialog();
  expect(stored('GitHub').codeSets.map(({ status }) => status)).toEqual(['current']);
  expect(codeStates(stored('GitHub'))).toEqual(['unused', 'used', ...Array(6).fill('unused')]);
});

test('a part of them is kept or put in place of the old set, as it is said', async () => {
  const part = github.slice(0, 5).join('\n');
  await renewWith(part);
  await screen.seeText('All 5 are codes you have.');
  await screen.seeText(/3 codes of the old set are not among them/);
  await screen.use('button', 'Keep the old set');
  await screen.seeText(/The codes of GitHub stay as they are/);
  await noDialog();
  expect(values('GitHub')).toEqual(github);

  await renewWith(part);
  await screen.seeText('All 5 are codes you have.');
  await screen.tabTo('radio', /Keep the old set/);
  await screen.press('ArrowDown');
  await screen.use('button', 'Save 5 codes');
  await screen.use('button', 'Not now');
  await noDialog();
  expect(values('GitHub')).toEqual(github.slice(0, 5));
  expect(stored('GitHub').codeSets.map(({ status }) => status)).toEqual(['retired', 'current']);
});

test('a new text that overlaps says which codes are new, and used ones stay used', async () => {
  const fresh = codes('fresh', 3);
  const next = [...github.slice(0, 2), ...fresh];
  await renewWith(next.join('\n'));
  await screen.seeText('3 of 5 are new.');
  await screen.use('button', 'Code by code');
  await screen.seeText('Code 2: your code 2, used');
  await screen.seeText('Code 3: new');
  await screen.use('button', 'Save 5 codes');
  await screen.see('dialog', 'Make a copy now');
  await screen.press('Escape');
  await noDialog();
  expect(values('GitHub')).toEqual(next);
  expect(codeStates(stored('GitHub'))).toEqual(['unused', 'used', ...Array(3).fill('unused')]);
});

test('that a service gives none is said, taken back, and said again', async () => {
  await choose('Night Bus');
  await screen.use('button', 'This service gives none');
  await screen.see('heading', 'This service gives no backup codes');
  expect(stored('Night Bus')).toHaveProperty('noBackupCodesAt');
  await screen.press('Control+Z');
  await screen.see('button', 'This service gives none');
  await expect.poll(() => stored('Night Bus')).not.toHaveProperty('noBackupCodesAt');
  await screen.use('button', 'This service gives none');
  await screen.use('button', 'It gives some after all');
  await screen.see('button', 'This service gives none');
  await expect.poll(() => stored('Night Bus')).not.toHaveProperty('noBackupCodesAt');
});
