import { beforeEach, describe, expect, test } from 'vitest';
import { addAccount, captureCodes, into, newTarget, setsInWords, setsOf } from './acts.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const values = ['aaaa-1111', 'bbbb-2222', 'cccc-3333'];

let vault: OpenedVault;
let accountId: string;
beforeEach(async () => {
  vault = await openedVault();
  ({ accountId } = await captureCodes(vault, newTarget('GitHub'), values));
});

const show = (codeId?: string) =>
  vault.call('backup-codes:show', { accountId, ...(codeId === undefined ? {} : { codeId }) });
const say = (
  codeId: string,
  answer: 'worked' | 'refused' | 'not-used' | 'not-sure',
  where?: string,
) =>
  vault.call('backup-codes:answer', {
    accountId,
    codeId,
    answer,
    ...(where === undefined ? {} : { where }),
  });
const standing = async () =>
  (await vault.call('accounts:list', {})).accounts.find(({ id }) => id === accountId)?.backup;

describe('an ordered set', () => {
  beforeEach(async () => {
    ({ accountId } = await captureCodes(vault, newTarget('Keycloak'), values, [], true));
  });

  test('passes over what comes before a used one: in the list, in the counts, in what is next', async () => {
    const second = (await setsOf(vault, accountId))[0]?.codes[1]?.id ?? '';
    expect(await show(second)).toMatchObject({ position: 2, leftAfter: 1, ordered: true });
    expect(await say(second, 'worked')).toMatchObject({ left: 1 });
    const [set] = await setsOf(vault, accountId);
    expect(set?.codes.map(({ state }) => state)).toEqual(['passed-over', 'used', 'unused']);
    expect(await standing()).toMatchObject({ left: 1, unsure: 0 });
    expect(await show()).toMatchObject({ position: 3, leftAfter: 0 });
    expect(refusalOf(await vault.ask('backup-codes:show', { accountId }))).toBe('no-codes-left');
  });
});

describe('"Not sure"', () => {
  const questions = async () =>
    (await vault.call('backup-codes:open-questions', {})).questions.map(
      ({ position, unsureAt }) => `${position} ${unsureAt === undefined ? 'cut off' : 'unsure'}`,
    );

  test('is asked again after a day, a week and each month, and no more once answered', async () => {
    const { codeId } = await show();
    expect(await questions()).toEqual(['1 cut off']);
    for (const days of [1, 7, 30, 30]) {
      await say(codeId, 'not-sure');
      expect(await questions()).toEqual([]);
      vault.clock.passDays(days);
      expect(await questions()).toEqual(['1 unsure']);
    }
    await say(codeId, 'worked');
    vault.clock.passDays(400);
    expect(await questions()).toEqual([]);
  });
});

describe('the copied form', () => {
  test('is chosen for the code that was shown, and remembered for the service', async () => {
    const { codeId, copied, hasBareForm } = await show();
    expect({ copied, hasBareForm }).toEqual({ copied: 'as-printed', hasBareForm: true });
    await vault.call('backup-codes:copy-as', { accountId, codeId, form: 'bare' });
    expect(vault.shell.copied).toEqual(['aaaa-1111', 'aaaa1111']);
    const { accountId: other } = await captureCodes(vault, newTarget('github'), ['dddd-4444']);
    expect(await vault.call('backup-codes:show', { accountId: other })).toMatchObject({
      value: 'dddd-4444',
      copied: 'bare',
    });
    expect(vault.shell.copied.at(-1)).toBe('dddd4444');
    expect(vault.onDisk().preferences.copiedForms).toEqual([{ service: 'github', form: 'bare' }]);
    await vault.call('backup-codes:copy-as', { accountId, codeId, form: 'as-printed' });
    expect(vault.onDisk().preferences.copiedForms).toEqual([]);
  });

  test('of a code that nobody was shown is not to be had', async () => {
    const ids = (await setsOf(vault, accountId))[0]?.codes.map(({ id }) => id) ?? [];
    const { codeId } = await show();
    await say(codeId, 'not-used');
    for (const id of [...ids, 'f'.repeat(32)]) {
      const input = { accountId, codeId: id, form: 'bare' };
      expect(refusalOf(await vault.ask('backup-codes:copy-as', input))).toBe('not-found');
    }
    expect(vault.shell.copied).toEqual(['aaaa-1111']);
    expect(vault.onDisk().preferences.copiedForms).toEqual([]);
  });

  test('that could not be copied is told', async () => {
    vault.shell.failing.set('clipboard:write', 'internal');
    expect(await show()).not.toHaveProperty('copied');
  });
});

