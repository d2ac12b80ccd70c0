import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callVault } from './support/calls.ts';
import { type KeychainKind, privateBus } from './support/private-bus.ts';
import { launch } from './support/sparekey-app.ts';

const password = 'seven quiet lanterns';

/** Runs `work` in the application with a real keychain in the state named. */
async function withKeychain<T>(
  kind: KeychainKind,
  home: string,
  profile: string | undefined,
  work: (running: Awaited<ReturnType<typeof launch>>) => Promise<T>,
): Promise<T> {
  const bus = await privateBus(kind, home);
  const running = await launch({ env: bus.env, ...(profile === undefined ? {} : { profile }) });
  try {
    return await work(running);
  } finally {
    await running.close();
    bus.stop();
  }
}

test('the four states of the keychain are told apart, and the password opens in each', async () => {
  const home = mkdtempSync(join(tmpdir(), 'sparekey-keyring-'));
  const profile = await withKeychain('works', home, undefined, async ({ page, profile: made }) => {
    expect(await callVault(page, 'keychain:probe', {})).toEqual({ state: 'works' });
    await callVault(page, 'vault:create', { password, keychain: true });
    return made;
  });
  await withKeychain('works', home, profile, async ({ page }) => {
    await callVault(page, 'vault:unlock-keychain', {});
    expect(await callVault(page, 'vault:status', {})).toMatchObject({ state: 'unlocked' });
  });
  const problems = {
    locked: 'keychain-locked',
    'no-service': 'keychain-unavailable',
    'no-bus': 'keychain-unavailable',
  } as const;
  for (const [kind, code] of Object.entries(problems)) {
    await withKeychain(kind as KeychainKind, home, profile, async ({ page }) => {
      await expect(callVault(page, 'vault:unlock-keychain', {})).rejects.toThrow(code);
      expect(await callVault(page, 'keychain:probe', {})).toEqual({ state: kind });
      await callVault(page, 'vault:unlock', { password });
      expect(await callVault(page, 'vault:status', {})).toMatchObject({
        state: 'unlocked',
        hasKeychainSlot: true,
      });
    });
  }
  // A keychain that works and has lost the key says so; nothing was deleted or replaced by the above.
  const empty = mkdtempSync(join(tmpdir(), 'sparekey-keyring-'));
  await withKeychain('works', empty, profile, async ({ page }) => {
    await expect(callVault(page, 'vault:unlock-keychain', {})).rejects.toThrow(
      'keychain-missing-key',
    );
  });
  await withKeychain('works', home, profile, async ({ page }) => {
    await callVault(page, 'vault:unlock-keychain', {});
    expect(await callVault(page, 'vault:status', {})).toMatchObject({ state: 'unlocked' });
  });
});
