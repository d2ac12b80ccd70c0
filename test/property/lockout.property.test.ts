import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import { circlesIn } from '../../electron/vault/backup-codes/lockout-circles.ts';
import {
  findingsOf,
  singlePointsIn,
  whatIsLost,
} from '../../electron/vault/backup-codes/lockout.ts';
import { accessGraph, things } from '../../electron/vault/backup-codes/lockout-graph.ts';
import { reachedIn } from '../../electron/vault/backup-codes/lockout-reach.ts';
import type { Losable } from '../../shared/views/lockout.ts';
import { type Drawn, drawnContents, drawnCopy, idOf } from '../unit/lockout/drawn-contents.ts';

const runs = { numRuns: process.env['SPAREKEY_LONG'] === '1' ? 5000 : 400 };
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const means = [...names, 'phone', 'vault', 'paper', 'password', 'security-key', 'removed'];

const ways = fc.array(
  fc
    .uniqueArray(fc.constantFrom(...means), { minLength: 1, maxLength: 3 })
    .map((way) => way.join('+')),
  { maxLength: 3 },
);
const drawn: fc.Arbitrary<Drawn> = fc.record(
  {
    issuer: fc.constantFrom('Google', 'Shop', ''),
    accountName: fc.constantFrom('ada@gmail.com', 'grace@gmail.com', 'ada'),
    opens: ways,
    regained: ways,
    regains: fc.subarray(names),
    otp: fc.boolean(),
    codes: fc.integer({ min: 0, max: 2 }),
    trashed: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyContents = fc
  .record({
    accounts: fc.record(Object.fromEntries(names.map((name) => [name, drawn]))),
    kinds: fc.subarray(['paper', 'encrypted-file', 'other-app', 'person', 'plain-file'] as const),
    held: fc.subarray(names),
    stale: fc.boolean(),
    recoveryKept: fc.boolean(),
  })
  .map(({ accounts, kinds, held, stale, recoveryKept }) =>
    drawnContents(accounts, {
      copies: kinds.map((kind) => drawnCopy(kind, held, { stale })),
      recoveryKept,
    }),
  );
const anyLost = fc.subarray<Losable>([...things, ...names.map(idOf)]);

const stuckIn = (contents: VaultContents, lost: readonly Losable[]): string[] =>
  whatIsLost(contents, lost).stuck.map(({ accountId }) => accountId);

describe('any answers', () => {
  test('losing more never frees anybody', () => {
    fc.assert(
      fc.property(anyContents, anyLost, anyLost, (contents, some, more) => {
        const after = new Set([...stuckIn(contents, [...some, ...more]), ...more]);
        expect(stuckIn(contents, some).filter((id) => !after.has(id))).toEqual([]);
      }),
      runs,
    );
  });

  test('without any way an account is stuck, and with all its ways lost it says what it lacks', () => {
    fc.assert(
      fc.property(anyContents, anyLost, (contents, lost) => {
        const graph = accessGraph(contents);
        const { stuck } = whatIsLost(contents, lost);
        graph.known.forEach(({ account }, index) => {
          const isAlone = graph.rulesTo[things.length + index]?.length === 0;
          const found = stuck.find(({ accountId }) => accountId === account.id);
          if (isAlone && !lost.includes(account.id)) expect(found?.notes).toContain('no-way');
          if (found !== undefined && !isAlone) expect(found.lacks[0]?.length).toBeGreaterThan(0);
        });
      }),
      runs,
    );
  });

  test('the order in which the vault keeps the accounts does not matter', () => {
    fc.assert(
      fc.property(anyContents, anyLost, fc.infiniteStream(fc.integer()), (contents, lost, keys) => {
        const accounts = contents.accounts
          .map((account) => ({ account, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ account }) => account);
        const shuffled = { ...contents, accounts };
        expect(whatIsLost(shuffled, lost)).toEqual(whatIsLost(contents, lost));
        expect(findingsOf(shuffled)).toEqual(findingsOf(contents));
      }),
      runs,
    );
  });

  test('a single point locks out what is stuck without it, and nothing else', () => {
    fc.assert(
      fc.property(anyContents, (contents) => {
        const before = new Set(stuckIn(contents, []));
        const points = findingsOf(contents).singlePoints;
        for (const what of [
          ...things.filter((thing) => thing !== 'password'),
          ...names.map(idOf),
        ]) {
          const found = points.find((point) => point.points.includes(what))?.locksOut ?? [];
          const isThere = !before.has(what);
          const expected = stuckIn(contents, [what]).filter((id) => !before.has(id));
          expect(found).toEqual(isThere ? expected : []);
        }
      }),
      runs,
    );
  });

  test('in a circle that is closed nobody gets in with everything at hand', () => {
    fc.assert(
      fc.property(anyContents, (contents) => {
        const stuck = new Set(stuckIn(contents, []));
        const { circles } = findingsOf(contents);
        for (const { kind, accountIds } of circles) {
          if (kind === 'opens') expect(accountIds.every((id) => stuck.has(id))).toBe(true);
        }
        expect(new Set(circles.map(({ accountIds }) => accountIds.join())).size).toBe(
          circles.length,
        );
      }),
      runs,
    );
  });
});

describe('many accounts', () => {
  /** Mail accounts with the accounts that they get back; each opens by what the vault keeps. */
  const town = (count: number): VaultContents =>
    drawnContents(
      Object.fromEntries(
        Array.from({ length: count }, (_, index): [string, Drawn] => [
          `n${index}`,
          index % 10 === 0
            ? { opens: ['password+phone'], regained: [`n${(index + 10) % count}`] }
            : { otp: true, opens: ['password+vault'], regained: [`n${index - (index % 10)}`] },
        ]),
      ),
    );

  test('the work grows with the accounts, not with their square', () => {
    const work = (count: number): number => {
      const graph = accessGraph(town(count));
      expect(circlesIn(graph)).toHaveLength(1);
      return reachedIn(graph, things.length).steps + singlePointsIn(graph).steps;
    };
    expect(work(500)).toBeLessThan(500 * 300);
    expect(work(5000)).toBeLessThan(11 * work(500));
  });

  test('a chain of thousands overflows no stack', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index): [string, Drawn] => [
        `n${index}`,
        { opens: ['phone'], regained: [`n${(index + 1) % 3000}`] },
      ]),
    );
    const contents = drawnContents(chain);
    expect(circlesIn(accessGraph(contents))[0]?.nodes).toHaveLength(3000);
    expect(stuckIn(contents, ['phone'])).toHaveLength(3000);
  });
});
