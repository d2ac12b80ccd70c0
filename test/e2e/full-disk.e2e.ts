import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountView } from '../../shared/views.ts';
import { makeSmallDisk, type SmallDisk } from '../unit/vault-file/small-disk.ts';
import { callVault } from './support/calls.ts';
import {
  password,
  putVault,
  recoveryCodes,
  unfinishedIn,
  vaultText,
} from './support/made-vault.ts';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import type { Screen } from './support/screen.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { unlock } from './support/unlock.ts';

/**
 * A profile on a real disk of 1 MiB that gets full or read-only under the running app, or belongs to somebody
 * else. Each time the window says so, nothing changes on the screen or on the disk, and the same change
 * succeeds when the disk is well again.
 */
const made = makeSmallDisk();

describe.skipIf(made === undefined)('on a disk of 1 MiB', () => {
  const disk = made as SmallDisk;
  let running: RunningSparekey;
  let screen: Screen;
  let isFavourite = false;

  async function start(): Promise<void> {
    running = await launch({ profile: disk.folder });
    await open();
  }

  async function open(): Promise<void> {
    screen = await unlock(running, password);
    await choose();
  }

  async function choose(): Promise<void> {
    await screen.press('Control+F', 'Control+A');
    await screen.type('Service 99');
    await screen.see('heading', 'Service 99');
  }

  const star = () => running.page.getByRole('button', { name: 'Favourite', exact: true });
  const isStarPressed = async () => (await star().getAttribute('aria-pressed')) === 'true';

  /** Asks for the change, sees it refused with its reason and its way forward, and nothing changed. */
  async function expectRefused(sentence: RegExp): Promise<void> {
    const text = vaultText(disk.folder);
    await star().press('Space');
    await screen.seeText(sentence);
    expect(await isStarPressed()).toBe(isFavourite);
    expect(await listed()).toMatchObject({ favourite: isFavourite });
    expect(vaultText(disk.folder)).toBe(text);
    expect(unfinishedIn(disk.folder)).toEqual([]);
  }

  async function expectDone(): Promise<void> {
    await star().press('Space');
    isFavourite = !isFavourite;
    await screen.seeText(isFavourite ? /is a favourite/ : /is no longer a favourite/);
    await expect.poll(isStarPressed).toBe(isFavourite);
    const { code, vault } = readVault(vaultFileOf(disk.folder), { password });
    expect(code).toBe(0);
    expect(vault.accounts.at(-1)).toMatchObject({ issuer: 'Service 99', favourite: isFavourite });
  }

  async function listed(): Promise<AccountView | undefined> {
    const { accounts } = await callVault(running.page, 'accounts:list', {});
    return accounts.find(({ issuer }) => issuer === 'Service 99');
  }

  beforeAll(async () => {
    await putVault(disk.folder, 100);
    // Chromium keeps files open in it, and a disk in use does not become read-only.
    const chromium = join(disk.folder, 'Local Storage');
    mkdirSync(chromium);
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', chromium]);
    await start();
  });

  afterAll(async () => {
    await running.close();
    spawnSync('umount', ['--lazy', join(disk.folder, 'Local Storage')]);
    disk.remove();
  });

  const full = /The disk is full\. Free some space and try again\. What was saved before is safe\./;

  test('full: the change is refused, also after a restart on the full disk, and made when there is space', async () => {
    await expectDone();
    for (const pagesLeft of [3, 0]) {
      disk.fill(pagesLeft);
      await expectRefused(full);
    }
    await running.close();
    disk.fill(0);
    await start();
    await expectRefused(full);
    disk.free();
    await expectDone();
  });

  test('room for the vault and for nothing else: what is on disk is said to be', async () => {
    const settings = join(disk.folder, 'settings.json');
    rmSync(settings);
    mkdirSync(settings);
    await expectDone();
    await expectDone();
    rmSync(settings, { recursive: true });
  });

  test('of another user: refused until it is ours again', async () => {
    await running.app.evaluate(() => process.seteuid?.(65_534));
    await expectRefused(/The system does not allow it\. Check who may read and write/);
    await running.app.evaluate(() => process.seteuid?.(0));
    await expectDone();
  });

  test('read-only: refused; starts and opens there; a recovery code is not spent', async () => {
    const [recoveryCode = ''] = recoveryCodes;
    const refusal = /Nothing can be saved in this folder\. Make the folder writable/;
    disk.setReadOnly(true);
    await expectRefused(refusal);
    await running.close();
    await start();
    await expectRefused(refusal);

    await screen.press('Control+L');
    await screen.use('button', /^Use a recovery code/);
    await screen.fill('Recovery code', recoveryCode);
    await screen.fill('New password', 'another password');
    await screen.fill('Repeat it', 'another password');
    await screen.press('Enter');
    await screen.seeText(/the recovery code is not used up and the password is still the old one/);
    await screen.seeText('Nothing can be saved at the moment.');
    expect(await callVault(running.page, 'vault:status', {})).toMatchObject({
      state: 'unlocked',
      readOnly: true,
      recoveryCodesLeft: 2,
    });
    await choose();
    await expectRefused(refusal);
    const file = vaultFileOf(disk.folder);
    expect(readVault(file, { recoveryCode }).code).toBe(0);
    expect(readVault(file, { password: 'another password' }).code).toBe(3);

    disk.setReadOnly(false);
    await screen.press('Control+L');
    await open();
    await expectDone();
  });
});
