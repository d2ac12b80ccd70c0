import { expect, test } from 'vitest';
import { account, ago, copyOf, foundWords, healthy, keysOf, setOf } from './records.ts';

const github = account('GitHub');
const bare = account('Forum', { codeSets: [], noBackupCodesAt: ago(1) });

test('codes that only this computer has, and a vault without a backup', () => {
  expect(foundWords(healthy([github, bare], { copies: [] }))).toEqual([
    'backup-none',
    'same-basket GitHub',
  ]);
});

test('whoever said that no copy is wanted is not told about that set again', () => {
  const declined = setOf('GitHub', { copyDeclinedAt: ago(1) });
  const fine = account('GitHub', { codeSets: [declined] });
  expect(foundWords(healthy([fine], { copies: [] }))).toEqual(['backup-none']);
});

test.each([
  [
    'a file that anybody can read',
    { kind: 'plain-file' },
    ['backup-none', 'same-basket GitHub', 'plain-file'],
  ],
  [
    'one that was not found',
    { lastProblem: 'missing' },
    ['backup-none', 'same-basket GitHub', 'copy-problem'],
  ],
  ['one that is gone', { goneAt: ago(1) }, ['backup-none', 'same-basket GitHub']],
  ['with a person', { kind: 'person' }, ['backup-none']],
  ['in another app', { kind: 'other-app' }, ['backup-none']],
  ['an encrypted file', { kind: 'encrypted-file' }, []],
] as const)('the only copy is %s', (_name, more, expected) => {
  expect(foundWords(healthy([github], { copies: [copyOf('sheet', [github], more)] }))).toEqual(
    expected,
  );
});

test('a backup is behind once there is an account that it does not hold; old codes are the copy’s own', () => {
  const copies = [copyOf('sheet', [github])];
  expect(foundWords(healthy([github, bare], { copies }))).toEqual(['backup-old Forum']);
  const renewed = account('GitHub', {
    codeSets: [setOf('GitHub', { status: 'retired' }), setOf('GitHub', { generation: 2 })],
  });
  expect(foundWords(healthy([renewed], { copies }))).toEqual([
    'same-basket GitHub',
    'copy-stale GitHub',
  ]);
});

test('two backups that hold everything between them are enough', () => {
  const copies = [copyOf('one', [github]), copyOf('two', [bare])];
  expect(foundWords(healthy([github, bare], { copies }))).toEqual([]);
});

test('another account that is not in the backup is another finding', () => {
  const copies = [copyOf('sheet', [github])];
  const one = keysOf(healthy([github, bare], { copies }));
  const two = keysOf(healthy([github, bare, { ...bare, id: account('X').id }], { copies }));
  expect(one).toHaveLength(1);
  expect(two).not.toEqual(one);
});

test.each([
  ['none made', {}, 0, ['recovery-none']],
  ['all spent', { issuedAt: ago(9), keptAt: ago(9) }, 0, ['recovery-none']],
  ['three left', { issuedAt: ago(9), keptAt: ago(9) }, 3, ['recovery-low']],
  ['four left', { issuedAt: ago(9), keptAt: ago(9) }, 4, []],
  ['not said to be kept', { issuedAt: ago(9) }, 10, ['recovery-not-kept']],
])('recovery codes: %s', (_name, recovery, left, expected) => {
  expect(foundWords(healthy([github], { recovery }), left)).toEqual(expected);
});

const drill = (days: number) => ({
  id: 'd'.repeat(32) as never,
  at: ago(days),
  kind: 'rehearsal' as const,
  accounts: 1,
  found: 1,
  lacking: [],
});

test.each([
  ['no copy yet', [], [], false],
  ['the first copy 180 days ago', [180, 20], [], true],
  ['the first copy 179 days ago', [179, 20], [], false],
  ['the last one 180 days ago', [400], [500, 180], true],
  ['the last one 179 days ago', [400], [179, 500], false],
])('a rehearsal is due: %s', (_name, copies, drills, due) => {
  const contents = healthy([github], {
    copies: copies.map((days) => copyOf(`made ${days}`, [github], { madeAt: ago(days) })),
    drills: drills.map(drill),
  });
  expect(foundWords(contents).includes('drill-due')).toBe(due);
});
