import { beforeEach, describe, expect, test } from 'vitest';
import type {
  ForeignAccount,
  ForeignCodeSet,
  ForeignContents,
} from '../../../electron/model/foreign.ts';
import { emptyContents } from '../../../electron/model/vault-contents.ts';
import { applyImport } from '../../../electron/vault/import/apply.ts';
import { type Candidate, previewImport } from '../../../electron/vault/import/preview.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { canTransfer, writeTransfer } from '../../fixtures/writers/google-migration.ts';
import { account, totp } from '../paper/accounts.ts';
import { addAccount, setsInWords } from './acts.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const now = '2026-11-24T10:00:00.000Z';
const foreign = (
  issuer: string,
  seed = issuer,
  more: Partial<ForeignAccount> = {},
): ForeignAccount => ({
  issuer,
  accountName: 'ada-lovelace',
  otp: totp(seed),
  ...more,
});
const codeSet = (service: string, values: readonly string[], name = ''): ForeignCodeSet => ({
  service,
  account: name,
  ordered: false,
  codes: values.map((value) => ({ value, used: false })),
});
const read = (contents: Partial<ForeignContents>): ForeignContents => ({
  format: 'aegis',
  accounts: [],
  codeSets: [],
  skipped: [],
  warnings: [],
  ...contents,
});
const verdicts = (...args: Parameters<typeof previewImport>) =>
  previewImport(...args).map(({ row }) =>
    row.reason === undefined ? row.verdict : `${row.verdict}: ${row.reason}`,
  );

describe('preview', () => {
  const present = [account('GitHub', { codes: ['aaaa-1111', 'bbbb-2222'] })];

  test('new, same, and the two ways to differ', () => {
    const accounts = [
      foreign('Mail'),
      foreign('GitHub'),
      foreign('GITHUB', 'GitHub', { accountName: 'Ada-Lovelace' }),
      foreign('Git Hub', 'GitHub'),
      foreign('GitHub', 'another secret'),
    ];
    expect(verdicts(present, [read({ accounts })])).toEqual([
      'new',
      'same',
      'same',
      'differs: other-name',
      'differs: other-secret',
    ]);
  });

  test('other digits, period, algorithm or type are another account', () => {
    const otp = totp('GitHub');
    const others = [
      { ...otp, digits: 8 },
      { ...otp, period: 60 },
      { ...otp, algorithm: 'SHA256' },
      { type: 'steam', secret: otp.secret },
      { type: 'hotp', secret: otp.secret, algorithm: 'SHA1', digits: 6, counter: 0 },
    ] as ForeignAccount['otp'][];
    const accounts = others.map((other) => foreign('Elsewhere', '', { otp: other }));
    const [first, ...rest] = verdicts(present, [read({ accounts })]);
    expect(first).toBe('new');
    expect(rest).toEqual(Array(4).fill('differs: other-secret'));
  });

  test('a counter that went on is the same account', () => {
    const hotp = (counter: number) =>
      ({ type: 'hotp', secret: totp('x').secret, algorithm: 'SHA1', digits: 6, counter }) as const;
    const bank = account('bank', { issuer: 'Bank', codes: [], otp: hotp(9) });
    const accounts = [foreign('Bank', '', { otp: hotp(2) })];
    expect(verdicts([bank], [read({ accounts })])).toEqual(['same']);
  });

  test('what is twice in the import is the same the second time, codes too, over files', () => {
    const contents = read({
      accounts: [foreign('Mail'), foreign('Mail')],
      codeSets: [codeSet('Mail', ['cccc-3333']), codeSet('Mail', ['cccc-3333'])],
    });
    expect(verdicts(present, [contents, contents])).toEqual([
      ...['new', 'same', 'new', 'same'],
      ...['same', 'same', 'same', 'same'],
    ]);
  });

  test('codes are the same when each is there, in whatever set', () => {
    const sets = [
      codeSet('GitHub', ['bbbb-2222', 'aaaa-1111']),
      codeSet('GitHub', ['aaaa-1111', 'new-33333']),
      codeSet('GitHub', []),
    ];
    expect(verdicts(present, [read({ codeSets: sets })])).toEqual(['same', 'new', 'new']);
  });

  test('what was refused says why, is counted, and cannot be taken', () => {
    const rows = previewImport(present, [
      read({ skipped: [{ label: 'x'.repeat(999), reason: 'bad-secret' }] }),
    ]);
    expect(rows).toMatchObject([
      {
        row: { index: 0, verdict: 'refused', reason: 'bad-secret' },
        candidate: { kind: 'refused' },
      },
    ]);
    expect(rows[0]?.row.issuer).toHaveLength(256);
  });
});

