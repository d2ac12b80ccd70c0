import { expect, test } from 'vitest';
import { HealthReminder } from '../../../electron/vault/health-reminder.ts';
import { hasWeight, mayNotify } from '../../../electron/vault/backup-codes/health/may-notify.ts';
import { openedVault } from '../vault/ready-vault.ts';
import { startVault } from '../vault/vault-process.ts';
import { account, ago, found, healthy, nowMs, setOf } from './records.ts';

const low = account('Discord', { codeSets: [setOf('Discord', { codes: 'uu..' })] });
const fine = account('GitHub', { codeSets: [setOf('GitHub', { renewEveryDays: null })] });

test.each([
  ['never before', undefined, true],
  ['just now', ago(0), false],
  ['29 days ago', ago(29), false],
  ['30 days ago', ago(30), true],
  ['by a clock that was wrong', ago(-4000), true],
])('one notification a month: the last was %s', (_name, at, expected) => {
  expect(mayNotify(at, nowMs)).toBe(expected);
});

test('what is only advice has no weight', () => {
  expect(hasWeight(found(healthy([low])))).toBe(true);
  expect(hasWeight(found(healthy([account('A', { codeSets: [] })])))).toBe(false);
  expect(hasWeight([])).toBe(false);
});

async function reminded(accounts = [low]) {
  const vault = await openedVault(healthy(accounts));
  return { vault, reminder: new HealthReminder(vault.session) };
}

test('the shell is asked by a kind and nothing else, and the time is kept', async () => {
  const { vault, reminder } = await reminded();
  await reminder.remind();
  expect(vault.shell.calls.filter(({ call }) => call === 'notification:show')).toEqual([
    { call: 'notification:show', input: { kind: 'health' } },
  ]);
  expect(vault.onDisk().preferences.notifiedAt).toBe(vault.session.now);
});

test('at most one a month, over restarts', async () => {
  const { vault, reminder } = await reminded();
  await reminder.remind();
  await reminder.remind();
  vault.clock.passDays(29);
  const again = await vault.restarted();
  await new HealthReminder(again.session).remind();
  expect(vault.shell.notified).toHaveLength(1);
  again.clock.passDays(1);
  await new HealthReminder(again.session).remind();
  expect(vault.shell.notified).toHaveLength(2);
});

test('one that was not shown costs nothing: it is asked for again', async () => {
  const { vault, reminder } = await reminded();
  vault.shell.notifies = false;
  await reminder.remind();
  expect(vault.onDisk().preferences.notifiedAt).toBeUndefined();
  vault.shell.notifies = true;
  await reminder.remind();
  expect(vault.shell.notified).toHaveLength(2);
  expect(vault.onDisk().preferences.notifiedAt).toBeDefined();
});

test('none while all is well, or what is not well was put aside', async () => {
  const { vault, reminder } = await reminded([fine]);
  await reminder.remind();
  expect(vault.shell.notified).toEqual([]);

  const other = await reminded();
  const { groups } = await other.vault.call('health:read', { perGroup: 9 });
  for (const { findings } of groups) {
    for (const { key } of findings) await other.vault.call('health:dismiss', { key, reason: 'ok' });
  }
  await other.reminder.remind();
  expect(other.vault.shell.notified).toEqual([]);
});

test('none while the vault is locked, or cannot keep the time', async () => {
  const { vault, reminder } = await reminded();
  const locked = startVault({ shell: vault.shell });
  await new HealthReminder(locked.session).remind();
  vault.session.unlocked({ ...vault.session.open, readOnly: true });
  await reminder.remind();
  expect(vault.shell.notified).toEqual([]);
});
