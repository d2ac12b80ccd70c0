import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../../shared/limits.ts';
import { addAccount, captureCodes, into, newTarget, setsInWords, setsOf } from './acts.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const values = ['4a09-1c9e', 'fcd6-6b3f', 'c62d-5dcf'];

let vault: OpenedVault;
beforeEach(async () => {
  vault = await openedVault();
});

async function draftOf(text: string): Promise<string> {
  return (await vault.call('capture:start', { source: { type: 'text', text } })).id;
}

describe('what was left out', () => {
  test('comes with the draft: the number of the line and why, nothing of the line', async () => {
    const text = [
      'GitHub recovery codes',
      'issued 2026-03-14',
      'Call +49 30 1234567',
      'ada@example.com',
      'https://github.com/settings',
      'Your code is 492 817',
      ...values,
    ].join('\r\n');
    const { id, sets, ignored } = await vault.call('capture:start', {
      source: { type: 'text', text },
    });
    expect(sets.map(({ codes }) => codes.map(({ value }) => value))).toEqual([values]);
    expect(ignored).toEqual([
      { line: 1, reason: 'header' },
      { line: 2, reason: 'date' },
      { line: 3, reason: 'phone' },
      { line: 4, reason: 'email' },
      { line: 5, reason: 'url' },
      { line: 6, reason: 'six-digit-code' },
    ]);
    expect(await vault.call('capture:open', { draftId: id })).toMatchObject({ ignored });
  });
});

describe('corrections', () => {
  const corrected = [
    {
      service: 'GitHub',
      account: 'ada',
      ordered: true,
      codes: [
        { value: '4a09-1c9d', used: true },
        { value: 'fcd6-6b3f', used: false },
      ],
      issuedAt: '2026-01-02T12:00:00.000Z',
    },
  ];

  test('are kept with the draft, the text as it was, and outlive a crash', async () => {
    const text = values.join('\n');
    const draftId = await draftOf(text);
    await vault.call('capture:correct', { draftId, sets: corrected });
    const later = await vault.restarted();
    const draft = await later.call('capture:open', { draftId });
    expect(draft).toMatchObject({ text, corrected });
    expect(draft.sets[0]?.codes).toHaveLength(3);
  });

  test('go when the text is read again, and stay when it only changes', async () => {
    const draftId = await draftOf(values.join('\n'));
    await vault.call('capture:correct', { draftId, sets: corrected });
    const changed = await vault.call('capture:change', { draftId, text: '1fd3-1f6b\n4ea1-8ccb' });
    expect(changed.corrected).toEqual(corrected);
    const again = await vault.call('capture:read-again', { draftId });
    expect(again.corrected).toBeUndefined();
    expect(vault.onDisk().drafts[0]).not.toHaveProperty('corrected');
    expect(again.text).toBe('1fd3-1f6b\n4ea1-8ccb');
  });

  test('of a draft that is gone are refused', async () => {
    const draftId = await draftOf('4a09-1c9e');
    await vault.call('capture:discard', { draftId });
    const late = await vault.ask('capture:correct', { draftId, sets: corrected });
    expect(refusalOf(late)).toBe('not-found');
  });
});

describe('the difference', () => {
  const compare = (accountId: string, asked: readonly string[]) =>
    vault.call('capture:compare', { accountId, values: [...asked] });

  test('is told without regard to blanks, dashes and case, and never with a stored value', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), values, ['fcd6-6b3f']);
    const answer = await compare(accountId, ['FCD6 6B3F', '4a091c9e', '9b2e-7d04']);
    expect(answer).toEqual({
      known: [{ position: 2, state: 'used' }, { position: 1, state: 'unused' }, null],
      missing: 1,
      total: 3,
    });
    expect(JSON.stringify(answer)).not.toMatch(/c62d|5dcf/);
  });

  test('to an account without codes is that all are new', async () => {
    const { accountId } = await addAccount(vault);
    expect(await compare(accountId, ['4a09-1c9e'])).toEqual({
      known: [null],
      missing: 0,
      total: 0,
    });
  });

  test('is told of so many values and no more', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), values);
    const guesses = Array.from({ length: limits.codesPerSet }, (_, index) => `${index}`);
    for (let asked = 0; asked < limits.comparedCodes; asked += limits.codesPerSet) {
      await compare(accountId, guesses);
    }
    const late = await vault.ask('capture:compare', { accountId, values: ['4a09-1c9e'] });
    expect(refusalOf(late)).toBe('too-many-tries');
    const many = await vault.ask('capture:compare', { accountId, values: [...guesses, 'x'] });
    expect(refusalOf(many)).toBe('invalid-input');
  });
});

