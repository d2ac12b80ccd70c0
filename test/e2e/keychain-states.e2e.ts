import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { callVault } from './support/calls.ts';
import { password, putVault, vaultText } from './support/made-vault.ts';
import { type KeychainKind, privateBus } from './support/private-bus.ts';
import { Screen } from './support/screen.ts';
import { freshProfile, launch, type RunningSparekey } from './support/sparekey-app.ts';
import { unlock } from './support/unlock.ts';

/** The app asks the keychain by itself as it starts: what each of its states does is looked at on the screen. */
const profile = freshProfile();
const keyrings = mkdtempSync(join(tmpdir(), 'sparekey-keyring-'));
const otherKeyrings = mkdtempSync(join(tmpdir(), 'sparekey-keyring-'));

/** Starts the app with a real keychain in the state named. */
async function withKeychain(
  kind: KeychainKind,
  home: string,
  work: (running: RunningSparekey) => Promise<void>,
): Promise<void> {
  const bus = await privateBus(kind, home);
  const running = await launch({ env: bus.env, profile });
  try {
    await work(running);
  } finally {
    await running.close();
    bus.stop();
  }
}

const opensByItself = async (running: RunningSparekey): Promise<void> => {
  await new Screen(running).see('button', 'Lock');
};

test('set up: the vault opens by itself at the next start, and after a lock only with the password', async () => {
  await putVault(profile, 3);
  await withKeychain('works', keyrings, async (running) => {
    await unlock(running, password);
    expect(await callVault(running.page, 'keychain:probe', {})).toEqual({ state: 'works' });
    await callVault(running.page, 'keychain:enable', { password });
  });
  await withKeychain('works', keyrings, async (running) => {
    await opensByItself(running);
    const screen = new Screen(running);
    await screen.press('Control+L');
    await screen.see('heading', 'Sparekey is locked');
    await expect(callVault(running.page, 'vault:unlock-keychain', {})).rejects.toThrow(
      'keychain-denied',
    );
    await unlock(running, password);
  });
});

const states: readonly [string, KeychainKind, string, RegExp][] = [
  ['locked', 'locked', keyrings, /This computer’s keychain is locked\. Unlock the keychain/],
  ['not running', 'no-service', keyrings, /Use your password\. No keychain is running on this/],
  ['out of reach', 'no-bus', keyrings, /Use your password\. No keychain can be reached in this/],
  ['without the key', 'works', otherKeyrings, /The keychain no longer has the key\. Use your/],
];

test.each(states)(
  'a keychain that is %s: said so on the lock screen, and the password opens',
  async (_, kind, home, sentence) => {
    const text = vaultText(profile);
    await withKeychain(kind, home, async (running) => {
      const screen = new Screen(running);
      await screen.seeText(sentence);
      expect(vaultText(profile)).toBe(text);
      await unlock(running, password);
      expect(await callVault(running.page, 'vault:status', {})).toMatchObject({
        state: 'unlocked',
        hasKeychainSlot: true,
      });
    });
  },
);

test('after all of that the key is still there: no failure deleted or replaced anything', async () => {
  await withKeychain('works', keyrings, opensByItself);
});
