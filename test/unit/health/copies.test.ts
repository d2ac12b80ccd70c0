import { expect, test } from 'vitest';
import type { Copy } from '../../../electron/model/vault-contents.ts';
import { account, ago, copyOf, found, foundWords, healthy, keysOf, setOf } from './records.ts';

const github = account('GitHub');
const gitlab = account('GitLab');
const both = [github, gitlab];

/** GitHub has new codes; the old set is retired. */
const renewed = account('GitHub', {
  codeSets: [
    setOf('GitHub', { status: 'retired', retiredAt: ago(1) }),
    setOf('GitHub', { generation: 2 }),
  ],
});
const after = [renewed, gitlab];

const cases: readonly (readonly [string, Partial<Copy>, readonly string[]])[] = [
  ['checked in time', {}, []],
  ['made two days ago and not looked at', { madeAt: ago(2), lastCheckedAt: undefined }, []],
  ['never looked at', { lastCheckedAt: undefined }, ['copy-unchecked']],
  ['not looked at for long', { lastCheckedAt: ago(180) }, ['copy-unchecked']],
  ['looked at 179 days ago', { lastCheckedAt: ago(179) }, []],
  ['to be checked each month', { lastCheckedAt: ago(31), checkEveryDays: 30 }, ['copy-unchecked']],
  ['never to be checked', { lastCheckedAt: undefined, checkEveryDays: null }, []],
  ['gone', { lastProblem: 'missing', goneAt: ago(1) }, []],
  ['missing', { lastProblem: 'missing', lastCheckedAt: ago(200) }, ['copy-problem']],
  ['unreadable', { lastProblem: 'unreadable' }, ['copy-problem']],
  ['readable by anybody', { kind: 'plain-file', lastCheckedAt: undefined }, ['plain-file']],
].map(([name, more, expected]) => [name, more, expected] as never);

test.each(cases)('a second copy that is %s', (_name, more, expected) => {
  const second = Object.fromEntries(
    Object.entries(copyOf('second', both, more)).filter(([, value]) => value !== undefined),
  ) as unknown as Copy;
  expect(foundWords(healthy(both, { copies: [copyOf('sheet', both), second] }))).toEqual(expected);
});

test('after a renewal every copy with the old set says so, by name, and no other does', () => {
  const copies = [
    copyOf('sheet', both),
    copyOf('stick', both, { kind: 'encrypted-file' }),
    copyOf('friend', [github], { kind: 'person' }),
    copyOf('only GitLab', [gitlab]),
    copyOf('gone', both, { goneAt: ago(5) }),
  ];
  const stale = found(healthy(after, { copies })).filter(({ kind }) => kind === 'copy-stale');
  expect(stale.map(({ copy }) => copy?.id)).toEqual(copies.slice(0, 3).map(({ id }) => id));
  expect(stale.map(({ accounts }) => accounts)).toEqual([[renewed], [renewed], [renewed]]);
  expect(stale.map(({ replaced }) => replaced)).toEqual([false, false, false]);
});

test('one with another fault says it as well, and is another finding then', () => {
  const copies = [
    copyOf('lost', both, { lastProblem: 'missing' }),
    copyOf('plain', both, { kind: 'plain-file' }),
  ];
  const kinds = (accounts: typeof both) =>
    found(healthy(accounts, { copies })).filter(({ copy }) => copy !== undefined);
  expect(kinds(both).map(({ kind, accounts }) => [kind, accounts])).toEqual([
    ['copy-problem', []],
    ['plain-file', []],
  ]);
  expect(kinds(after).map(({ kind, accounts }) => [kind, accounts])).toEqual([
    ['copy-problem', [renewed]],
    ['plain-file', [renewed]],
  ]);
  expect(kinds(after).map(({ about }) => about)).not.toContain(kinds(both)[0]?.about);
});

test('once a newer copy holds the new codes the old one only has to go', () => {
  const copies = [copyOf('sheet', both), copyOf('new sheet', after)];
  expect(found(healthy(after, { copies }))).toMatchObject([
    { kind: 'copy-stale', copy: { id: copies[0]?.id }, replaced: true },
  ]);
});

test('a copy that holds both generations is not out of date', () => {
  const holds = [...copyOf('x', both).holds, ...copyOf('x', after).holds];
  expect(foundWords(healthy(after, { copies: [copyOf('sheet', after, { holds })] }))).toEqual([]);
});

test('old codes of an account in the trash are nobody’s concern', () => {
  const trashed = { ...renewed, trashedAt: ago(1) };
  expect(foundWords(healthy([trashed, gitlab], { copies: [copyOf('sheet', both)] }))).toEqual([]);
});

test('each renewal makes it another finding', () => {
  const third = account('GitHub', {
    codeSets: [
      setOf('GitHub', { status: 'retired' }),
      setOf('GitHub', { generation: 2, status: 'retired' }),
      setOf('GitHub', { generation: 3 }),
    ],
  });
  const copies = [copyOf('sheet', both)];
  const keyOfStale = (accounts: typeof both) =>
    keysOf(healthy(accounts, { copies })).find((key) => key.startsWith('copy-stale'));
  expect(keyOfStale(after)).toBeDefined();
  expect(keyOfStale([third, gitlab])).not.toBe(keyOfStale(after));
});
