import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../electron/model/account.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import { agreeToQuestions } from './support/dialogs.ts';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { codeStates, storedAccount } from './support/stored-vault.ts';

/** The life of a code in a vault of 500 accounts, by keyboard; each step is read back from the file. */
const clock = '2026-11-24T10:00:07Z';
const twoDaysLater = '2026-11-26T10:00:07Z';
const newCodes = [
  '4f7a1-9c2d8',
  'b83e0-17f5c',
  '0d9b6-e42a7',
  'c15f8-3a90e',
  '7e2d4-b6c1f',
  '92a0c-5d8e3',
  'e6b17-f04d9',
  '38c5e-a71b2',
];

let running: RunningSparekey;
let screen: Screen;

const stored = (issuer: string) => storedAccount(running.profile, password, issuer);

async function choose(name: string): Promise<void> {
  await screen.press('Control+F', 'Control+A', 'Backspace');
  await screen.type(name);
  await screen.see('heading', name);
}

/** Nextcloud takes its codes in order here. */
function contents(): VaultContents {
  const sample = sampleContents(500, Date.parse(clock));
  const ordered = (account: Account): Account => ({
    ...account,
    codeSets: account.codeSets.map((set) => ({ ...set, ordered: true })),
  });
  return {
    ...sample,
    accounts: sample.accounts.map((one) => (one.issuer === 'Nextcloud' ? ordered(one) : one)),
  };
}

async function start(profile: string, at: string): Promise<void> {
  running = await launch({ profile, clock: at });
  screen = new Screen(running);
  await agreeToQuestions(running.app);
}

async function unlock(): Promise<void> {
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', /^Lock(?!out)/);
}

beforeAll(async () => start(await sampleProfile(contents()), clock));

afterAll(() => running.close());

test('after unlocking and typing the name one key shows the next valid backup code', async () => {
  const before = codeStates(stored('Discord'));
  const next = before.findIndex((state) => state === 'unused');
  const value = stored('Discord').codeSets.at(-1)?.codes[next]?.value ?? '';
  await unlock();
  await expect.poll(async () => (await screen.focused()).role).toBe('combobox');
  await screen.type('discord');
  await screen.see('heading', 'Discord');
  await screen.press('Shift+Enter');
  await screen.see('button', /It worked/);
  await screen.seeText(value);
  expect(codeStates(stored('Discord'))[next]).toBe('shown');
});

test('where it was used is kept, and it can be taken back from its history', async () => {
  const at = codeStates(stored('Discord')).indexOf('shown');
  await screen.fill(/^Where did you use it/, 'new laptop');
  await screen.use('button', /It worked/);
  await screen.seeText(/Marked as used, /);
  expect(codeStates(stored('Discord'))[at]).toBe('used');
  await screen.tabTo('button', /^Code 1: /);
  await screen.press(...Array.from({ length: at }, () => 'ArrowRight'), 'Enter');
  await screen.see('menuitem', 'What happened to it');
  await screen.press('End', 'Enter');
  await screen.seeText(/new laptop/);
  await screen.use('button', 'Mark as not used');
  await screen.seeText(`Code ${at + 1} is marked as not used`);
  expect(codeStates(stored('Discord'))[at]).toBe('undone');
  await screen.press('Escape');
});

test('copied without dashes, and remembered for the service', async () => {
  await choose('GitHub');
  await screen.press('Shift+Enter');
  await screen.use('button', 'Copy without dashes instead');
  await screen.seeText(/Copied without dashes and blanks/);
  await screen.use('button', /I didn’t use it/);
  await screen.press('Shift+Enter');
  await screen.seeText(/Copied without dashes and blanks/);
  await screen.use('button', /I didn’t use it/);
  const { vault } = readVault(vaultFileOf(running.profile), { password });
  expect(vault).toMatchObject({
    preferences: { copiedForms: [{ service: 'github', form: 'bare' }] },
  });
});

test('codes that may have been seen are marked, and it can be a false alarm', async () => {
  await choose('GitLab');
  const isMarked = (): boolean => 'concernAt' in (stored('GitLab').codeSets.at(-1) ?? {});
  await screen.use('button', 'More about these codes');
  await screen.see('menuitem', 'These may have been seen');
  await screen.press('End', 'Enter');
  await screen.seeText(/Somebody else may have seen these/);
  expect(isMarked()).toBe(true);
  await screen.use('button', 'It was a false alarm');
  await screen.seeText(/set is no longer marked/);
  expect(isMarked()).toBe(false);
});

