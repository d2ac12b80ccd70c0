import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { SparekeyBridge } from '../../shared/bridge.ts';
import { openWithKey } from '../../electron/vault/format/sealed-vault.ts';
import { amount, record } from '../long-run.ts';
import { aimAt, victimOf } from './support/kill.ts';
import { contentsOf, password, putVault, unfinishedIn, vaultText } from './support/made-vault.ts';
import { readVault, vaultFileOf } from './support/read-vault.ts';
import { Screen } from './support/screen.ts';
import { seeded } from './support/seeded.ts';
import { freshProfile, launch, type RunningSparekey } from './support/sparekey-app.ts';
import { unlock } from './support/unlock.ts';
import { until } from './support/until.ts';

/**
 * Killed at random moments while the window saves without a pause: what was acknowledged is on disk. A third
 * of the kills waits until a save lies half done in the folder.
 */
const seed = 20_260_112;
const kills = amount(12, 200);
const before = contentsOf(8).accounts;
const profile = freshProfile();
const chance = seeded(seed);

interface PageGlobals {
  readonly sparekey: SparekeyBridge;
  readonly acknowledge: (number: number) => Promise<void>;
}

let running: RunningSparekey;
/** By account: the highest number that the window was told is saved. */
let acknowledged: number[];
let nextNumber = 1;

async function start(): Promise<void> {
  running = await launch({ profile });
  await running.app.context().exposeFunction('acknowledge', (number: number) => {
    acknowledged[number % before.length] = number;
  });
}

/** Renames one account after the other, each time to a number that is one higher, until it is killed. */
async function saveWithoutPause(page: Page): Promise<void> {
  await page.evaluate(
    ({ ids, from }) => {
      const { sparekey, acknowledge } = globalThis as unknown as PageGlobals;
      const save = async (number: number): Promise<void> => {
        const accountId = ids[number % ids.length];
        const input = { accountId, accountName: `renamed ${number}` };
        const result = await sparekey.vault('accounts:update', input);
        if (!result.ok) return;
        void acknowledge(number);
        await save(number + 1);
      };
      void save(from);
    },
    { ids: before.map(({ id }) => id), from: nextNumber },
  );
}

afterAll(() => running.close());

test(`${kills} kills while saving: nothing that was acknowledged is lost, and the app starts again`, async () => {
  const { vaultKey } = await putVault(profile, before.length);
  acknowledged = before.map(() => 0);
  const killed = { main: 0, vault: 0, tree: 0, inTheMiddle: 0 };
  await start();
  await unlock(running, password);
  for (let nth = 0; nth < kills; nth++) {
    const victim = victimOf(nth);
    const kill = await aimAt(victim, running);
    await saveWithoutPause(running.page);
    await until(() => Math.max(...acknowledged) >= nextNumber);
    if (nth % 3 === 1) await until(() => unfinishedIn(profile).length > 0);
    await sleep(chance() * (nth % 3 === 1 ? 20 : 400));
    await kill();

    killed[victim]++;
    if (victim !== 'vault' && unfinishedIn(profile).length > 0) killed.inTheMiddle++;
    const { contents } = openWithKey(vaultText(profile), vaultKey);
    const names = contents.accounts.map(({ accountName }) => accountName);
    const numbers = names.map((name) => Number(/^renamed (\d+)$/.exec(name)?.[1] ?? 0));
    for (const [index, number] of numbers.entries()) {
      expect([nth, victim, number]).toEqual([
        nth,
        victim,
        Math.max(number, acknowledged[index] ?? 0),
      ]);
    }
    // Nothing else was touched, and no account is newer than what was asked for.
    expect(contents.accounts.map(({ otp, codeSets, tags }) => ({ otp, codeSets, tags }))).toEqual(
      before.map(({ otp, codeSets, tags }) => ({ otp, codeSets, tags })),
    );
    if (nth % 10 === 3) {
      const { code, vault } = readVault(vaultFileOf(profile), { password });
      expect([code, vault?.accounts.map(({ accountName }) => accountName)]).toEqual([0, names]);
    }
    nextNumber = Math.max(...numbers) + 1;
    acknowledged = numbers;

    if (victim === 'vault') {
      await new Screen(running).seeText(/A part of Sparekey stopped by mistake/);
    } else {
      await start();
      await new Screen(running).see('heading', 'Sparekey is locked');
      expect(unfinishedIn(profile)).toEqual([]);
    }
    await unlock(running, password);
  }
  expect(killed.main).toBeGreaterThanOrEqual(kills / 4);
  record(
    'kills while saving, every acknowledged change on disk',
    kills,
    `seed ${seed}; main process ${killed.main}, vault process ${killed.vault}, all ${killed.tree}; ` +
      `${killed.inTheMiddle} in the middle of a write; ${nextNumber - 1} saves`,
  );
});
