import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { plainBase32 } from '../../fixtures/writers/plain-base32.ts';
import { writeSqlCipher, writeSqlite, type SqliteTable } from '../../fixtures/writers/sqlite.ts';
import { asExpected, expectedFiles, haveSamples, comparable, sample } from './real-samples.ts';
import { bytesOf, read } from './format-files.ts';

/** The table `accounts` of Google Authenticator with these rows, beside another table. */
function googleTables(rows: SqliteTable['rows'], more = ''): readonly SqliteTable[] {
  return [
    { create: 'CREATE TABLE android_metadata (locale TEXT)', name: 'android_metadata', rows: [] },
    {
      create:
        'CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT NOT NULL, secret TEXT NOT NULL, ' +
        'counter INTEGER DEFAULT 0, type INTEGER, provider INTEGER DEFAULT 0, issuer TEXT DEFAULT NULL, ' +
        `original_name TEXT DEFAULT NULL${more})`,
      name: 'accounts',
      rows,
    },
  ];
}

/** SHA-1, six digits and 30 s are all that the table can hold. */
const simple = canonicalAccounts.filter(
  ({ otp }) =>
    (otp.type === 'totp' && otp.period === 30 && otp.algorithm === 'SHA1' && otp.digits === 6) ||
    (otp.type === 'hotp' && otp.algorithm === 'SHA1' && otp.digits === 6),
);
const rows = simple.map(({ issuer, accountName, otp }, index) => [
  index + 1,
  issuer === '' ? accountName : `${issuer}:${accountName}`,
  plainBase32(otp.secret),
  otp.type === 'hotp' ? otp.counter : 0,
  otp.type === 'hotp' ? 1 : 0,
  0,
  issuer === '' ? null : issuer,
  null,
]);
const named = simple.map(({ issuer, accountName, otp }) => ({ issuer, accountName, otp }));

describe('the database of Google Authenticator', () => {
  it('gives its accounts', async () => {
    const bytes = await writeSqlite(googleTables(rows));
    expect(named.length).toBeGreaterThan(3);
    expect(await read(bytes)).toEqual({
      format: 'google-authenticator-database',
      accounts: named,
      codeSets: [],
      skipped: [],
      warnings: [],
    });
  });

  it('is read without the log that lay beside it', async () => {
    const bytes = await writeSqlite(googleTables(rows));
    bytes.set([2, 2], 18);
    expect((await read(bytes)).accounts).toEqual(named);
  });

  it('lists what a newer version encrypted, and kinds it does not know', async () => {
    const row = (type: number, isEncrypted: number) => [
      null,
      'a:b',
      'ORSXG5A',
      0,
      type,
      0,
      'a',
      null,
      isEncrypted,
    ];
    const bytes = await writeSqlite(
      googleTables([row(0, 0), row(0, 1), row(9, 0)], ', isencrypted INTEGER'),
    );
    const { accounts, skipped } = await read(bytes);
    expect(accounts).toHaveLength(1);
    expect(skipped.map(({ reason }) => reason)).toEqual(['bad-secret', 'unsupported-type']);
  });

  it('is damaged when cut off, changed or not what it seems', async () => {
    const bytes = await writeSqlite(googleTables(rows));
    expect(detect(bytes.slice(0, 5000))?.id).toBe('google-authenticator-database');
    const view =
      'CREATE VIEW accounts AS WITH RECURSIVE n(email) AS (SELECT 1 UNION ALL SELECT email FROM n) ' +
      'SELECT email, 1 AS secret, 1 AS provider FROM n';
    const computed =
      'CREATE TABLE accounts (email TEXT, secret AS (hex(zeroblob(email))), provider TEXT)';
    for (const wrong of [
      bytes.slice(0, 5000),
      await writeSqlite([{ create: view, name: 'accounts', rows: [] }]),
      await writeSqlite([{ create: computed, name: 'accounts', rows: [] }]),
    ]) {
      await expect(read(wrong)).rejects.toMatchObject({ code: 'damaged-file' });
    }
  });

  it('with no rows has nothing to import', async () => {
    const bytes = await writeSqlite(googleTables([]));
    await expect(read(bytes)).rejects.toMatchObject({ code: 'nothing-to-import' });
  });
});

