import { describe, expect, it } from 'vitest';
import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { type Columns, entryOf, writeManagerCsv } from '../../fixtures/writers/manager-csv.ts';
import { writeCsv } from '../../fixtures/writers/csv.ts';
import { writeZip } from '../../fixtures/writers/zip.ts';
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
  'apple-passwords': {
    columns: {
      Title: ({ title }) => title,
      URL: nothing,
      Username: ({ username }) => username,
      Password: () => 'hunter2',
      Notes: ({ note }) => note,
      OTPAuth: ({ uri }) => uri,
    },
    keeps: ['note'],
  },
  '1password-csv': {
    columns: {
      Title: ({ title }) => title,
      Url: nothing,
      Username: ({ username }) => username,
      Password: () => 'hunter2',
      OTPAuth: ({ uri }) => uri,
      Favorite: ({ favourite }) => String(favourite),
      Archived: () => 'false',
      Tags: ({ tag }) => tag,
      Notes: ({ note }) => note,
    },
    keeps: ['note', 'tag', 'favourite'],
  },
  'lastpass-csv': {
    columns: {
      url: () => 'http://sn',
      username: ({ username }) => username,
      password: () => 'hunter2',
      totp: ({ uri }) => uri.replaceAll('&', '&amp;'),
      extra: ({ note }) => note,
      name: ({ title }) => title.replaceAll('&', '&amp;'),
      grouping: ({ tag }) => (tag === '' ? '' : `All\\${tag}`),
      fav: ({ favourite }) => (favourite ? '1' : '0'),
    },
    keeps: ['note', 'tag', 'favourite'],
  },
  'proton-pass-csv': {
    columns: {
      type: () => 'login',
      name: ({ title }) => title,
      url: nothing,
      email: ({ username }) => username,
      username: nothing,
      password: () => 'hunter2',
      note: ({ note }) => note,
      totp: ({ uri }) => uri,
      createTime: () => '1706621831',
      modifyTime: () => '1707735222',
      vault: ({ tag }) => tag,
    },
    keeps: ['note', 'tag'],
  },
  'safeincloud-csv': {
    columns: {
      Title: ({ title }) => title,
      Login: ({ username }) => username,
      Password: () => 'hunter2',
      URL: nothing,
      Notes: ({ note }) => note,
      OTP: ({ uri }) => uri,
    },
    quoteAll: true,
    keeps: ['note'],
  },
  dashlane: {
    columns: {
      username: nothing,
      username2: ({ username }) => username,
      username3: nothing,
      title: ({ title }) => title,
      password: () => 'hunter2',
      note: ({ note }) => note,
      url: nothing,
      category: ({ tag }) => tag,
      otpUrl: ({ uri }) => uri,
    },
    keeps: ['note', 'tag'],
  },
};

/** The plain files of browsers, and of managers that keep the codes to themselves. */
const passwordsOnly: Readonly<Record<string, string>> = {
  chrome: 'name,url,username,password,note\nPort,https://port.example/,ada,hunter2,NOTE\n',
  nordpass:
    'name,url,additional_urls,username,password,note,cardholdername,cardnumber,type,custom_fields\n' +
    'Port,,,ada,hunter2,NOTE,,,password,\n',
  roboform: 'Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\nPort,,,ada,hunter2,NOTE,/Web,\n',
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

describe.each(Object.entries(passwordsOnly))('%s', (id, text) => {
  it('has no one-time codes, and says so', async () => {
    const bytes = bytesOf(text.replace('NOTE', ''));
    expect(detect(bytes)?.id).toBe(id);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'no-codes-in-export' });
  });

  it('may have backup codes in its notes', async () => {
    const note = '"Backup codes:\n7tqp-m4xz\nk9wd-2hjb\nx3vn-8rfc"';
    const { codeSets, accounts } = await read(bytesOf(text.replace('NOTE', note)));
    expect(accounts).toEqual([]);
    expect(codeSets).toMatchObject([{ service: 'Port', account: 'ada' }]);
  });
});