describe('apply', () => {
  const taking = (...candidates: Candidate[]) =>
    applyImport(emptyContents(), candidates, 'file.txt', now).contents.accounts;
  const one = (issuer: string, more: Partial<ForeignAccount> = {}): Candidate => ({
    kind: 'account',
    account: foreign(issuer, issuer, more),
  });
  const set = (...args: Parameters<typeof codeSet>): Candidate => ({
    kind: 'code-set',
    set: codeSet(...args),
  });
  const inWords = (accounts: ReturnType<typeof taking>) =>
    accounts.map(
      ({ issuer, accountName, otp, codeSets }) =>
        `${issuer}/${accountName}/${otp?.type ?? '-'}/${codeSets.flatMap(({ codes }) => codes.map(({ value }) => value)).join(' ')}`,
    );

  test('equal names stay two accounts, and what comes along is kept', () => {
    const extra = { note: 'note', tags: ['a', 'b'], favourite: true };
    const accounts = taking(one('Mail', extra), one('Mail'));
    expect(accounts).toMatchObject([
      { issuer: 'Mail', ...extra },
      { issuer: 'Mail', tags: [] },
    ]);
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(2);
  });

  test('codes join the account of the import that bears their name, whatever comes first', () => {
    const accounts = taking(set('Mail', ['m-1']), one('Mail'), one('Bank'), set('Shop', ['s-1']));
    expect(inWords(accounts)).toEqual([
      'Mail/ada-lovelace/totp/m-1',
      'Bank/ada-lovelace/totp/',
      'Shop//-/s-1',
    ]);
  });

  test('by service and account name; two sets never share an account', () => {
    const accounts = taking(
      one('Mail', { accountName: 'ada' }),
      one('Mail', { accountName: 'bob' }),
      set('Mail', ['b-1'], 'bob'),
      set('Mail', ['x-1']),
      set('Mail', ['y-1']),
      set('Mail', ['z-1'], 'carl'),
    );
    expect(inWords(accounts)).toEqual([
      'Mail/ada/totp/x-1',
      'Mail/bob/totp/b-1',
      'Mail//-/y-1',
      'Mail/carl/-/z-1',
    ]);
  });

  test('codes join the one account of the vault that has none, and no other', () => {
    const bare = account('bare', { issuer: 'Bare', codes: [] });
    const full = account('full', { issuer: 'Full', codes: ['f-1'] });
    const twins = ['t1', 't2'].map((seed) => account(seed, { issuer: 'Twin', codes: [] }));
    const gone = { ...account('gone', { issuer: 'Gone', codes: [] }), trashedAt: now };
    const contents = { ...emptyContents(), accounts: [bare, full, ...twins, gone] };
    const candidates = ['Bare', 'Full', 'Twin', 'Gone'].map((name) => set(name, [`${name}-1`]));
    const { contents: after, brought } = applyImport(contents, candidates, 'file.txt', now);
    expect(inWords(after.accounts)).toEqual([
      'Bare/ada-lovelace/totp/Bare-1',
      'Full/ada-lovelace/totp/f-1',
      'Twin/ada-lovelace/totp/',
      'Twin/ada-lovelace/totp/',
      'Gone/ada-lovelace/totp/',
      'Full//-/Full-1',
      'Twin//-/Twin-1',
      'Gone//-/Gone-1',
    ]);
    expect(brought.sets.map(({ accountId }) => accountId)).toEqual([bare.id]);
  });

  test('names and tags that are too long for a list are cut; used codes come as used', () => {
    const long = 'x'.repeat(999);
    const accounts = taking(
      one(long, { accountName: long, tags: [long, ' ', `${long}y`, ' b '] }),
      {
        kind: 'code-set',
        set: { ...codeSet(long, ['m-1']), codes: [{ value: 'm-1', used: true }] },
      },
    );
    expect(accounts).toHaveLength(1);
    expect(accounts[0]?.issuer).toHaveLength(256);
    expect(accounts[0]?.tags).toEqual(['x'.repeat(256), 'b']);
    expect(accounts[0]?.codeSets[0]?.codes[0]?.events).toEqual([{ type: 'used', at: now }]);
  });
});