test('a service that takes codes in order is given the number it names, and then the next', async () => {
  await choose('Nextcloud');
  await screen.seeText('Nextcloud takes these in order, from the first to the last.');
  await screen.press('Shift+Enter');
  await screen.see('button', /It worked/);
  await screen.fill(/^The service asks for another number/, '3');
  await screen.press('Enter');
  await screen.seeText(/code 3 of 10/);
  await screen.use('button', /It worked/);
  await screen.see('button', /^Code 1: passed over/);
  expect(codeStates(stored('Nextcloud')).slice(0, 4)).toEqual([
    'not-needed',
    'unused',
    'used',
    'unused',
  ]);
  await screen.press('Shift+Enter');
  await screen.seeText(/code 4 of 10/);
  await screen.use('button', /Not sure/);
  await screen.seeText(/^Kept as unsure/);
  expect(codeStates(stored('Nextcloud'))[3]).toBe('unsure');
});

test('renewed in one path: why, how, the new ones, and new copies', async () => {
  await choose('Discord');
  await screen.seeText(/^Only 2 are left. Make new ones at Discord/);
  await screen.use('button', 'Renew them');
  await screen.see('dialog', 'Renew backup codes');
  await screen.seeText(/copies hold the old ones/);
  await screen.use('button', 'I have the new ones');
  await screen.see('textbox', 'Paste or type them here');
  await screen.fill('Paste or type them here', newCodes[0] ?? '');
  for (const code of newCodes.slice(1)) {
    await screen.press('Enter');
    await screen.type(code);
  }
  await screen.press('Control+Enter');
  await screen.use('button', 'Save 8 codes');
  await screen.see('dialog', 'Make a copy now');
  const { codeSets } = stored('Discord');
  expect(codeSets.map(({ status }) => status)).toEqual(['retired', 'current']);
  expect(codeSets[1]?.codes.map(({ value }) => value)).toEqual(newCodes);
  await screen.press('Escape');
  await screen.dialogsGone();
  await screen.seeText(/out of date/i);
});

test('a code of an old set is looked at, not used', async () => {
  await screen.use('button', 'one older set no longer works');
  await screen.see('heading', /replaced on 24 November 2026/);
  await screen.tabTo('button', 'Code 1: used');
  await screen.press('ArrowRight', 'Enter');
  await screen.see('menuitem', 'What happened to it');
  expect(await screen.page.getByRole('menuitem').count()).toBe(1);
  await screen.press('Enter');
  await screen.seeText('The set it belongs to no longer works.');
  await screen.press('Escape');
  await screen.dialogsGone();
});

test('what happened can be read, without a code in it', async () => {
  await screen.use('button', 'What happened');
  await screen.see('heading', 'What happened');
  await screen.seeText(/Backup code \d+ was used · new laptop/);
  const text = await running.page.locator('main').innerText();
  const values = ['Discord', 'GitHub', 'GitLab'].flatMap((issuer) =>
    stored(issuer).codeSets.flatMap(({ codes }) => codes.map(({ value }) => value)),
  );
  expect(values.length).toBeGreaterThan(20);
  expect(values.filter((value) => text.includes(value))).toEqual([]);
  await screen.tabTo('combobox', 'Of which account');
  await screen.press('Control+A');
  await screen.type('Nextcloud');
  await screen.press('ArrowDown', 'Enter');
  await screen.seeText('Backup code 3 was used');
  await expect.poll(() => screen.page.getByText(/new laptop/).count()).toBe(0);
});

test('how long old codes are kept is a setting of the vault', async () => {
  await screen.press('Control+,');
  await screen.tabTo('button', 'Keep codes that no longer work');
  await screen.press('Enter');
  await screen.see('option', '90 days');
  await screen.press('ArrowUp', 'Enter');
  await screen.seeText('Old codes are kept for another time now');
  const { vault } = readVault(vaultFileOf(running.profile), { password });
  expect(vault).toMatchObject({ preferences: { keepRetiredDays: 90 } });
});

test('days later old codes are gone, and what one was not sure of is asked again', async () => {
  expect(stored('GitHub').codeSets.length).toBe(3);
  const { profile } = running;
  await running.close();
  await start(profile, twoDaysLater);
  await unlock();
  await expect.poll(() => stored('GitHub').codeSets.length).toBe(1);
  expect(stored('Discord').codeSets.map(({ status }) => status)).toEqual(['retired', 'current']);
  await screen.use('button', 'Answer');
  await screen.seeText('On 24 November 2026 you were not sure whether code 4 was used.');
  await screen.use('button', /It worked/);
  await screen.seeText(/^Marked as used/);
  expect(codeStates(stored('Nextcloud'))[3]).toBe('used');
});
