import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount, captureCodes, newTarget } from './acts.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

describe('what may be typed', () => {
  let vault: OpenedVault;
  beforeEach(async () => {
    vault = await openedVault();
  });

  test('an account keeps a name when it is edited', async () => {
    const { accountId } = await addAccount(vault, 'GitHub');
    const edit = (fields: object) => vault.ask('accounts:update', { accountId, ...fields });
    expect(refusalOf(await edit({ issuer: '  ', accountName: '' }))).toBe('invalid-input');
    expect(refusalOf(await edit({ issuer: '' }))).toBeUndefined();
    expect(refusalOf(await edit({ accountName: ' ' }))).toBe('invalid-input');
    expect(refusalOf(await edit({ issuer: ' Git ', accountName: ' bob ' }))).toBeUndefined();
    expect(vault.onDisk().accounts[0]).toMatchObject({ issuer: 'Git', accountName: 'bob' });
  });

  test('what was restored while the question was on the screen is not removed', async () => {
    const { accountId } = await addAccount(vault, 'GitHub');
    expect(refusalOf(await vault.ask('accounts:purge', { accountId }))).toBe('invalid-input');
    await vault.call('accounts:trash', { accountId });
    vault.shell.before = async (call) => {
      if (call === 'confirm:ask') await vault.call('accounts:restore', { accountId });
    };
    expect(refusalOf(await vault.ask('accounts:purge', { accountId }))).toBe('invalid-input');
    expect(vault.onDisk().accounts).toHaveLength(1);
    vault.shell.before = () => undefined;
    await vault.call('accounts:trash', { accountId });
    await vault.call('accounts:purge', { accountId });
    expect(vault.onDisk()).toMatchObject({ accounts: [], tombstones: [{ id: accountId }] });
  });

  test('the day of issue may come without milliseconds', async () => {
    const { id: draftId } = await vault.call('capture:start', {
      source: { type: 'text', text: 'aaaa-1111' },
    });
    const set = {
      codes: [{ value: 'aaaa-1111', used: false }],
      ordered: false,
      issuedAt: '2025-05-06T07:08:09Z',
    };
    await vault.call('capture:save', { draftId, sets: [{ target: newTarget('A'), set }] });
    expect(vault.onDisk().accounts[0]?.codeSets[0]?.issuedAt).toBe('2025-05-06T07:08:09.000Z');
  });

  test('a draft is there from the first moment, over a lock, until it is saved or dropped', async () => {
    const source = {
      type: 'bytes',
      name: 'github-recovery-codes.txt',
      bytes: Uint8Array.from(Buffer.from('k3h7a-k2pq9\nx8w2z-z4nt7\n')),
    } as const;
    const draft = await vault.call('capture:start', { source });
    expect(draft.sets[0]?.codes).toHaveLength(2);
    vault = await vault.restarted();
    const { drafts } = await vault.call('capture:list', {});
    expect(drafts).toMatchObject([{ id: draft.id, fileName: 'github-recovery-codes.txt' }]);
    await vault.call('capture:change', { draftId: draft.id, text: 'k3h7a-k2pq9' });
    expect(await vault.call('capture:open', { draftId: draft.id })).toMatchObject({
      text: 'k3h7a-k2pq9',
    });
    await vault.call('capture:discard', { draftId: draft.id });
    expect(await vault.call('capture:list', {})).toEqual({ drafts: [] });
    const gone = await vault.ask('capture:change', { draftId: draft.id, text: '' });
    expect(refusalOf(gone)).toBe('not-found');
  });

  test('a draft that could not be saved as a set is still there', async () => {
    vault.shell.before = (call) => {
      if (call === 'vault-file:save' && vault.session.contents.drafts.length > 0) {
        vault.shell.failing.set('vault-file:save', 'disk-full');
      }
    };
    await expect(captureCodes(vault, newTarget('GitHub'), ['aaaa-1111'])).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(vault.onDisk()).toMatchObject({ accounts: [], drafts: [{ text: 'aaaa-1111' }] });
  });
});
