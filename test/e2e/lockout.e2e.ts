import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';

/** The lockout map by keyboard: what is lost is ticked, and answers are kept in the file. */
const clock = '2026-11-24T10:00:07Z';

let running: RunningSparekey;
let screen: Screen;

const plans = (): unknown[] => {
  const { code, vault } = readVault(vaultFileOf(running.profile), { password });
  expect(code).toBe(0);
  return vault.accounts.flatMap((account) =>
    'recoveryPlan' in account ? [account.recoveryPlan] : [],
  );
};

beforeAll(async () => {
  const profile = await sampleProfile(sampleContents(12, Date.parse(clock)));
  running = await launch({ profile, clock });
  screen = new Screen(running);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
});

afterAll(() => running.close());

test('what is ticked as lost says who would be stuck, and changes nothing', async () => {
  await screen.use('button', 'Lockout map');
  await screen.see('heading', 'What if I lose…');
  await screen.tabTo('checkbox', 'this vault');
  await screen.press('Space');
  await screen.tabTo('checkbox', 'my encrypted copies');
  await screen.press('Space');
  await screen.tabTo('checkbox', 'my paper copies');
  await screen.press('Space');
  await screen.seeText(/^\d+ accounts? would be stuck/);
  await screen.see('list', 'Accounts that would be stuck');
  expect(plans()).toEqual([]);
});

test('the three questions are answered for one account after the other, and taken back', async () => {
  await screen.use('button', 'Answer the next one');
  await screen.see('dialog', 'How does one get into it?');
  await screen.tabTo('checkbox', 'A password and my phone');
  await screen.press('Space');
  await screen.use('button', 'Save');
  await screen.seeText(/^Noted for /);
  await expect.poll(() => plans().length).toBe(1);
  expect(JSON.stringify(plans())).toContain('"phone"');
  await screen.use('button', 'Later');
  await screen.press('Escape');
  await screen.press('Control+Z');
  await expect.poll(() => plans().length).toBe(0);
});
