import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { floorCosts } from '../../electron/crypto/kdf.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import { createVault } from '../../electron/vault/format/sealed-vault.ts';
import { ago, healthy, nowMs } from '../unit/health/records.ts';
import { callVault } from './support/calls.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { recoveryCodes } from './support/made-vault.ts';
import {
  clickNotification,
  shownNotifications,
  watchNotifications,
} from './support/notifications.ts';
import { readVault, type StoredVault, vaultFileOf } from './support/read-vault.ts';
import { sampleProfile, samplePassword } from './support/sample-vault.ts';
import { Screen } from './support/screen.ts';
import { freshProfile, launch, type RunningSparekey } from './support/sparekey-app.ts';
import { github, unwell, withCodes } from './support/unwell-vault.ts';

/** What the health page finds in a real vault, what is done about it, and that one notification a month. */
const clock = new Date(nowMs).toISOString();

const desk = mkdtempSync(join(tmpdir(), 'sparekey-health-'));
let running: RunningSparekey;
let screen: Screen;
/** Of the machine, when the vault was opened: its timer does not know the clock that stands still. */
let openedAtMs = 0;

async function start(profile: string, at = clock): Promise<void> {
  running = await launch({ profile, clock: at });
  screen = new Screen(running);
  await watchNotifications(running.app);
}

async function unlock(): Promise<void> {
  await screen.fill('Password', samplePassword);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
  openedAtMs = performance.now();
}

async function lock(): Promise<void> {
  await screen.press('Control+L');
  await screen.see('heading', 'Sparekey is locked');
}

async function noDialog(): Promise<void> {
  await expect.poll(() => running.page.getByRole('dialog').count()).toBe(0);
}

function stored(): StoredVault {
  const { code, vault } = readVault(vaultFileOf(running.profile), { password: samplePassword });
  expect(code).toBe(0);
  return vault;
}

async function kinds(): Promise<string[]> {
  const { groups } = await callVault(running.page, 'health:read', { perGroup: 9 });
  return groups.map(({ kind, total }) => (total === 1 ? kind : `${kind} ${total}`));
}

async function toHealth(): Promise<void> {
  await screen.use('button', /^Health/);
  await screen.see('heading', 'Health');
}

/** Sheets and files that health says hold old codes. */
async function stale(): Promise<(string | undefined)[]> {
  const { groups } = await callVault(running.page, 'health:read', { perGroup: 9 });
  const findings = groups.find(({ kind }) => kind === 'copy-stale')?.findings ?? [];
  return findings.map(({ copy }) => copy?.sheetId ?? copy?.fileName);
}

function storedSet(issuer: string) {
  return stored()
    .accounts.find((one) => one.issuer === issuer)
    ?.codeSets.find(({ status }) => status === 'current');
}

beforeAll(async () => {
  const profile = await sampleProfile(unwell);
  const settings = { notifications: 'none' };
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ settings }));
  await start(profile);
  await unlock();
});
afterAll(() => running.close());

test('one sentence on top, by name, leads to the page with everything', async () => {
  await screen.seeText('Dropbox’s backup codes may have been seen.');
  await screen.seeText('Cloudflare has no backup codes.');
  await screen.use('button', 'Review');
  await screen.see('heading', 'Health');
  expect(await kinds()).toEqual([
    'concern',
    'no-codes',
    'codes-empty',
    'codes-low',
    'same-basket',
    'copy-problem',
    'plain-file',
    'backup-old',
    'copy-stale',
    'codes-unsure',
    'recovery-not-kept',
    'codes-old',
    'copy-unchecked',
    'drill-due',
    'secret-double',
    'secret-weak',
  ]);
  expect(stored().dismissals).toEqual([]);
});

test.each([
  ['Dropbox', 'Add new codes', 'concern'],
  ['Cloudflare', 'Add backup codes', 'no-codes'],
  ['Old Forum', 'Add new codes', 'codes-empty'],
  ['Discord', 'Add new codes', 'codes-low'],
  ['Mastodon', 'Add new codes', 'codes-old'],
] as const)('new codes for %s, and it is gone from the page', async (issuer, action, kind) => {
  const at = withCodes.findIndex((one) => one.issuer === issuer) + 2;
  const codes = ['k3h7a-k2pq', 'x8w2z-z4nt', 'b5c6d-e7f8', 'h2j3k-m4n5'].map((code) => code + at);
  await screen.use('button', `${action}: ${issuer}`);
  await screen.see('dialog', 'Put in the new codes');
  await screen.fill(/./, codes.join('\n'));
  await screen.press('Control+Enter');
  await screen.use('button', 'Save 4 codes');
  await screen.use('button', 'Not now');
  await noDialog();
  await screen.see('heading', 'Health');
  await expect.poll(kinds).not.toContain(kind);
  expect(storedSet(issuer)?.codes.map(({ value }) => value)).toEqual(codes);
});