describe('other files of password managers', () => {
  it('Firefox has no one-time codes', async () => {
    const header = '"url","username","password","httpRealm","formActionOrigin","guid"';
    const bytes = bytesOf(`${header}\n"https://www.port.example","ada","hunter2",,"","{1}"\n`);
    expect(detect(bytes)?.id).toBe('firefox');
    await expect(read(bytes)).rejects.toMatchObject({ code: 'no-codes-in-export' });
  });

  it('a header that only begins like a browser’s is not one', () => {
    expect(detect(bytesOf('name,url,username,password,colour\na,b,c,d,e\n'))).toBeNull();
  });

  it('NordPass keeps backup codes in custom fields', async () => {
    const fields = '"[{""type"":""text"",""label"":""Recovery code"",""value"":""R48213""}]"';
    const [header = '', row = ''] = (passwordsOnly['nordpass'] ?? '').split('\n');
    const bytes = bytesOf(`${header}\n${row.replace('NOTE', '')}${fields}\n`);
    expect((await read(bytes)).codeSets).toMatchObject([{ codes: [{ value: 'R48213' }] }]);
  });

  it('1Password and Apple are told apart whatever the order of columns', () => {
    const apple = 'Title,URL,Username,Password,Notes,OTPAuth';
    expect(detect(bytesOf(`${apple}\n`))?.id).toBe('apple-passwords');
    expect(detect(bytesOf(`Archived,Favorite,Tags,${apple}\n`))?.id).toBe('1password-csv');
  });

  it('LastPass from before it kept codes has notes', async () => {
    const note = '"Backup codes:\n7tqp-m4xz\nk9wd-2hjb\nx3vn-8rfc"';
    const text = `url,username,password,extra,name,grouping,fav\nhttp://sn,,,${note},GitHub,,0\n`;
    expect((await read(bytesOf(text))).codeSets).toMatchObject([{ service: 'GitHub' }]);
  });

  it.each([
    ['with its seventh column', ''],
    ['as older ones are', null],
  ])('Keeper’s CSV without a header, %s', async (_, shared) => {
    const uri = 'otpauth://totp/Port:ada?secret=ORSXG5A&issuer=Port';
    const row = (custom: readonly string[]) => [
      ...['Web\\Work', 'Harbour', 'ada', 'hunter2', 'https://port.example', 'a, note'],
      ...(shared === null ? [] : [shared]),
      ...custom,
    ];
    const text = writeCsv([
      row([]),
      row(['Recovery code', 'R48213', 'TFC:Keeper', uri]),
      row(['TFC:Keeper', uri, 'PIN', '4711']),
    ]);
    const contents = await read(bytesOf(text));
    expect(contents).toMatchObject({
      format: 'keeper-csv',
      accounts: [
        { issuer: 'Port', accountName: 'ada', note: 'a, note', tags: ['Work'] },
        { issuer: 'Port', accountName: 'ada', note: 'a, note', tags: ['Work'] },
      ],
      codeSets: [{ service: 'Port', account: 'ada', codes: [{ value: 'R48213' }] }],
      skipped: [],
      warnings: [{ type: 'without-codes', count: 1 }],
    });
  });

  it('Dashlane’s zip holds logins and notes', async () => {
    const codes = 'Backup codes:\n7tqp-m4xz\nk9wd-2hjb\nx3vn-8rfc';
    const bytes = writeZip([
      { name: 'ids.csv', data: 'type,number\npassport,4711\n' },
      {
        name: 'credentials.csv',
        data: 'username,username2,username3,title,password,note,url,category,otpSecret\nada,,,Port,x,,,,ORSXG5A\n',
      },
      {
        name: 'securenotes.csv',
        data: writeCsv([
          ['title', 'note'],
          ['Harbour', codes],
        ]),
      },
    ]);
    expect(await read(bytes)).toMatchObject({
      format: 'dashlane',
      accounts: [{ issuer: 'Port', accountName: 'ada' }],
      codeSets: [{ service: 'Harbour', account: '' }],
    });
  });
});
