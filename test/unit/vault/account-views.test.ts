import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyContents, type Copy } from '../../../electron/model/vault-contents.ts';
import type { CopyId } from '../../../electron/model/ids.ts';
import { renew } from '../../../electron/vault/backup-codes/life-cycle.ts';
import { accountDetail, maskOf } from '../../../electron/vault/account-views.ts';
import { copyView } from '../../../electron/vault/copy-views.ts';
import { newId } from '../../../electron/vault/new-id.ts';
import { accountDetailSchema, copyViewSchema, idSchema } from '../../../shared/views.ts';
import { account } from '../paper/accounts.ts';

const now = '2026-11-24T10:00:00.000Z';

test.each([
  ['k3h7-ak2p', '••••-••••'],
  ['8902 3123', '•••• ••••'],
  ['R12345', '••••••'],
  ['a.b_c/d', '•.•_•/•'],
  ['ÄÖ-ß٣', '••-••'],
  ['', ''],
])('%s is shown as %s', (value, mask) => {
  expect(maskOf(value)).toBe(mask);
});

test('no letter and no digit of any script is left in a mask', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(maskOf(value)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test('ids are random, of one shape', () => {
  const ids = Array.from({ length: 1000 }, () => newId());
  expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});

test('a view says where each code stands and never what it is', () => {
  const codes = ['k3h7-ak2p', 'x8w2-z4nt', 'q9m2-wv5c'];
  const one = account('view', { codes, used: 1, unsure: 1 });
  const detail = accountDetail({ ...emptyContents(), accounts: [one] }, one, Date.parse(now));
  expect(accountDetailSchema.safeParse(detail).error).toBeUndefined();
  expect(detail.codeSets[0]?.codes.map(({ state, position }) => `${position} ${state}`)).toEqual([
    '1 used',
    '2 unsure',
    '3 unused',
  ]);
  const text = JSON.stringify(detail);
  for (const code of codes) expect(text).not.toContain(code);
});

test('a copy is out of date once a set that it should hold was renewed', () => {
  const [one, other] = [account('one'), account('other')];
  const copy: Copy = {
    id: 'c'.repeat(32) as CopyId,
    kind: 'paper',
    checkEveryDays: 180,
    place: 'drawer',
    madeAt: now,
    holds: [one, other].flatMap(({ codeSets }) =>
      codeSets.map(({ id, generation }) => ({ setId: id, generation })),
    ),
    accountIds: [one.id, other.id],
  };
  const contents = { ...emptyContents(), accounts: [one, other], copies: [copy] };
  expect(copyView(contents, copy).upToDate).toBe(true);
  const [set] = account('new').codeSets;
  const fresh = {
    id: newId<NonNullable<typeof set>['id']>(),
    codes: [],
    ordered: false,
    issuedAt: now,
    source: 'x',
  };
  const renewed = { ...contents, accounts: [one, renew(other, fresh, now)] };
  expect(copyView(renewed, copy).upToDate).toBe(false);
  expect(copyViewSchema.safeParse(copyView(renewed, copy)).error).toBeUndefined();
  expect(copyView({ ...contents, accounts: [one] }, copy).upToDate).toBe(true);
});