describe('saving codes that an account has', () => {
  const save = async (accountId: string, type: 'account' | 'keep', codes: readonly string[]) => {
    const draftId = await draftOf(codes.join('\n'));
    const set = {
      ordered: false,
      codes: codes.map((value) => ({ value: value.replace('!', ''), used: value.endsWith('!') })),
    };
    const input = { draftId, sets: [{ target: { type, accountId }, set }] };
    return vault.ask('capture:save', input);
  };
  const states = async (accountId: string) =>
    (await setsOf(vault, accountId))[0]?.codes.map(({ state }) => state).join(' ');
  const undo = async (accountId: string, type: 'account' | 'keep', codes: readonly string[]) => {
    const result = await save(accountId, type, codes);
    if (!result.ok) throw new Error('not saved');
    const { undoId } = result.value as { undoId: string };
    return () => vault.call('changes:undo', { undoId });
  };

  test('all of them: the set stays, and what is newly used is marked, to be undone', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), values);
    const takeBack = await undo(accountId, 'account', ['C62D 5DCF!', '4a091c9e', 'fcd6-6b3f']);
    expect(await setsInWords(vault, accountId)).toBe('current 3');
    expect(await states(accountId)).toBe('unused unused used');
    expect(vault.onDisk().drafts).toEqual([]);
    expect(vault.onDisk().log.at(-1)).toMatchObject({ what: 'codes-kept' });
    await takeBack();
    expect(await states(accountId)).toBe('unused unused unused');
    expect(vault.onDisk().drafts).toHaveLength(1);
  });

  test('some of them and others: a new set, in which used stays used', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), values, ['fcd6-6b3f']);
    await save(accountId, 'account', ['FCD66B3F', '1fd3-1f6b']);
    expect(await setsInWords(vault, accountId)).toBe('current 2, retired 3');
    expect(await states(accountId)).toBe('used unused');
  });

  test('a part of them: the set stays when that is said, and never with a code that is new', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), values);
    await save(accountId, 'keep', ['4a09-1c9e!', 'c62d-5dcf']);
    expect(await setsInWords(vault, accountId)).toBe('current 3');
    expect(await states(accountId)).toBe('used unused unused');
    const wrong = await save(accountId, 'keep', ['4a09-1c9e', '1fd3-1f6b']);
    expect(refusalOf(wrong)).toBe('invalid-input');
    await save(accountId, 'account', ['4a09-1c9e', 'c62d-5dcf']);
    expect(await setsInWords(vault, accountId)).toBe('current 2, retired 3');
  });

  test('none of them: a renewal', async () => {
    const { accountId } = await captureCodes(vault, newTarget('GitHub'), values);
    await captureCodes(vault, into(accountId), ['1fd3-1f6b', '4ea1-8ccb']);
    expect(await setsInWords(vault, accountId)).toBe('current 2, retired 3');
    expect(await states(accountId)).toBe('unused unused');
  });
});

describe('a service that gives no backup codes', () => {
  const state = async (accountId: string) =>
    (await vault.call('accounts:list', {})).accounts.find(({ id }) => id === accountId)?.backup
      .state;

  test('is no problem once that is said; it can be unsaid, undone, and codes come in all the same', async () => {
    const { accountId } = await addAccount(vault);
    const say = (none: boolean) => vault.call('accounts:set-no-backup-codes', { accountId, none });
    expect(await state(accountId)).toBe('none');
    const { undoId } = await say(true);
    expect(await state(accountId)).toBe('not-given');
    await vault.call('changes:undo', { undoId });
    expect(await state(accountId)).toBe('none');
    await say(true);
    await say(false);
    expect(await state(accountId)).toBe('none');
    expect(vault.onDisk().accounts[0]).not.toHaveProperty('noBackupCodesAt');
    await say(true);
    await captureCodes(vault, into(accountId), values);
    expect(await state(accountId)).toBe('low');
  });
});
