import { expect, test } from 'vitest';
import { openWithKey } from '../../../electron/vault/format/sealed-vault.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const named = (issuer: string) => ({ issuer, accountName: '', tags: [], note: '' });

async function same(vault: OpenedVault): Promise<void> {
  expect(vault.onDisk()).toEqual(vault.session.contents);
  expect(vault.session.open.digest).toBe(vault.shell.digest);
  const { header } = openWithKey(vault.shell.text ?? '', vault.session.open.vaultKey);
  expect(vault.session.open.header).toEqual(header);
}

test('a change is on disk before anybody hears of it', async () => {
  const vault = await openedVault();
  let heardBefore = -1;
  vault.shell.before = (call) => {
    if (call === 'vault-file:save') heardBefore = vault.pushes.count;
  };
  await vault.call('accounts:add', named('GitHub'));
  expect(heardBefore).toBe(0);
  expect(vault.pushes.count).toBe(1);
  expect(vault.onDisk().accounts.map(({ issuer }) => issuer)).toEqual(['GitHub']);
  await same(vault);
});

test.each(errorCodes)('a save that fails as %s changes nothing', async (code) => {
  const vault = await openedVault();
  const { accountId } = await vault.call('accounts:add', named('GitHub'));
  const before = vault.session.open;
  const text = vault.shell.text;
  const heard = vault.pushes.count;
  vault.shell.failing.set('vault-file:save', code);
  const refused = await vault.ask('accounts:update', { accountId, note: 'new' });
  expect(refusalOf(refused)).toBe(code);
  expect(vault.session.open).toBe(before);
  expect(vault.shell.text).toBe(text);
  expect(vault.pushes.count).toBe(heard);
  vault.shell.failing.clear();
  await vault.call('accounts:update', { accountId, note: 'new' });
  expect(vault.onDisk().accounts[0]?.note).toBe('new');
  await same(vault);
});

test('a hundred changes at once all land, one after the other, in order', async () => {
  const vault = await openedVault();
  let [writing, most] = [0, 0];
  vault.shell.before = async (call) => {
    if (call !== 'vault-file:save') return;
    most = Math.max(most, ++writing);
    await new Promise((resolve) => setImmediate(resolve));
    writing--;
  };
  const { revision } = vault.session.open.header;
  const names = Array.from({ length: 100 }, (_, index) => `Service ${index}`);
  await Promise.all(names.map((name) => vault.call('accounts:add', named(name))));
  expect(most).toBe(1);
  expect(vault.onDisk().accounts.map(({ issuer }) => issuer)).toEqual(names);
  expect(vault.session.open.header.revision).toBe(revision + 100);
  await same(vault);
});

test('one change among others that fails takes no other with it', async () => {
  const vault = await openedVault();
  const results = await Promise.all([
    vault.ask('accounts:add', named('A')),
    vault.ask('accounts:trash', { accountId: 'f'.repeat(32) }),
    vault.ask('accounts:add', named('B')),
  ]);
  expect(results.map(refusalOf)).toEqual([undefined, 'not-found', undefined]);
  expect(vault.onDisk().accounts.map(({ issuer }) => issuer)).toEqual(['A', 'B']);
});

test('finish: new calls are refused, the write under way ends, what still waits is refused', async () => {
  const vault = await openedVault();
  let release: () => void = () => undefined;
  vault.shell.before = (call) =>
    call === 'vault-file:save' ? new Promise((resolve) => (release = resolve)) : undefined;
  const underWay = vault.ask('accounts:add', named('under way'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const waiting = vault.ask('accounts:add', named('waiting'));
  let finished = false;
  const finishing = vault.session.finish().then(() => (finished = true));
  expect(refusalOf(await vault.ask('accounts:list', {}))).toBe('locked');
  expect(await vault.call('vault:status', {})).toMatchObject({ state: 'locked' });
  expect(finished).toBe(false);
  release();
  expect(refusalOf(await underWay)).toBeUndefined();
  expect(refusalOf(await waiting)).toBe('locked');
  await finishing;
  const next = await vault.restarted();
  expect(next.session.contents.accounts.map(({ issuer }) => issuer)).toEqual(['under way']);
});

test('a file that somebody else changed is not written over', async () => {
  const vault = await openedVault();
  const other = await openedVault(undefined, { shell: vault.shell });
  await other.call('accounts:add', named('theirs'));
  const text = vault.shell.text;
  expect(refusalOf(await vault.ask('accounts:add', named('ours')))).toBe('changed-elsewhere');
  expect(vault.shell.text).toBe(text);
  expect(vault.session.contents.accounts).toEqual([]);
});

test('older generations go only after the file on disk was opened', async () => {
  const vault = await openedVault();
  await vault.call('accounts:add', named('GitHub'));
  await expect.poll(() => vault.shell.countOf('generations:prune'), { timeout: 8000 }).toBe(1);
  vault.shell.text = `${vault.shell.text ?? ''}x`;
  vault.session.unlocked(vault.session.open);
  const loads = vault.shell.countOf('vault-file:load');
  await expect
    .poll(() => vault.shell.countOf('vault-file:load'), { timeout: 8000 })
    .toBe(loads + 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(vault.shell.countOf('generations:prune')).toBe(1);
});
