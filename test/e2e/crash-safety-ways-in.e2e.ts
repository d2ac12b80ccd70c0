import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import type { SparekeyBridge } from '../../shared/bridge.ts';
import { parseRecoveryCode } from '../../electron/encoding/crockford.ts';
import {
  openWithKey,
  openWithPassword,
  openWithRecoveryCode,
} from '../../electron/vault/format/sealed-vault.ts';
import { amount, record } from '../long-run.ts';
import { callVault } from './support/calls.ts';
import { aimAt } from './support/kill.ts';
import {
  contentsOf,
  generationsIn,
  password as firstPassword,
  putVault,
  readBeside,
  vaultText,
} from './support/made-vault.ts';
import { Screen } from './support/screen.ts';
import { seeded } from './support/seeded.ts';
import { freshProfile, launch, type RunningSparekey } from './support/sparekey-app.ts';
import { unlock } from './support/unlock.ts';
import { until } from './support/until.ts';

/**
 * Killed while the ways in are changed: the vault key, the file, the generations and the keychain's item
 * change one after the other, and at each moment there is a way in.
 */
const seed = 20_260_113;
const kills = amount(6, 60);
const accounts = contentsOf(8).accounts.map(({ issuer }) => issuer);
const profile = freshProfile();
const chance = seeded(seed);

let running: RunningSparekey;
let password = firstPassword;
let codes: string[] = [];
/** All that the vault has had. */
const vaultKeys: Uint8Array[] = [];

/** What the page asks for and never hears the end of. */
async function ask(call: string, input: unknown): Promise<void> {
  await running.page.evaluate(
    ([name, value]) => {
      const { sparekey } = globalThis as unknown as { sparekey: SparekeyBridge };
      void sparekey.vault(name as string, value);
    },
    [call, input] as const,
  );
}

function opensWithAny(text: string): boolean {
  return vaultKeys.some((vaultKey) => {
    try {
      openWithKey(text, vaultKey);
      return true;
    } catch {
      return false;
    }
  });
}

async function opensWith(attempt: () => unknown): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}

/** Runs one change of ways in and kills in the middle. Returns whether the change is on disk. */
async function cutOff(
  nth: number,
  newPassword: string,
  code: string | undefined,
): Promise<boolean> {
  const text = vaultText(profile);
  const former = await openWithPassword(text, password);
  const kill = await aimAt(nth % 3 === 2 ? 'main' : 'vault', running);
  await (code === undefined
    ? ask('vault:change-password', { password, newPassword })
    : ask('vault:unlock-recovery-code', { code, newPassword }));
  // Before the new file is there, or after it, while keychain and generations follow.
  const isLate = chance() < 0.5;
  if (isLate) await until(() => vaultText(profile) !== text);
  await sleep(chance() * (isLate ? 200 : 500));
  await kill();

  const now = vaultText(profile);
  const isChanged = now !== text;
  const opened = await openWithPassword(now, isChanged ? newPassword : password);
  expect(await opensWith(() => openWithPassword(now, isChanged ? password : newPassword))).toBe(
    false,
  );
  expect(opened.contents.accounts.map(({ issuer }) => issuer)).toEqual(accounts);
  if (code !== undefined) {
    const canonical = parseRecoveryCode(code)?.canonical ?? '';
    expect(await opensWith(() => openWithRecoveryCode(now, canonical))).toBe(!isChanged);
  }
  // One that a kill kept from being sealed anew opens as it did before.
  vaultKeys.push(former.vaultKey, opened.vaultKey);
  for (const name of generationsIn(profile)) {
    expect([name, opensWithAny(readBeside(profile, name))]).toEqual([name, true]);
  }
  return isChanged;
}

afterAll(() => running.close());

test(`${kills} kills while a password or recovery code is changed: one way in is always left`, async () => {
  vaultKeys.push((await putVault(profile, accounts.length)).vaultKey);
  running = await launch({ profile });
  await unlock(running, password);
  await callVault(running.page, 'keychain:enable', { password });
  let changed = 0;
  for (let nth = 0; nth < kills; nth++) {
    const isRecovery = nth % 2 === 1;
    if (codes.length === 0) {
      ({ codes } = await callVault(running.page, 'recovery:issue', { password }));
    }
    const screen = new Screen(running);
    if (isRecovery) {
      await screen.press('Control+L');
      await screen.see('heading', 'Sparekey is locked');
    }
    const newPassword = `lantern number ${nth}`;
    if (await cutOff(nth, newPassword, isRecovery ? codes.at(-1) : undefined)) {
      changed++;
      password = newPassword;
      if (isRecovery) codes.pop();
    }
    if (nth % 3 === 2) {
      // A start anew is opened by the keychain, whichever of its items the file names now.
      running = await launch({ profile });
      await new Screen(running).see('button', 'Lock');
    } else {
      await screen.seeText(/A part of Sparekey stopped by mistake/);
      await unlock(running, password);
    }
  }
  record(
    'kills while a way in is changed, one way in always left',
    kills,
    `seed ${seed}; ${changed} after the new file was there`,
  );
});