test('every copy with the old codes says so', async () => {
  expect((await stale()).toSorted()).toEqual(['C4-9MX', 'K7-2QF', 'Q2-4TW']);
  const words = 'Out of date: holds older codes of Dropbox, Old Forum, Discord';
  await screen.seeText(new RegExp(`^${words}`));
  // What has another fault says it there.
  await screen.seeText(new RegExp(`^no password · ${words}`));
  await screen.seeText(new RegExp(`^not where it should be · ${words}`));
  const { copies } = await callVault(running.page, 'copies:list', {});
  expect(copies.map(({ upToDate }) => upToDate)).toEqual(copies.map(() => false));
});

test('codes that are only on this computer can be printed', async () => {
  await screen.use('button', 'Print: Zoom');
  await screen.see('dialog', /^Print/);
  await screen.press('Escape');
  await noDialog();
  await expect.poll(() => screen.focused()).toMatchObject({ name: 'Print: Zoom' });
});

test('a backup holds everything: it is behind no more, and nothing is only here', async () => {
  await answerSaveDialog(running.app, join(desk, 'today.sparekey'));
  await screen.use('button', 'Make a backup: The newest backup');
  await screen.use('button', /^Choose where to save/);
  await screen.seeText(/Read back and opened/);
  await screen.use('button', 'Done');
  await noDialog();
  await expect.poll(kinds).not.toContain('backup-old');
  expect((await kinds()).filter((kind) => kind.startsWith('same-basket'))).toEqual([]);
  expect(stored().copies.map(({ fileName }) => fileName)).toContain('today.sparekey');
});

test('a sheet that nobody looked at for long is looked at', async () => {
  await screen.use('button', 'Check it: Sheet C4-9MX');
  await screen.use('button', 'It is there');
  await noDialog();
  await expect.poll(kinds).not.toContain('copy-unchecked');
  const sheet = stored().copies.find(({ sheetId }) => sheetId === 'C4-9MX');
  expect(sheet?.lastCheckedAt).toBe(clock);
});

test('a file that was not found is found elsewhere', async () => {
  const found = join(desk, 'found.sparekey');
  copyFileSync(join(desk, 'today.sparekey'), found);
  await answerOpenDialog(running.app, [found]);
  await screen.use('button', 'Look into it: lost.sparekey');
  await screen.use('button', /^Choose the file/);
  await expect.poll(kinds).not.toContain('copy-problem');
  await screen.use('button', 'Close');
  await noDialog();
  expect(stored().copies.filter(({ lastProblem }) => lastProblem !== undefined)).toEqual([]);
});

test('a backup is proved to bring everything back', async () => {
  await answerOpenDialog(running.app, [join(desk, 'today.sparekey')]);
  await screen.use('button', /^Try it: /);
  await screen.use('button', /^Choose a backup/);
  await screen.see('textbox', /^Password of /);
  await screen.type(samplePassword);
  await screen.press('Enter');
  await screen.seeText(/opens, and everything is in it/);
  await screen.use('button', 'Done');
  await noDialog();
  await expect.poll(kinds).not.toContain('drill-due');
  expect(stored().drills.map(({ at }) => at)).toEqual([clock]);
});

test('sheets whose codes a newer copy has only have to go', async () => {
  for (const sheet of await stale()) {
    await screen.use('button', `I threw it away: Sheet ${sheet ?? ''}`);
    await expect.poll(stale).not.toContain(sheet);
  }
  const gone = stored().copies.filter(({ goneAt }) => goneAt !== undefined);
  expect(gone.map(({ sheetId }) => sheetId).toSorted()).toEqual(['C4-9MX', 'K7-2QF', 'Q2-4TW']);
});

test('a file that anybody can read is said to be gone, which can be taken back', async () => {
  const goneAt = () => stored().copies.find(({ kind }) => kind === 'plain-file')?.goneAt;
  await screen.use('button', 'I deleted it: codes.pdf');
  await expect.poll(kinds).not.toContain('plain-file');
  expect(goneAt()).toBeDefined();
  await screen.press('Control+Z');
  await expect.poll(kinds).toContain('plain-file');
  expect(goneAt()).toBeUndefined();
});

test('the recovery codes that were made lie in a safe place', async () => {
  await screen.use('button', /^Make sure: /);
  await screen.use('button', 'I have them in a safe place');
  await noDialog();
  await expect.poll(kinds).not.toContain('recovery-not-kept');
  expect(stored().recovery.keptAt).toBe(clock);
});