describe('what happened', () => {
  test('to one code, with places, of a retired set too', async () => {
    const { codeId } = await show();
    vault.clock.passDays(1);
    await say(codeId, 'worked', ' at the library ');
    await captureCodes(vault, into(accountId), ['dddd-4444']);
    const history = await vault.call('backup-codes:history', { accountId, codeId });
    expect(history).toMatchObject({
      position: 1,
      state: 'used',
      status: 'retired',
      events: [{ type: 'shown' }, { type: 'used', where: 'at the library' }],
    });
    expect(JSON.stringify(history)).not.toContain('aaaa');
    const input = { accountId, codeId: 'f'.repeat(32) };
    expect(refusalOf(await vault.ask('backup-codes:history', input))).toBe('not-found');
  });

  test('places are suggested, the latest first, each once', async () => {
    for (const where of ['home', 'work', 'home']) {
      vault.clock.passDays(1);
      await say((await show()).codeId, 'worked', where);
    }
    expect(await vault.call('backup-codes:places', {})).toEqual({ places: ['home', 'work'] });
  });

  test('is told in one list, newest first, without secrets, each thing once', async () => {
    const { codeId } = await show();
    vault.clock.passDays(1);
    await say(codeId, 'worked', 'home');
    vault.clock.passDays(1);
    const { accountId: other } = await addAccount(vault, 'Bank');
    const { entries, hasOlder } = await vault.call('log:read', { limit: 100 });
    expect(entries.map(({ what, issuer }) => `${what} ${issuer ?? ''}`.trim())).toEqual([
      'account-added Bank',
      'code-used GitHub',
      'code-shown GitHub',
      'codes-added',
    ]);
    expect(hasOlder).toBe(false);
    expect(entries[1]).toMatchObject({ position: 1, where: 'home', accountId });
    for (const value of values) expect(JSON.stringify(entries)).not.toContain(value);
    const ofOther = await vault.call('log:read', { accountId: other, limit: 100 });
    expect(ofOther.entries.map(({ what }) => what)).toEqual(['account-added']);
  });

  test('comes in parts that neither lose nor repeat anything, also of one moment', async () => {
    for (const value of ['1', '2', '3', '4', '5', '6', '7']) {
      await addAccount(vault, `Service ${value}`);
      if (value === '4') vault.clock.passDays(1);
    }
    const all = (await vault.call('log:read', { limit: 1000 })).entries;
    const parts = [];
    let before: string | undefined;
    for (let hasOlder = true; hasOlder;) {
      const part = await vault.call('log:read', {
        limit: 2,
        ...(before === undefined ? {} : { before }),
      });
      parts.push(...part.entries);
      before = part.entries.at(-1)?.at;
      ({ hasOlder } = part);
    }
    expect(parts).toEqual(all);
  });

  test('to codes that are gone is told by the log, without a name where the account is gone', async () => {
    await say((await show()).codeId, 'worked');
    await vault.call('accounts:trash', { accountId });
    await vault.call('accounts:purge', { accountId });
    const { entries } = await vault.call('log:read', { limit: 100 });
    expect(entries.map(({ what }) => what)).toContain('backup-code-worked');
    expect(entries.every(({ issuer }) => issuer === undefined)).toBe(true);
  });
});

describe('renewal is suggested', () => {
  test('by the answer: at few left and when none is left', async () => {
    const { accountId: many } = await captureCodes(
      vault,
      newTarget('Many'),
      Array.from({ length: 6 }, (_, index) => `eeee-${index}000`),
    );
    accountId = many;
    expect(await say((await show()).codeId, 'worked')).toEqual({ left: 5 });
    expect(await say((await show()).codeId, 'worked')).toEqual({ left: 4 });
    expect(await say((await show()).codeId, 'worked')).toEqual({ left: 3, renew: 'low' });
    for (let left = 2; left >= 0; left--) {
      const renew = left === 0 ? 'empty' : 'low';
      expect(await say((await show()).codeId, 'worked')).toEqual({ left, renew });
    }
  });

  test('at age and on concern', async () => {
    const [set] = await setsOf(vault, accountId);
    const reminders = { lowAt: 0, renewEveryDays: 10 };
    await vault.call('backup-codes:configure-set', {
      accountId,
      setId: set?.id ?? '',
      ...reminders,
    });
    vault.clock.passDays(10);
    expect(await say((await show()).codeId, 'worked')).toEqual({ left: 2, renew: 'old' });
    await vault.call('backup-codes:concern', { accounts: [accountId], seen: true });
    expect(await say((await show()).codeId, 'worked')).toEqual({ left: 1, renew: 'concern' });
  });
});

