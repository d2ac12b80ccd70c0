import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';

/** Help on the bad day, by keyboard: it speaks of the account at hand, and its buttons act. */
const clock = '2026-11-24T10:00:07Z';

let running: RunningSparekey;
let screen: Screen;

beforeAll(async () => {
  running = await launch({
    profile: await sampleProfile(sampleContents(12, Date.parse(clock))),
    clock,
  });
  screen = new Screen(running);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
});

afterAll(() => running.close());

test('F1 lists what may have happened, and reading it changes nothing', async () => {
  const before = readFileSync(vaultFileOf(running.profile), 'utf8');
  await screen.press('F1');
  await screen.see('dialog', 'Help');
  await screen.use('button', /^My phone is lost/);
  await screen.see('list', /What to do/);
  // What was pressed is gone: the window has the focus again, and so the keys.
  await expect.poll(() => running.page.locator('[role=dialog] :focus').count()).toBe(1);
  await screen.press('Escape');
  await expect.poll(() => running.page.getByRole('dialog').count()).toBe(0);
  expect(readFileSync(vaultFileOf(running.profile), 'utf8')).toBe(before);
});

test('a refused code is one answer away from help, which offers the next one', async () => {
  await screen.press('Control+F');
  await screen.type('github');
  await screen.see('heading', 'GitHub');
  await screen.press('Shift+Enter');
  await screen.use('button', /It was refused/);
  await screen.use('button', 'More help');
  await screen.see('dialog', 'My code is not accepted');
  await screen.seeText(/These codes have a dash/);
  await screen.use('button', 'Use the next backup code');
  await screen.use('button', /I didn’t use it/);
  const lastEvents = () =>
    readVault(vaultFileOf(running.profile), { password })
      .vault.accounts.find(({ issuer }) => issuer === 'GitHub')
      ?.codeSets.find(({ status }) => status === 'current')
      ?.codes.map(({ events }) => events.at(-1)?.type);
  await expect.poll(lastEvents).toEqual(expect.arrayContaining(['refused', 'not-needed']));
});
