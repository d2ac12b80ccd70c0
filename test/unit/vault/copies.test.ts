import { expect, test } from 'vitest';
import type { VaultProcess } from './vault-process.ts';
import { captureCodes, newTarget, setsOf } from './acts.ts';
import { openedVault } from './ready-vault.ts';

async function captured(vault: VaultProcess, issuer = 'GitHub') {
  const { accountId } = await captureCodes(vault, newTarget(issuer), [
    'aaaaa-11111',
    'bbbbb-22222',
  ]);
  const setId = (await setsOf(vault, accountId))[0]?.id ?? '';
  return { accountId, setId };
}

test('a copy that is not wanted is said once and can be taken back', async () => {
  const vault = await openedVault();
  const { accountId, setId } = await captured(vault);
  const declinedAt = () => vault.session.contents.accounts[0]?.codeSets[0]?.copyDeclinedAt;

  const { undoId } = await vault.call('copies:decline', { accountId, setId });
  expect(declinedAt()).toBe(vault.session.now);

  await vault.call('changes:undo', { undoId });
  expect(declinedAt()).toBeUndefined();
});

test('only a set that is there can be declined a copy', async () => {
  const vault = await openedVault();
  const { accountId } = await captured(vault);
  await expect(
    vault.call('copies:decline', { accountId, setId: '0'.repeat(32) }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
