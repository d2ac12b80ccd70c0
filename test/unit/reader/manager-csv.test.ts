import { describe, expect, it } from 'vitest';
import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { type Columns, entryOf, writeManagerCsv } from '../../fixtures/writers/manager-csv.ts';
import { bytesOf, read } from './format-files.ts';

interface ManagerCsv {
  readonly columns: Columns;
  readonly quoteAll?: boolean;
  /** What the format has a place for, besides names and the code. */
  readonly keeps: readonly ('note' | 'tag' | 'favourite')[];
}

const nothing = (): string => '';

const formats: Readonly<Record<string, ManagerCsv>> = {
  'keepassxc-csv': {
    columns: {
      Group: ({ tag }) => (tag === '' ? 'Root' : `Root/Folder/${tag}`),
      Title: ({ title }) => title,
      Username: ({ username }) => username,
      Password: () => 'hunter2',
      URL: nothing,
      Notes: ({ note }) => note,
      TOTP: ({ uri }) => uri,
      Icon: () => '0',
      'Last Modified': () => '2024-01-01T00:00:00Z',
      Created: () => '2024-01-01T00:00:00Z',
    },
    quoteAll: true,
    keeps: ['note', 'tag'],
  },
};

/** The canonical accounts, less what the format can't hold. */
function asKept({ keeps }: ManagerCsv): ForeignAccount[] {
  return canonicalAccounts.map(({ issuer, accountName, otp, note, tags, favourite }) => ({
    issuer,
    accountName,
    otp,
    ...(note !== undefined && keeps.includes('note') ? { note } : {}),
    ...(tags !== undefined && keeps.includes('tag') ? { tags: tags.slice(0, 1) } : {}),
    ...(favourite === true && keeps.includes('favourite') ? { favourite } : {}),
  }));
}

const entries = canonicalAccounts.map(entryOf);
const empty = { title: 'Old shop', username: 'ada', uri: '', note: '', tag: '', favourite: false };

describe.each(Object.entries(formats))('%s', (id, format) => {
  const { columns, quoteAll = false } = format;
  const text = writeManagerCsv(columns, entries, { quoteAll });

  it('gives the canonical accounts', async () => {
    expect(await read(bytesOf(text))).toEqual({
      format: id,
      accounts: asKept(format),
      codeSets: [],
      skipped: [],
      warnings: [],
    });
  });

  it.each([
    ['a byte order mark', bytesOf(`\ufeff${text}`)],
    ['line feeds', bytesOf(writeManagerCsv(columns, entries, { quoteAll, end: '\n' }))],
    ['names of columns in capitals', bytesOf(text.replace(/^.*/, (line) => line.toUpperCase()))],
    [
      'columns the other way round',
      bytesOf(writeManagerCsv(Object.fromEntries(Object.entries(columns).toReversed()), entries)),
    ],
  ])('is read with %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ format: id, accounts: asKept(format), skipped: [] });
  });

  it('loses a bad entry and not the file, and counts what has no code', async () => {
    const [good] = entries;
    if (good === undefined) throw new Error('no accounts');
    const bad = ['otpauth://totp/x', 'otpauth://totp/x?secret=1!', '1!', 'https://example.org/'];
    const list = [good, ...bad.map((uri) => ({ ...empty, uri })), empty, good];
    const contents = await read(bytesOf(writeManagerCsv(columns, list)));
    expect(contents.accounts).toHaveLength(2);
    expect(contents.skipped).toEqual(
      ['no-secret', 'bad-secret', 'bad-secret', 'bad-uri'].map((reason) => ({
        label: 'Old shop: ada',
        reason,
      })),
    );
    expect(contents.warnings).toEqual([{ type: 'without-codes', count: 1 }]);
  });

  it('has nothing to import without codes', async () => {
    const bytes = bytesOf(writeManagerCsv(columns, [empty, empty]));
    expect(detect(bytes)?.id).toBe(id);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'nothing-to-import' });
  });

  it('has a bare secret with the names of its row', async () => {
    const bytes = bytesOf(writeManagerCsv(columns, [{ ...empty, uri: 'orsx g5a=' }]));
    const secret = Uint8Array.from(Buffer.from('test'));
    expect((await read(bytes)).accounts).toEqual([
      {
        issuer: 'Old shop',
        accountName: 'ada',
        otp: { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30 },
      },
    ]);
  });

  it.runIf(format.keeps.includes('note'))('gives backup codes in its notes as sets', async () => {
    const note = 'Call them first.\nBackup codes:\n7tqp-m4xz\nk9wd-2hjb\nx3vn-8rfc\n';
    const bytes = bytesOf(writeManagerCsv(columns, [{ ...empty, note }]));
    const [set, ...others] = (await read(bytes)).codeSets;
    expect(others).toEqual([]);
    expect(set).toMatchObject({ service: 'Old shop', account: 'ada', ordered: false });
    expect(set?.codes.map(({ value }) => value)).toEqual(['7tqp-m4xz', 'k9wd-2hjb', 'x3vn-8rfc']);
  });
});
