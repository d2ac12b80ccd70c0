import { expect, test } from 'vitest';
import type { Account } from '../../../electron/model/account.ts';
import { account, ago, foundWords, healthy, keysOf, setOf } from './records.ts';

test('a vault in which all is well has no findings, and neither has an empty one', () => {
  expect(foundWords(healthy([account('GitHub'), account('GitLab')]))).toEqual([]);
  expect(foundWords(healthy([], { recovery: {}, copies: [] }), 0)).toEqual([]);
});

const cases: readonly (readonly [string, Partial<Account>, readonly string[]])[] = [
  ['no codes', { codeSets: [] }, ['no-codes A']],
  ['no codes, and the service has none', { codeSets: [], noBackupCodesAt: ago(3) }, []],
  ['retired codes only', { codeSets: [setOf('A', { status: 'retired' })] }, ['no-codes A']],
  ['all used', { codeSets: [setOf('A', { codes: 'uuuu' })] }, ['codes-empty A']],
  ['three left', { codeSets: [setOf('A', { codes: 'uu...' })] }, ['codes-low A']],
  ['four left', { codeSets: [setOf('A', { codes: 'uu....' })] }, []],
  ['one long code', { codeSets: [setOf('A', { codes: '.', lowAt: 0 })] }, []],
  ['180 days old', { codeSets: [setOf('A', { ageDays: 180 })] }, ['codes-old A']],
  ['179 days old', { codeSets: [setOf('A', { ageDays: 179 })] }, []],
  [
    'old, no renewal wanted',
    { codeSets: [setOf('A', { ageDays: 900, renewEveryDays: null })] },
    [],
  ],
  ['may have been seen', { codeSets: [setOf('A', { concernAt: ago(1) })] }, ['concern A']],
  ['one unsure', { codeSets: [setOf('A', { codes: '?........' })] }, ['codes-unsure A']],
  [
    'few left, one of them unsure',
    { codeSets: [setOf('A', { codes: '?uuuu.' })] },
    ['codes-low A', 'codes-unsure A'],
  ],
  ['in the trash', { codeSets: [], trashedAt: ago(1) }, []],
];

test.each(cases)('an account with %s', (_name, more, expected) => {
  expect(foundWords(healthy([account('Other'), account('A', more)]))).toEqual(expected);
});

test('what is most urgent comes first, whatever the order of the accounts', () => {
  const accounts = [
    account('Old', { codeSets: [setOf('Old', { ageDays: 400 })] }),
    account('Low', { codeSets: [setOf('Low', { codes: 'uu..' })] }),
    account('None', { codeSets: [] }),
    account('Seen', { codeSets: [setOf('Seen', { concernAt: ago(2) })] }),
    account('None too', { codeSets: [] }),
  ];
  expect(foundWords(healthy(accounts))).toEqual([
    'concern Seen',
    'no-codes None',
    'no-codes None too',
    'codes-low Low',
    'codes-old Old',
  ]);
});

test('it is another finding once what it is about has changed', () => {
  const keyWith = (codes: string, generation = 1) =>
    keysOf(healthy([account('A', { codeSets: [setOf('A', { codes, generation })] })]))[0];
  expect(keyWith('uu..')).toBe(keyWith('uu..'));
  expect(keyWith('uu..')).not.toBe(keyWith('uuu.'));
  expect(keyWith('uu..')).not.toBe(keyWith('uu..', 2));
});
