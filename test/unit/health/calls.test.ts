import { expect, test } from 'vitest';
import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import { addAccount, captureCodes, into } from '../vault/acts.ts';
import { openedVault, type OpenedVault } from '../vault/ready-vault.ts';
import { refusalOf } from '../vault/vault-process.ts';
import { account, copyOf, healthy, secretOf, setOf, withSecret } from './records.ts';

const low = account('Discord', { codeSets: [setOf('Discord', { codes: 'uu..', ageDays: 400 })] });
const none = account('Cloudflare', { codeSets: [] });

const read = (vault: OpenedVault, perGroup = 50) => vault.call('health:read', { perGroup });

async function kindsIn(vault: OpenedVault): Promise<string[]> {
  return (await read(vault)).groups.map(({ kind }) => kind);
}

/** In good health but for the accounts; the two slots of these vaults are few. */
const open = (contents: VaultContents) => openedVault(contents);

async function keyOfKind(vault: OpenedVault, kind: string): Promise<string> {
  const { groups } = await read(vault);
  return groups.find((group) => group.kind === kind)?.findings[0]?.key ?? '';
}

test('findings come in groups, the most urgent first, so many of each', async () => {
  const others = ['A', 'B', 'C'].map((name) => account(name, { codeSets: [] }));
  const vault = await open(healthy([low, none, ...others]));
  const health = await read(vault, 2);
  expect(health.groups.map(({ kind, total, findings }) => [kind, total, findings.length])).toEqual([
    ['no-codes', 4, 2],
    ['codes-low', 1, 1],
    ['recovery-low', 1, 1],
  ]);
  expect(health.total).toBe(6);
  expect(health.groups[1]?.findings[0]).toMatchObject({
    accounts: [{ issuer: 'Discord', accountName: 'ada' }],
    left: 2,
  });
});

test('nothing of a secret or of a code is in what is read', async () => {
  const vault = await open(
    healthy([withSecret('A', secretOf(1)), withSecret('B', secretOf(1)), low]),
  );
  const text = JSON.stringify(await read(vault));
  expect(text).toContain('secret-double');
  expect(text).not.toContain(Buffer.from(secretOf(1)).toString('hex'));
  expect(text).not.toMatch(/Discord-\d/);
});

test('put aside until a day: with its reason, on disk, and back when the day has come', async () => {
  const vault = await open(healthy([low]));
  const key = await keyOfKind(vault, 'codes-low');
  const until = new Date(vault.clock.ms + 7 * 86_400_000).toISOString();
  await vault.call('health:dismiss', { key, reason: ' I will see to it later ', days: 7 });
  expect(await kindsIn(vault)).toEqual(['recovery-low']);
  expect((await read(vault)).putAside).toMatchObject([
    { finding: { key, kind: 'codes-low' }, reason: 'I will see to it later', until },
  ]);
  expect(vault.onDisk().dismissals).toMatchObject([{ key, until }]);

  vault.clock.passDays(7);
  expect(await kindsIn(vault)).toContain('codes-low');
  expect((await read(vault)).putAside).toEqual([]);
});

test('put aside for good: until what it is about changes', async () => {
  const vault = await open(healthy([low]));
  const key = await keyOfKind(vault, 'codes-low');
  await vault.call('health:dismiss', { key, reason: 'fine' });
  vault.clock.passDays(3000);
  expect(await kindsIn(vault)).not.toContain('codes-low');

  const { codeId } = await vault.call('backup-codes:show', { accountId: low.id });
  await vault.call('backup-codes:answer', { accountId: low.id, codeId, answer: 'worked' });
  expect(await kindsIn(vault)).toContain('codes-low');
});

test('brought back, and both are taken back', async () => {
  const vault = await open(healthy([low]));
  const key = await keyOfKind(vault, 'codes-low');
  const { undoId } = await vault.call('health:dismiss', { key, reason: 'fine' });
  await vault.call('changes:undo', { undoId });
  expect(await kindsIn(vault)).toContain('codes-low');

  await vault.call('health:dismiss', { key, reason: 'fine' });
  await vault.call('health:dismiss', { key, reason: 'better' });
  expect(vault.onDisk().dismissals).toHaveLength(1);
  const recalled = await vault.call('health:recall', { key });
  expect(await kindsIn(vault)).toContain('codes-low');
  expect(vault.onDisk().dismissals).toEqual([]);
  await vault.call('changes:undo', recalled);
  expect(vault.onDisk().dismissals).toMatchObject([{ key, reason: 'better' }]);
});

test('what is not there cannot be put aside or brought back', async () => {
  const vault = await open(healthy([low]));
  const key = await keyOfKind(vault, 'codes-low');
  const refusal = async (call: string, input: object) => refusalOf(await vault.ask(call, input));
  expect(await refusal('health:dismiss', { key: 'no-codes:x', reason: 'fine' })).toBe('not-found');
  expect(await refusal('health:recall', { key })).toBe('not-found');
  expect(await refusal('health:dismiss', { key, reason: 'fine', days: 0 })).toBe('invalid-input');
  expect(await refusal('health:dismiss', { key, reason: '  ' })).toBe('invalid-input');
  expect(vault.onDisk().dismissals).toEqual([]);
});

test('after "I got new codes" the copies with the old ones say so', async () => {
  const github = account('GitHub');
  const copies = [copyOf('sheet', [github]), copyOf('stick', [github], { kind: 'encrypted-file' })];
  const vault = await open(healthy([github], { copies }));
  expect(await kindsIn(vault)).toEqual(['recovery-low']);
  const { undoId } = await captureCodes(vault, into(github.id), [
    'aaaa-1111',
    'bbbb-2222',
    'c-3',
    'd-4',
  ]);
  const stale = (await read(vault)).groups.find(({ kind }) => kind === 'copy-stale');
  expect(stale?.findings.map(({ copy, accounts }) => [copy?.id, accounts[0]?.issuer])).toEqual(
    copies.map(({ id }) => [id, 'GitHub']),
  );
  // As the ledger says it; the sheet can be printed again with what it held.
  const ledger = (await vault.call('copies:list', {})).copies;
  expect(stale?.findings.map(({ copy }) => copy)).toEqual(expect.arrayContaining(ledger));
  expect(ledger.map(({ upToDate, accountIds }) => [upToDate, accountIds])).toEqual([
    [false, [github.id]],
    [false, [github.id]],
  ]);
  await vault.call('changes:undo', { undoId });
  expect(await kindsIn(vault)).toEqual(['recovery-low']);
});

test('a vault with a first account is told about its codes and its backup', async () => {
  const vault = await openedVault();
  expect((await read(vault)).total).toBe(0);
  await addAccount(vault, 'GitHub');
  expect(await kindsIn(vault)).toEqual(['recovery-none', 'backup-none', 'no-codes']);
});
