import { expect, test } from 'vitest';
import { newAccount } from '../../../electron/model/account.ts';
import {
  accountOf,
  addAccounts,
  changeAccount,
  logged,
  withoutAccounts,
} from '../../../electron/model/contents-changes.ts';
import type { AccountId } from '../../../electron/model/ids.ts';
import { withoutUntouched } from '../../../electron/model/untouched.ts';
import { emptyContents } from '../../../electron/model/vault-contents.ts';

const at = '2026-01-12T10:11:12.000Z';
const account = (id: string) => newAccount(id as AccountId, id, '', at);
const [one, two] = [account('one'), account('two')];
const contents = addAccounts(emptyContents(), [one, two]);
const notFound = expect.objectContaining({ code: 'not-found' });

test('an account is found by its id in each version of the contents', () => {
  expect(accountOf(contents, 'two')).toBe(two);
  const changed = changeAccount(contents, 'two', (before) => ({ ...before, note: 'new' }));
  expect(accountOf(changed, 'two').note).toBe('new');
  expect(accountOf(contents, 'two').note).toBe('');
  expect(accountOf(changed, 'one')).toBe(one);
});

test.each(['', 'three', '__proto__', 'constructor'])('there is no account %j', (id) => {
  expect(() => accountOf(contents, id)).toThrow(notFound);
  expect(() => changeAccount(contents, id, (before) => before)).toThrow(notFound);
});

test('what is taken out is gone, the rest is the same', () => {
  const left = withoutAccounts(contents, new Set(['one' as AccountId]));
  expect(left.accounts).toEqual([two]);
  expect(() => accountOf(left, 'one')).toThrow(notFound);
});

test('the log keeps its newest two thousand entries', () => {
  let log = contents;
  for (let count = 0; count < 2010; count++) log = logged(log, { at, what: 'x', count });
  expect(log.log).toHaveLength(2000);
  expect(log.log[0]?.count).toBe(10);
  expect(log.log.at(-1)?.count).toBe(2009);
});

test('undo of adding takes out what nobody touched; anything else goes to the trash', () => {
  const later = changeAccount(contents, 'two', (before) => ({ ...before, favourite: true }));
  const undone = withoutUntouched(later, [one, two], at);
  expect(undone.accounts).toEqual([{ ...two, favourite: true, trashedAt: at }]);
  expect(withoutUntouched(contents, [one], at).accounts).toEqual([two]);
  expect(withoutUntouched(contents, [], at)).toEqual(contents);
});