it('the database of Microsoft Authenticator gives its accounts', async () => {
  const create =
    'CREATE TABLE accounts (_id INTEGER PRIMARY KEY, name TEXT, username TEXT, oath_secret_key TEXT, account_type INTEGER)';
  const bytes = await writeSqlite([
    {
      create,
      name: 'accounts',
      rows: [
        [1, 'Port', 'ada', 'orsx g5a', 0],
        [2, 'Microsoft', 'ada@example.org', 'dGVzdA==', 1],
        [3, 'Work', 'ada', '', 2],
        [4, 'Harbour', 'ada', null, 0],
        [5, 'Home', 'ada', '=', 1],
        [6, 'Old', '', 'ORSXG5A', null],
      ],
    },
  ]);
  const { format, accounts, skipped } = await read(bytes);
  expect(format).toBe('microsoft-authenticator');
  const secret = Uint8Array.from(Buffer.from('test'));
  const otp = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30 };
  expect(accounts).toEqual([
    { issuer: 'Port', accountName: 'ada', otp },
    { issuer: 'Microsoft', accountName: 'ada@example.org', otp: { ...otp, digits: 8 } },
    { issuer: 'Old', accountName: '', otp },
  ]);
  expect(skipped).toEqual([
    { label: 'Work: ada', reason: 'unsupported-type' },
    { label: 'Harbour: ada', reason: 'no-secret' },
    { label: 'Home: ada', reason: 'bad-secret' },
  ]);
});

it('the database of Stratum gives its accounts with their categories', async () => {
  const bytes = await writeSqlite([
    {
      create:
        'CREATE TABLE authenticator (type integer, icon varchar, issuer varchar(32), username varchar(40), ' +
        'secret varchar primary key not null, pin varchar, algorithm integer, digits integer, period integer, ' +
        'counter integer, ranking integer)',
      name: 'authenticator',
      rows: [
        [2, null, 'Port', 'ada', 'ORSXG5A', null, 1, 8, 60, 0, 0],
        [3, null, 'Mobile', 'ada', '74657374', '1234', 0, 6, 10, 0, 1],
      ],
    },
    {
      create: 'CREATE TABLE category (id, name, ranking)',
      name: 'category',
      rows: [['c', 'Work', 0]],
    },
    {
      create: 'CREATE TABLE authenticatorcategory (categoryId, authenticatorSecret, ranking)',
      name: 'authenticatorcategory',
      rows: [['c', 'ORSXG5A', 0]],
    },
  ]);
  const secret = Uint8Array.from(Buffer.from('test'));
  expect(await read(bytes)).toMatchObject({
    format: 'stratum-database',
    accounts: [
      {
        issuer: 'Port',
        otp: { type: 'totp', secret, algorithm: 'SHA256', digits: 8, period: 60 },
        tags: ['Work'],
      },
      { issuer: 'Mobile', otp: { type: 'motp', secret, pin: '1234' } },
    ],
  });
});

describe('the database of Authenticator Plus', () => {
  const tables = (list: SqliteTable['rows']): readonly SqliteTable[] => [
    {
      create:
        'CREATE TABLE accounts (email TEXT, secret TEXT, counter INTEGER, type INTEGER, issuer TEXT, original_name TEXT, category TEXT)',
      name: 'accounts',
      rows: list,
    },
  ];
  const many = Array.from({ length: 60 }, (_, index) => [
    `Port:ada ${index}`,
    'ORSXG5A',
    0,
    0,
    'Port',
    null,
    index % 2 === 0 ? 'Work' : '',
  ]);
  const blizzard = ['Battle.net:ada', '74657374', 0, 2, 'Battle.net', null, null];

  it('gives its accounts, of several pages', async () => {
    const bytes = await writeSqlCipher(tables([...many, blizzard]), 'pässword');
    expect(bytes.length).toBeGreaterThan(4 * 1024);
    expect(detect(bytes)?.id).toBe('authenticator-plus-database');
    const { accounts, skipped } = await read(bytes, 'pässword');
    expect(skipped).toEqual([]);
    expect(accounts).toHaveLength(61);
    expect(accounts[0]).toMatchObject({ issuer: 'Port', accountName: 'ada 0', tags: ['Work'] });
    expect(accounts[60]).toMatchObject({
      otp: { secret: Uint8Array.from(Buffer.from('test')), digits: 8 },
    });
  });

  it('asks for its password, tells a wrong one from damage', async () => {
    const bytes = await writeSqlCipher(tables(many), 'right');
    await expect(read(bytes)).rejects.toMatchObject({ code: 'password-needed' });
    await expect(read(bytes, 'wrong')).rejects.toMatchObject({ code: 'wrong-file-password' });
    bytes[2500] = (bytes[2500] ?? 0) ^ 1;
    await expect(read(bytes, 'right')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('is not seen in what only fills whole pages', () => {
    for (const bytes of [
      new Uint8Array(4096),
      bytesOf('the quick brown fox jumps over the lazy dog\n'.repeat(1024)),
      Uint8Array.from({ length: 4096 }, (_, index) => (index * index) & 255),
    ]) {
      expect(detect(bytes)).toBeNull();
    }
  });
});

describe.skipIf(!haveSamples)('databases that apps wrote', () => {
  const files = expectedFiles().filter(([path]) => /\.(?:sqlite|db)$/.test(path));
  it.each(files)('%s gives exactly its accounts', async (path, { entries = [] }) => {
    const { accounts, skipped } = await read(sample(path));
    expect(accounts.map(asExpected)).toEqual(entries.map(comparable));
    expect(skipped).toEqual([]);
  });
});
