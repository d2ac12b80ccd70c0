import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeToQuestions } from './support/dialogs.ts';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { codeStates, storedAccount } from './support/stored-vault.ts';

/** The life of a code in a vault of 500 accounts, by keyboard; each step is read back from the file. */
const clock = '2026-11-24T10:00:07Z';

let running: RunningSparekey;
let screen: Screen;

const stored = (issuer: string) => storedAccount(running.profile, password, issuer);

async function choose(name: string): Promise<void> {
  await screen.press('Control+F', 'Control+A', 'Backspace');
  await screen.type(name);
  await screen.see('heading', name);
}

beforeAll(async () => {
  const profile = await sampleProfile(sampleContents(500, Date.parse(clock)));
  running = await launch({ profile, clock });
  screen = new Screen(running);
  await agreeToQuestions(running.app);
});

afterAll(() => running.close());

test('after unlocking and typing the name one key shows the next valid backup code', async () => {
  const before = codeStates(stored('Discord'));
  const next = before.findIndex((state) => state === 'unused');
  const value = stored('Discord').codeSets.at(-1)?.codes[next]?.value ?? '';
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
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
