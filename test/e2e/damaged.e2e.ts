import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SparekeyBridge } from '../../shared/bridge.ts';
import { amount, record } from '../long-run.ts';
import { callVault } from './support/calls.ts';
import { password, putVault, vaultText, writeVaultText } from './support/made-vault.ts';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { Screen } from './support/screen.ts';
import { seeded } from './support/seeded.ts';
import { freshProfile, launch, root, type RunningSparekey } from './support/sparekey-app.ts';
import { unlock } from './support/unlock.ts';
import { mainWindow, runInPage, untilLocked } from './support/windows.ts';

/** A file that is not what was saved: said so before any password, and never written over. */
let profile: string;
let running: RunningSparekey;
let screen: Screen;

async function start(): Promise<void> {
  running = await launch({ profile });
  screen = new Screen(running);
}

const change = (note: string) =>
  callVault(running.page, 'accounts:add', { issuer: 'New', accountName: '', tags: [], note });

beforeEach(async () => {
  profile = freshProfile();
  await putVault(profile, 3);
});
afterEach(() => running.close());

/** Any one byte changed, any cut, anything appended. */
function damaged(whole: Buffer, chance: () => number): Buffer {
  const at = Math.floor(chance() * whole.length);
  const kind = chance();
  if (kind < 0.4) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
    return flipped;
  }
  return kind < 0.7
    ? whole.subarray(0, at)
    : Buffer.concat([whole, Buffer.from([Math.floor(chance() * 256)])]);
}

test('damage is said before any password is asked for, and the file stays as it is', async () => {
  const seed = 20_260_114;
  const files = amount(60, 3000);
  const chance = seeded(seed);
  const whole = readFileSync(vaultFileOf(profile));
  let bytes = damaged(whole, chance);
  writeVaultText(profile, bytes);
  await start();
  await screen.see('heading', 'The vault file is damaged');
  await screen.seeText(/Nothing was changed and nothing is deleted/);
  expect(await running.page.getByLabel('Password').count()).toBe(0);
  for (let nth = 0; nth < files; nth++) {
    bytes = damaged(whole, chance);
    writeVaultText(profile, bytes);
    const { state, problem } = await callVault(running.page, 'vault:status', {});
    expect([nth, state, problem]).toEqual([nth, 'damaged', 'damaged-file']);
    await expect(callVault(running.page, 'vault:unlock', { password })).rejects.toThrow(
      'damaged-file',
    );
    expect(readFileSync(vaultFileOf(profile)).equals(bytes)).toBe(true);
  }
  record('damaged files refused by the running app before any password', files, `seed ${seed}`);

  await screen.use('button', 'Try again');
  await screen.see('heading', 'The vault file is damaged');
  writeVaultText(profile, whole);
  await screen.use('button', 'Try again');
  await unlock(running, password);
});

test('a newer file is another screen, and is left alone', async () => {
  const newer = readFileSync(join(root, 'test/vectors/files/version-2.sparekey'));
  writeVaultText(profile, newer);
  await start();
  await screen.see('heading', 'The vault is from a newer Sparekey');
  await screen.seeText(/Install the newest Sparekey/);
  expect(await running.page.getByLabel('Password').count()).toBe(0);
  expect(readFileSync(vaultFileOf(profile)).equals(newer)).toBe(true);
});

test('a file that is taken away while it is open: said so, no other is made, and it goes on when it is back', async () => {
  await start();
  await unlock(running, password);
  const away = join(profile, 'away');
  renameSync(vaultFileOf(profile), away);
  await expect(change('1')).rejects.toThrow('file-missing');
  expect(() => vaultText(profile)).toThrow('ENOENT');
  renameSync(away, vaultFileOf(profile));
  await change('2');
  expect(readVault(vaultFileOf(profile), { password }).vault.accounts).toHaveLength(4);
});

test('a file that another program wrote is not written over, in no order of events', async () => {
  await start();
  await unlock(running, password);
  await change('1');
  const ours = vaultText(profile);
  await putVault(profile, 5);
  const theirs = vaultText(profile);
  await screen.page.getByRole('button', { name: 'Favourite', exact: true }).press('Space');
  await screen.seeText(
    /The vault file was changed by something else\. Lock and unlock to read it again/,
  );
  for (const note of ['2', '3']) {
    await expect(change(note)).rejects.toThrow('changed-elsewhere');
  }
  expect(vaultText(profile)).toBe(theirs);
  expect(theirs).not.toBe(ours);
  await screen.press('Control+L');
  await unlock(running, password);
  expect((await callVault(running.page, 'accounts:list', {})).accounts).toHaveLength(5);
  await change('4');
  expect(readVault(vaultFileOf(profile), { password }).vault.accounts).toHaveLength(6);
});

test('an older file that was put back is announced, before and after it is open', async () => {
  const older = join(profile, 'older');
  copyFileSync(vaultFileOf(profile), older);
  await start();
  await unlock(running, password);
  await change('1');
  await change('2');
  await screen.press('Control+L');
  await screen.see('heading', 'Sparekey is locked');
  await screen.noText(/older than the one used before/);
  await running.close();
  copyFileSync(older, vaultFileOf(profile));
  await start();
  await screen.seeText('The vault file is older than the one used before');
  await unlock(running, password);
  await screen.seeText('The vault file is older than the one used before.');
});

/** Tries and looks at once: on a busy computer the wait may be over before a test has turned round. */
async function wrongTry(): Promise<{ code: string | undefined; waitMs: number }> {
  return running.page.evaluate(async () => {
    const { sparekey } = globalThis as unknown as { sparekey: SparekeyBridge };
    const tried = await sparekey.vault('vault:unlock', { password: 'not the password' });
    const status = await sparekey.vault('vault:status', {});
    const { waitMs } = (status.ok ? status.value : {}) as { waitMs: number };
    return { code: tried.ok ? undefined : tried.error.code, waitMs };
  });
}

async function waitOut(): Promise<void> {
  await running.page.waitForTimeout((await callVault(running.page, 'vault:status', {})).waitMs);
}

test('a wrong password is called wrong, waits longer each time, also after a lock, and erases nothing', async () => {
  const text = vaultText(profile);
  await start();
  await running.page.getByLabel('Password', { exact: true }).fill('not the password');
  await screen.press('Enter');
  await screen.seeText(/That is not the password\. Check Caps Lock/);
  await waitOut();
  const second = await wrongTry();
  expect(second.code).toBe('wrong-password');
  expect(second.waitMs).toBeGreaterThan(1000);
  expect((await wrongTry()).code).toBe('too-many-tries');

  const { url } = await mainWindow(running.app);
  await runInPage(running.app, "void sparekey.shell('vault:lock', {})");
  await untilLocked(running.app, url);
  await waitOut();
  const third = await wrongTry();
  expect(third.code).toBe('wrong-password');
  expect(third.waitMs).toBeGreaterThan(2000);
  expect(vaultText(profile)).toBe(text);
  await waitOut();
  await running.page.reload();
  await unlock(running, password);
});

test.each([
  ['cut short', '{"settings":{"theme":"sys'],
  ['of another kind', '{"settings":null,"seen":5}'],
])('settings that are %s keep nobody out', async (_, text) => {
  writeFileSync(join(profile, 'settings.json'), text);
  await start();
  await unlock(running, password);
  await change('1');
  expect(JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8'))).toMatchObject({
    seen: { revision: 2 },
  });
});
