import { afterAll, beforeAll, expect, test } from 'vitest';
import { readVault, type StoredAccount, vaultFileOf } from './support/read-vault.ts';
import { sampleContents } from './support/sample-contents.ts';
import { samplePassword as password, sampleProfile } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { withPlans } from './support/tour/lockout.ts';

/** The lockout map by keyboard: what is lost is ticked, and answers are kept in the file. */
const clock = '2026-11-24T10:00:07Z';

interface StoredPlan {
  readonly opensWith: readonly (readonly { readonly type: string }[])[];
  readonly regainedWith: readonly (readonly { readonly type: string }[])[];
  readonly regains?: readonly string[];
}

let running: RunningSparekey;
let screen: Screen;

/** The answers in the file, by issuer. */
function plans(): ReadonlyMap<string, StoredPlan> {
  const { code, vault } = readVault(vaultFileOf(running.profile), { password });
  expect(code).toBe(0);
  return new Map(
    vault.accounts.flatMap((account: StoredAccount & { readonly recoveryPlan?: StoredPlan }) =>
      account.recoveryPlan === undefined ? [] : [[account.issuer, account.recoveryPlan] as const],
    ),
  );
}

const inWords = (ways: StoredPlan['opensWith'] | undefined): string[] | undefined =>
  ways?.map((way) => way.map(({ type }) => type).join('+'));

beforeAll(async () => {
  const contents = withPlans(sampleContents(12, Date.parse(clock)), '2026-11-20T10:00:00.000Z');
  running = await launch({ profile: await sampleProfile(contents), clock });
  screen = new Screen(running);
  await screen.fill('Password', password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
});

afterAll(() => running.close());

const before = ['Cloudflare', 'GitLab', 'npm'];

test('what is ticked as lost says who would be lost, and changes nothing', async () => {
  await screen.use('button', 'Lockout map');
  await screen.see('heading', 'What if I lose…');
  await screen.tabTo('checkbox', 'my phone');
  await screen.press('Space');
  await screen.seeText('2 accounts would be lost:');
  await screen.seeText(/^Needs npm or my phone|^Needs my phone or npm/);
  for (const thing of ['this vault', 'my encrypted copies', 'my paper copies']) {
    await screen.tabTo('checkbox', thing);
    await screen.press('Space');
  }
  await screen.seeText('12 accounts would be lost:');
  expect([...plans().keys()].sort()).toEqual(before);
});

test('circles and single points stand in a list, and the drawing in words', async () => {
  await screen.seeText(/^Cloudflare and npm get each other back/);
  await screen.seeText(/^Losing my phone is enough to lose 2 accounts/);
  await screen.see('img', /^Drawing of \d+ accounts and things/);
  await screen.tabTo('summary', 'The drawing in words');
  await screen.press('Enter');
  await screen.seeText(/^With Google you get back Dropbox/);
  expect([...plans().keys()].sort()).toEqual(before);
});

test('a guess is confirmed by one key, and what it gets back is kept with it', async () => {
  await screen.tabTo('combobox', 'Answer for any account');
  await screen.type('gmail');
  await screen.press('ArrowDown');
  await screen.see('option', /Dropbox/);
  await screen.press('ArrowDown', 'Enter');
  await screen.see('dialog', 'How does one get into it?');
  await screen.see('checkbox', 'Dropbox · ada@gmail.com');
  await screen.press('Enter');
  await screen.seeText('Noted for Google');
  await expect.poll(() => inWords(plans().get('Google')?.opensWith)).toEqual(['password+vault']);
  expect(plans().get('Google')?.regains).toHaveLength(1);
});

test('a circle ends by a way of several things together; that is taken back by undo', async () => {
  await screen.tabTo('combobox', 'Answer for any account');
  await screen.press('Control+A');
  await screen.type('npm');
  await screen.see('option', /npm/);
  await screen.press('ArrowDown', 'Enter');
  await screen.see('dialog', 'How does one get into it?');
  await screen.tabTo('checkbox', /^A mail to/);
  await screen.use('button', 'Another way');
  await screen.tabTo('checkbox', 'something on paper');
  await screen.press('Space');
  await screen.tabTo('checkbox', 'a person');
  await screen.press('Space');
  await screen.use('button', 'Add this way');
  await screen.see('checkbox', 'Something on paper and a person');
  await screen.use('button', /^Save/);
  await screen.seeText('Noted for npm');
  await expect
    .poll(() => inWords(plans().get('npm')?.regainedWith))
    .toEqual(['account', 'paper+person']);
  await screen.noText(/get each other back/);
  await screen.press('Control+Z');
  await expect.poll(() => inWords(plans().get('npm')?.regainedWith)).toEqual(['account']);
  await screen.seeText(/^Cloudflare and npm get each other back/);
});