describe('"These may have been seen"', () => {
  test('for one account: at once, undoable, ended by new codes', async () => {
    const { sets, undoId } = await vault.call('backup-codes:concern', {
      accounts: [accountId],
      seen: true,
    });
    expect(sets).toBe(1);
    expect(vault.shell.questions).toEqual([]);
    expect(await standing()).toMatchObject({ state: 'concern', concernAt: vault.session.now });
    await vault.call('changes:undo', { undoId });
    expect(await standing()).not.toHaveProperty('concernAt');
    await vault.call('backup-codes:concern', { accounts: [accountId], seen: true });
    await captureCodes(vault, into(accountId), ['dddd-4444']);
    expect(await standing()).toMatchObject({ state: 'good' });
  });

  test('a false alarm clears it, and can be undone too', async () => {
    await vault.call('backup-codes:concern', { accounts: [accountId], seen: true });
    const since = vault.session.now;
    vault.clock.passDays(3);
    const { undoId } = await vault.call('backup-codes:concern', {
      accounts: [accountId],
      seen: false,
    });
    expect(await standing()).not.toHaveProperty('concernAt');
    await vault.call('changes:undo', { undoId });
    expect(await standing()).toMatchObject({ concernAt: since });
  });

  test('for more than one account only after a native question', async () => {
    const { accountId: other } = await captureCodes(vault, newTarget('Bank'), ['dddd-4444']);
    const before = vault.shell.text;
    vault.shell.confirms = false;
    for (const accounts of ['all', [accountId, other]]) {
      const refused = await vault.ask('backup-codes:concern', { accounts, seen: true });
      expect(refusalOf(refused)).toBe('cancelled');
    }
    expect(vault.shell.text).toBe(before);
    vault.shell.confirms = true;
    expect((await vault.call('backup-codes:concern', { accounts: 'all', seen: true })).sets).toBe(
      2,
    );
    expect((await vault.call('backup-codes:concern', { accounts: 'all', seen: false })).sets).toBe(
      2,
    );
    expect(vault.shell.questions).toEqual([
      'concern-all',
      'concern-all',
      'concern-all',
      'no-concern-all',
    ]);
  });

  test('of an account that is not there is an error', async () => {
    const input = { accounts: ['f'.repeat(32)], seen: true };
    expect(refusalOf(await vault.ask('backup-codes:concern', input))).toBe('not-found');
  });
});

describe('codes that no longer work', () => {
  beforeEach(async () => {
    await captureCodes(vault, into(accountId), ['dddd-4444']);
  });
  const keep = (keepRetiredDays: number | null) =>
    vault.call('preferences:change', { keepRetiredDays });
  const settled = () => vault.session.exclusively(async () => undefined);

  test('are readable for a year, and go when the vault is unlocked after that', async () => {
    expect(await vault.call('preferences:read', {})).toEqual({ keepRetiredDays: 365 });
    vault.clock.passDays(364);
    vault = await vault.restarted();
    await settled();
    expect(await setsInWords(vault, accountId)).toBe('current 1, retired 3');
    vault.clock.passDays(1);
    vault = await vault.restarted();
    await settled();
    expect(await setsInWords(vault, accountId)).toBe('current 1');
    expect(vault.onDisk().tombstones).toHaveLength(1);
    expect(vault.onDisk().log.at(-1)?.what).toBe('old-codes-removed');
  });

  test('go by the clock while it stays open', async () => {
    await keep(30);
    vault.clock.passDays(30);
    await vault.session.tidy();
    expect(await setsInWords(vault, accountId)).toBe('current 1');
  });

  test('a shorter time takes nothing at once, and can be undone', async () => {
    vault.clock.passDays(100);
    const { undoId } = await keep(30);
    expect(await setsInWords(vault, accountId)).toBe('current 1, retired 3');
    await vault.call('changes:undo', { undoId });
    expect(await vault.call('preferences:read', {})).toEqual({ keepRetiredDays: 365 });
    await vault.session.tidy();
    expect(await setsInWords(vault, accountId)).toBe('current 1, retired 3');
  });

  test('stay when they should go and cannot be saved, and go the next time', async () => {
    await keep(30);
    vault.clock.passDays(31);
    vault.shell.failing.set('vault-file:save', 'disk-full');
    await vault.session.tidy();
    expect(await setsInWords(vault, accountId)).toBe('current 1, retired 3');
    vault.shell.failing.clear();
    await vault.session.tidy();
    expect(await setsInWords(vault, accountId)).toBe('current 1');
  });
});
