import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../electron/model/backup-code.ts';
import { formatPaperPage } from '../../../electron/model/paper-page.ts';
import { PaperSession } from '../../../electron/vault/import/paper-session.ts';
import type { PaperPage } from '../../../shared/contract/reader.ts';
import { totp } from '../paper/accounts.ts';
import { pngOf, qrDrawing } from '../pictures/draw.ts';
import { openedVault } from './ready-vault.ts';

const now = '2026-11-24T10:00:00.000Z';
const earlier = '2026-05-12T10:00:00.000Z';

type PaperAccount = PaperPage['accounts'][number];

function codeSet(seed: string, ...codes: string[]): NonNullable<PaperAccount['codeSet']> {
  const states = { '?': 'unsure', '-': 'used' } as const;
  return {
    setId: seed.repeat(32),
    generation: 1,
    issuedAt: earlier,
    ordered: false,
    codes: codes.map((code) => ({
      value: code.replace(/[?-]$/, ''),
      state: states[code.slice(-1) as '?' | '-'] ?? 'unused',
    })),
  };
}

function account(issuer: string, more: Partial<PaperAccount> = {}): PaperAccount {
  return { issuer, accountName: 'ada', ...more };
}

function page(number: number, pages: number, accounts: PaperAccount[], sheetId = 'K7-2QF') {
  return { sheetId, madeAt: now, page: number, pages, accounts };
}

function added(...pages: PaperPage[]): PaperSession {
  const session = new PaperSession();
  for (const one of pages) session.add([one]);
  return session;
}

/** "GitHub/ada/totp: a b? c-", for each account. */
function inWords(session: PaperSession): string[] {
  const marks = { unused: '', unsure: '?', used: '-' };
  return session.accounts(now).map(({ issuer, accountName, otp, codeSets }) => {
    const codes = codeSets.flatMap((set) =>
      set.codes.map((code) => code.value + marks[stateOf(code)]),
    );
    return `${issuer}/${accountName}/${otp?.type ?? ''}: ${codes.join(' ')}`;
  });
}

const three = [
  page(1, 3, [account('GitHub', { otp: totp('g'), codeSet: codeSet('a', 'a1-', 'a2?') })]),
  page(2, 3, [account('GitHub', { codeSet: codeSet('a', 'a3', 'a4') })]),
  page(3, 3, [
    account('GitHub', { codeSet: codeSet('a', 'a5') }),
    account('Mail', { otp: totp('m') }),
  ]),
];
const whole = ['GitHub/ada/totp: a1- a2? a3 a4 a5', 'Mail/ada/totp: '];

describe('one sheet', () => {
  test('in any order, any page any number of times, gives the same', () => {
    const order = fc
      .shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 3 })
      .filter((taken) => new Set(taken).size === 3);
    fc.assert(
      fc.property(order, (taken) => {
        const pages = taken.map((index) => three[index] ?? page(1, 3, []));
        expect(inWords(added(...pages)).toSorted()).toEqual(whole);
      }),
    );
  });

  test('says what is missing, and gives nothing before all is there', () => {
    const session = added(...three.slice(1, 2));
    expect(session.progress()).toMatchObject({
      sessionId: session.id,
      sheets: [{ sheetId: 'K7-2QF', madeAt: now, pages: 3, missing: [1, 3] }],
      accounts: [{ issuer: 'GitHub', hasOtp: false, codes: 2, left: 2 }],
    });
    expect(() => session.accounts(now)).toThrow(
      expect.objectContaining({
        code: 'page-missing',
        facts: { sheetId: 'K7-2QF', missing: '1, 3', pages: 3 },
      }),
    );
  });

  test('states stay: used is used, unsure is unsure, and the set keeps its id and generation', () => {
    const [first] = added(...three).accounts(now);
    expect(first?.codeSets).toMatchObject([
      { id: 'a'.repeat(32), generation: 1, issuedAt: earlier, status: 'current', source: 'paper' },
    ]);
    expect(added(...three).progress().accounts[0]).toMatchObject({ codes: 5, left: 3 });
  });

  test('equal names with other secrets or sets stay two accounts', () => {
    const session = added(
      page(1, 1, [
        account('Mail', { otp: totp('1') }),
        account('Mail', { otp: totp('2') }),
        account('Mail', { codeSet: codeSet('b', 'b1') }),
        account('Mail', { codeSet: codeSet('c', 'c1') }),
      ]),
    );
    expect(inWords(session)).toEqual([
      'Mail/ada/totp: ',
      'Mail/ada/totp: ',
      'Mail/ada/: b1',
      'Mail/ada/: c1',
    ]);
  });

  test('a name that no account of ours could have is cut', () => {
    const session = added(page(1, 1, [account('x'.repeat(4000), { otp: totp('1') })]));
    expect(session.accounts(now)[0]?.issuer).toHaveLength(256);
    expect(session.progress().accounts[0]?.issuer).toHaveLength(256);
  });
});