test('an unsure code is answered at its account', async () => {
  await screen.use('button', 'Look at them: npm');
  await screen.see('heading', 'npm');
  await screen.use('button', /^Code 1: /);
  await screen.see('menuitem', 'Mark as used');
  await screen.press('ArrowDown', 'Enter');
  await expect.poll(kinds).not.toContain('codes-unsure');
  expect(storedSet('npm')?.codes[0]?.events.map(({ type }) => type)).toContain('used');
});

test('put aside with a reason, and brought back', async () => {
  await toHealth();
  await screen.use('button', /^Put aside: Bank/);
  await screen.see('dialog', 'Put this aside');
  await screen.tabTo('radio', 'A week');
  await screen.press('ArrowDown');
  await screen.tabTo('radio', 'I will see to it later');
  await screen.press('ArrowUp');
  await screen.fill('In your words', 'They give no other');
  await screen.press('Enter');
  await screen.seeText(/They give no other · until/);
  expect(await kinds()).not.toContain('secret-weak');
  const [dismissal] = stored().dismissals;
  expect(dismissal).toMatchObject({
    key: expect.stringMatching(/^secret-weak:/) as string,
    reason: 'They give no other',
  });
  expect(dismissal?.until).toBeDefined();

  await screen.use('button', 'Bring back: Bank');
  await screen.see('button', 'See the account: Bank');
  expect(stored().dismissals).toEqual([]);
});

test('one of two with the same secret goes, and a weak one', async () => {
  for (const [name, kind] of [
    ['Steam', 'secret-double'],
    ['Bank', 'secret-weak'],
  ] as const) {
    await toHealth();
    await screen.use('button', new RegExp(`^See the account: ${name}`));
    await screen.see('heading', name);
    await screen.use('button', 'More about this account');
    await screen.see('menuitem', 'Edit');
    await screen.press('End', 'Enter');
    await expect.poll(kinds).not.toContain(kind);
  }
  const gone = stored().accounts.filter(({ trashedAt }) => trashedAt !== undefined);
  expect(gone.map(({ issuer }) => issuer)).toEqual(['Steam', 'Bank']);
});

/** Longer than the vault waits before it asks for a notification. */
async function itWouldHaveAsked(): Promise<void> {
  await expect
    .poll(() => performance.now() - openedAtMs, { timeout: 30_000 })
    .toBeGreaterThan(9000);
}

const notifications = () => shownNotifications(running.app);
const theOne = { title: 'Sparekey', body: 'Something about your backup codes needs a look.' };

test('no notification of the system where the settings want none', async () => {
  await itWouldHaveAsked();
  expect(await notifications()).toEqual([]);
  expect(stored().preferences.notifiedAt).toBeUndefined();
});

test('otherwise one a month, without a name; a click on it brings the window', async () => {
  await screen.press('Control+,');
  await screen.use('button', /Notifications of the system/);
  await screen.see('option', 'At most one a month');
  await screen.press('ArrowUp', 'Enter');
  await lock();
  await unlock();
  await expect.poll(notifications, { timeout: 60_000 }).toEqual([theOne]);
  await expect.poll(() => stored().preferences.notifiedAt).toBe(clock);
  expect(await clickNotification(running.app)).toBe(true);
});

test.each([
  [29, []],
  [31, [theOne]],
] as const)('%i days later: %j', async (days, expected) => {
  const { profile } = running;
  await running.close();
  await start(profile, ago(-days));
  await unlock();
  await itWouldHaveAsked();
  await expect.poll(notifications, { timeout: 60_000 }).toEqual(expected);
  await expect
    .poll(() => stored().preferences.notifiedAt)
    .toBe(expected.length === 0 ? clock : ago(-days));
});

test('no recovery codes and no backup, few recovery codes', async () => {
  for (const [recovery, expected] of [
    [{}, ['recovery-none', 'backup-none', 'same-basket']],
    [{ issuedAt: ago(9), keptAt: ago(9) }, ['backup-none', 'same-basket', 'recovery-low']],
  ] as const) {
    await running.close();
    await start(await twoCodesProfile(healthy([github], { copies: [], recovery })));
    await unlock();
    expect(await kinds()).toEqual(expected);
    await toHealth();
    await screen.use('button', /: Sparekey’s own recovery codes$/);
    await screen.see('dialog', /[Rr]ecovery codes/);
    await screen.press('Escape');
  }
  await screen.use('button', /^Make a backup: This vault/);
  await screen.see('dialog', 'Make an encrypted file');
  await screen.press('Escape');
  expect(stored().accounts).toHaveLength(1);
});

/** Two of ten recovery codes are left. */
async function twoCodesProfile(contents: VaultContents): Promise<string> {
  const profile = freshProfile();
  const { text } = await createVault({
    contents,
    password: samplePassword,
    kdf: floorCosts,
    recoveryCodes: recoveryCodes.map((code) => code.replaceAll('-', '')),
  });
  writeFileSync(vaultFileOf(profile), text, { mode: 0o600 });
  return profile;
}
