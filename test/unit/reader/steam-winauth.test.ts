import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { writeUriList } from '../../fixtures/writers/otpauth-uri.ts';
import { writeZip, type ZipFile } from '../../fixtures/writers/zip.ts';
import { asExpected, comparable, expectedFiles, haveSamples, sample } from './real-samples.ts';
import { bytesOf, read } from './format-files.ts';

const named = canonicalAccounts.map(({ issuer, accountName, otp }) => ({
  issuer,
  accountName,
  otp,
}));
const list = writeUriList(canonicalAccounts);
const secret = Uint8Array.from(Buffer.from('test'));
const steamOtp = { type: 'steam', secret } as const;

/** What Steam hands out; apps add to it. */
const data = {
  shared_secret: 'dGVzdA==',
  serial_number: '123',
  revocation_code: 'R48213',
  uri: 'otpauth://totp/Steam:ada?secret=ORSXG5A&issuer=Steam',
  account_name: 'ada',
  identity_secret: 'dGVzdA==',
  Session: { SteamID: 76561 },
};
const maFile = JSON.stringify(data);
const codeSet = {
  service: 'Steam',
  account: 'ada',
  ordered: false,
  codes: [{ value: 'R48213', used: false }],
};

/** As SteamAuth's FileEncryptor writes it. */
function encrypted(text: string, password: string): { file: string; entry: object } {
  const salt = Buffer.alloc(8, 3);
  const iv = Buffer.alloc(16, 5);
  const key = pbkdf2Sync(password, salt, 50_000, 32, 'sha1');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const file = Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
  const entry = {
    encryption_iv: iv.toString('base64'),
    encryption_salt: salt.toString('base64'),
    filename: '76561.maFile',
    steamid: 76561,
  };
  return { file, entry };
}

describe('Steam', () => {
  it('a maFile gives its account, and its revocation code as a set', async () => {
    expect(await read(bytesOf(maFile))).toEqual({
      format: 'steam',
      accounts: [{ issuer: 'Steam', accountName: 'ada', otp: steamOtp }],
      codeSets: [codeSet],
      skipped: [],
      warnings: [],
    });
  });

  it('the phone app’s file may hold several, of which a bad one costs itself', async () => {
    const accounts = {
      '1': data,
      '2': { ...data, shared_secret: '=', account_name: 'eve', revocation_code: '' },
      '3': { ...data, shared_secret: undefined, account_name: undefined },
      '4': 7,
    };
    const contents = await read(bytesOf(JSON.stringify({ accounts })));
    expect(contents.accounts).toEqual([
      { issuer: 'Steam', accountName: 'ada', otp: steamOtp },
      { issuer: 'Steam', accountName: 'ada', otp: steamOtp },
    ]);
    expect(contents.skipped).toEqual([
      { label: 'Steam: eve', reason: 'bad-secret' },
      { label: '#4', reason: 'bad-entry' },
    ]);
  });

  it('a zip of the folder opens encrypted files with the manifest beside them', async () => {
    const { file, entry } = encrypted(maFile, 'pässword');
    const files: ZipFile[] = [
      { name: 'maFiles/76561.maFile', data: file },
      { name: 'maFiles/other.maFile', data: maFile.replaceAll('ada', 'bob') },
      { name: 'maFiles/lost.maFile', data: file },
    ];
    const manifest = { encrypted: true, entries: [entry] };
    const zip = writeZip([
      ...files,
      { name: 'maFiles/manifest.json', data: JSON.stringify(manifest) },
    ]);
    const contents = await read(zip, 'pässword');
    expect(contents.accounts.map(({ accountName }) => accountName)).toEqual(['ada', 'bob']);
    expect(contents.codeSets.map(({ account }) => account)).toEqual(['ada', 'bob']);
    expect(contents.skipped).toEqual([{ label: '#3', reason: 'bad-entry' }]);
    await expect(read(zip)).rejects.toMatchObject({ code: 'password-needed' });
    await expect(read(zip, 'wrong')).rejects.toMatchObject({ code: 'wrong-file-password' });
  });

  it('the manifest alone is refused with advice', async () => {
    const manifest = JSON.stringify({ encrypted: true, entries: [encrypted(maFile, 'x').entry] });
    expect(detect(bytesOf(manifest))?.id).toBe('steam');
    await expect(read(bytesOf(manifest))).rejects.toMatchObject({ code: 'unsupported-encryption' });
  });
});