describe('several sheets', () => {
  const sheet = (sheetId: string, madeAt: string, ...accounts: PaperAccount[]) => ({
    ...page(1, 1, accounts, sheetId),
    madeAt,
  });
  const may = sheet(
    'AA-AAA',
    earlier,
    account('GitHub', { otp: totp('g'), codeSet: codeSet('a', 'a1', 'a2') }),
  );
  const november = sheet('BB-BBB', now, account('GitHub', { codeSet: codeSet('a', 'a1-', 'a2') }));

  test('are all waited for', () => {
    const other = page(2, 2, [account('Bank', { otp: totp('b') })], 'CC-CCC');
    const session = added(...three, other);
    expect(session.progress().sheets.map(({ missing }) => missing)).toEqual([[], [1]]);
    expect(() => session.accounts(now)).toThrow(
      expect.objectContaining({ facts: { sheetId: 'CC-CCC', missing: '1', pages: 2 } }),
    );
    session.add([page(1, 2, [], 'CC-CCC')]);
    expect(inWords(session)).toEqual([...whole, 'Bank/ada/totp: ']);
  });

  test.each([
    ['old first', [may, november]],
    ['new first', [november, may]],
  ])(
    'with the same codes: once, as the newer one says, with the secret of the older (%s)',
    (_name, pages) => {
      expect(inWords(added(...pages))).toEqual(['GitHub/ada/totp: a1- a2']);
    },
  );

  test('a name that one was printed without is on the other', () => {
    const nameless = {
      ...november,
      accounts: november.accounts.map((one) => ({ ...one, accountName: '' })),
    };
    expect(inWords(added(may, nameless))).toEqual(['GitHub/ada/totp: a1- a2']);
  });

  test.each([
    ['another number of pages', { ...page(2, 9, [account('Evil')]) }],
    ['another time', { ...page(2, 3, [account('Evil')]), madeAt: earlier }],
  ])('with one id and %s are refused, and nothing of them is kept', (_name, mixed) => {
    const session = added(...three.slice(0, 1));
    const other = page(1, 1, [account('Other')], 'CC-CCC');
    expect(() => session.add([other, mixed])).toThrow(
      expect.objectContaining({ code: 'sheet-mixed', facts: { sheetId: 'K7-2QF' } }),
    );
    expect(session.progress().sheets.map(({ missing }) => missing)).toEqual([[2, 3]]);
  });
});

test('pictures of pages, in two goes, into an open vault: as any import, with preview', async () => {
  const vault = await openedVault();
  const source = (printed: PaperPage) => {
    const [text = ''] = formatPaperPage(printed);
    return { type: 'bytes', name: 'p.png', bytes: pngOf(qrDrawing(text, 3)) } as const;
  };
  const [first, second] = [
    page(1, 2, [account('GitHub', { otp: totp('g'), codeSet: codeSet('a', 'a1-', 'a2') })]),
    page(2, 2, [account('Mail', { otp: totp('m') })]),
  ];
  const { sessionId, sheets } = await vault.call('paper:add', { sources: [source(second)] });
  expect(sheets[0]?.missing).toEqual([1]);
  const refused = await vault.ask('paper:import', { sessionId });
  expect(refused).toMatchObject({ ok: false, error: { code: 'page-missing' } });
  await vault.call('paper:add', { sessionId, sources: [source(first)] });
  const { importId, rows } = await vault.call('paper:import', { sessionId });
  expect(rows.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
    'account new',
    'account new',
    'code-set new',
  ]);
  await vault.call('import:apply', { importId, take: rows.map(({ index }) => index) });
  const { accounts } = await vault.call('accounts:list', {});
  expect(accounts.map(({ issuer, backup }) => `${issuer} ${backup.left}/${backup.total}`)).toEqual([
    'GitHub 1/2',
    'Mail 0/0',
  ]);
});