describe('over the wire', () => {
  let vault: OpenedVault;
  beforeEach(async () => {
    vault = await openedVault();
  });
  const uri = (issuer: string, secret = 'JBSWY3DPEHPK3PXP') =>
    `otpauth://totp/${issuer}:ada?secret=${secret}&issuer=${issuer}`;
  const reading = (...texts: string[]) =>
    vault.call('import:read', { sources: texts.map((text) => ({ type: 'text', text }) as const) });

  test('only what was chosen comes in, in one save', async () => {
    const { importId, rows, formats } = await reading(
      [uri('A'), uri('B', 'GEZDGNBV'), 'otpauth://x'].join('\n'),
    );
    expect(formats).toEqual(['otpauth-uri']);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'refused']);
    const saves = vault.shell.countOf('vault-file:save');
    const { added } = await vault.call('import:apply', { importId, take: [1, 2, 99] });
    expect(added).toBe(1);
    expect(vault.onDisk().accounts.map(({ issuer }) => issuer)).toEqual(['B']);
    expect(vault.shell.countOf('vault-file:save')).toBe(saves + 1);
  });

  test('what could not be saved can be applied again, once', async () => {
    const { importId } = await reading(uri('A'));
    vault.shell.failing.set('vault-file:save', 'disk-full');
    const apply = () => vault.ask('import:apply', { importId, take: [0] });
    expect(refusalOf(await apply())).toBe('disk-full');
    vault.shell.failing.clear();
    const results = await Promise.all([apply(), apply()]);
    expect(results.map(refusalOf)).toEqual([undefined, 'not-found']);
    expect(vault.onDisk().accounts).toHaveLength(1);
  });

  test('what was discarded or ended with the lock is gone', async () => {
    const first = await reading(uri('A'));
    await vault.call('import:discard', { importId: first.importId });
    const apply = (importId: string) => vault.ask('import:apply', { importId, take: [0] });
    expect(refusalOf(await apply(first.importId))).toBe('not-found');
    const second = await reading(uri('A'));
    vault = await vault.restarted();
    expect(refusalOf(await apply(second.importId))).toBe('not-found');
  });

  test('codes that joined an account go with the undo; the account stays', async () => {
    const { accountId } = await addAccount(vault, 'GitHub');
    const { importId } = await reading('GitHub recovery codes\n\nk3h7a-k2pq9\nx8w2z-z4nt7\n');
    const { undoId, accountIds } = await vault.call('import:apply', { importId, take: [0] });
    expect(accountIds).toEqual([accountId]);
    expect(await setsInWords(vault, accountId)).toBe('current 2');
    await vault.call('changes:undo', { undoId });
    expect(await setsInWords(vault, accountId)).toBe('');
  });

  test('a tag that is too long does not keep the list from showing', async () => {
    const entry = {
      type: 'totp',
      name: 'ada',
      issuer: 'A',
      info: { secret: 'JBSWY3DPEHPK3PXP', algo: 'SHA1', digits: 6, period: 30 },
    };
    const group = { uuid: 'g-1', name: 'x'.repeat(300) };
    const db = {
      version: 3,
      entries: [{ ...entry, uuid: 'e-1', groups: ['g-1'] }],
      groups: [group],
    };
    const file = { version: 1, header: { slots: null, params: null }, db };
    const { importId, rows } = await reading(JSON.stringify(file));
    expect(rows).toMatchObject([{ verdict: 'new' }]);
    await vault.call('import:apply', { importId, take: [0] });
    const { accounts } = await vault.call('accounts:list', {});
    expect(accounts.map(({ issuer }) => issuer)).toEqual(['A']);
  });

  test('a reader that dies costs the import and not the vault', async () => {
    vault.shell.failing.set('reader:start', 'reader-stopped');
    const asked = await vault.ask('import:read', { sources: [{ type: 'text', text: uri('A') }] });
    expect(refusalOf(asked)).toBe('reader-stopped');
    vault.shell.failing.clear();
    expect((await reading(uri('A'))).rows).toHaveLength(1);
  });

  describe('the codes of one transfer from several pictures', () => {
    const accounts = canonicalAccounts.filter(canTransfer);
    const part = (batchIndex: number, batchId = 7) =>
      writeTransfer(accounts.slice(batchIndex, batchIndex + 1), {
        version: 2,
        batchSize: 3,
        batchIndex,
        batchId,
        ids: true,
      });

    test.each([
      ['all of them', [0, 1, 2], []],
      ['all, in another order, one twice', [2, 0, 2, 1], []],
      ['two of three', [0, 2], [2]],
      ['one of three, twice', [1, 1], [1, 3]],
    ])('%s', async (_name, parts, missing) => {
      const { warnings } = await reading(...parts.map((index) => part(index)));
      expect(warnings).toEqual(
        missing.length === 0 ? [] : [{ type: 'missing-batches', missing, of: 3 }],
      );
    });

    test('two transfers are told apart', async () => {
      const { warnings } = await reading(part(0), part(1), part(2, 8));
      expect(warnings).toEqual([
        { type: 'missing-batches', missing: [3], of: 3 },
        { type: 'missing-batches', missing: [1, 2], of: 3 },
      ]);
    });
  });
});