describe('WinAuth', () => {
  const kinds: readonly Partial<ZipFile>[] = [{}, { encryption: 'old', password: 'right' }];

  it.each(kinds)('in a zip gives its accounts: %j', async (kind) => {
    const zip = writeZip([{ name: 'winauth-2023-03-24.txt', data: list, ...kind }]);
    expect(await read(zip, 'right')).toMatchObject({
      format: 'winauth',
      accounts: named,
      skipped: [],
    });
  });

  it('asks for the zip’s password', async () => {
    const zip = writeZip([
      { name: 'winauth-2023-03-24.txt', data: list, encryption: 'old', password: 'right' },
    ]);
    await expect(read(zip)).rejects.toMatchObject({ code: 'password-needed' });
    await expect(read(zip, 'wrong')).rejects.toMatchObject({ code: 'wrong-file-password' });
  });

  it('as text keeps what it adds for Steam and Battle.net', async () => {
    const steam = encodeURIComponent(JSON.stringify(data));
    const text =
      '# WinAuth export\r\n' +
      'otpauth://totp/BattleNet:EU?secret=ORSXG5A&serial=EU-1234&digits=8\r\n' +
      `otpauth://totp/Steam:ada?secret=ORSXG5A&digits=5&deviceid=android%3A1&data=${steam}\r\n`;
    expect(await read(bytesOf(text))).toMatchObject({
      format: 'winauth',
      accounts: [
        { issuer: 'BattleNet', accountName: 'EU', otp: { type: 'totp', digits: 8 } },
        { issuer: 'Steam', accountName: 'ada', otp: steamOtp },
      ],
      codeSets: [codeSet],
      skipped: [],
    });
  });

  it('its own file is refused with advice', async () => {
    const text =
      '\ufeff<?xml version="1.0"?>\r\n<WinAuth version="3.5"><data encrypted="u">AB</data></WinAuth>';
    expect(detect(bytesOf(text))?.id).toBe('winauth');
    await expect(read(bytesOf(text))).rejects.toMatchObject({ code: 'unsupported-encryption' });
  });

  it('a zip with several texts is not its', () => {
    const zip = writeZip([
      { name: 'a.txt', data: list },
      { name: 'b.txt', data: list },
    ]);
    expect(detect(zip)?.id).not.toBe('winauth');
  });
});

it.each([
  {},
  { encryption: 'old', password: 'right' },
  { encryption: 'aes', password: 'right' },
] as const)('Authenticator Plus in its zip gives its accounts: %j', async (kind) => {
  const zip = writeZip([{ name: 'Accounts.txt', data: list, ...kind }]);
  expect(await read(zip, 'right')).toMatchObject({
    format: 'authenticator-plus',
    accounts: named,
    skipped: [],
  });
});

describe.skipIf(!haveSamples)('files that these apps wrote', () => {
  const files = expectedFiles().filter(([path]) =>
    /^(?:steam|winauth|authenticator-plus)\//.test(path),
  );
  it.each(files)('%s gives exactly its accounts', async (path, { entries = [], password }) => {
    const bytes = sample(path);
    expect(detect(bytes)?.id).toBe(path.split('/')[0]);
    const { accounts, skipped } = await read(bytes, password ?? undefined);
    expect(accounts.map(asExpected)).toEqual(entries.map(comparable));
    expect(skipped).toEqual([]);
  });
});
