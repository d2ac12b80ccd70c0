import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { writeCsv } from '../../fixtures/writers/csv.ts';
import { writeKdbx, writeKeePassXml } from '../../fixtures/writers/kdbx.ts';
import { entryOf } from '../../fixtures/writers/manager-csv.ts';
import {
  write1Pif,
  write1Pux,
  writeCxf,
  writeEnpass,
  writeKeeper,
  writeProtonPass,
  writeSafeInCloud,
} from '../../fixtures/writers/manager-json.ts';
import { writeUri, writeUriList } from '../../fixtures/writers/otpauth-uri.ts';
import { writeSqlCipher, writeSqlite } from '../../fixtures/writers/sqlite.ts';
import { writeZip } from '../../fixtures/writers/zip.ts';
import { bytesOf } from './format-files.ts';

/** A sound file, with the format that it is of. */
export interface ManagerFile {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly password?: string;
}

const entries = canonicalAccounts.map(entryOf);
const list = writeUriList(canonicalAccounts);
const password = 'right';

const kdbxEntries = canonicalAccounts.map((account) => ({
  fields: { Title: account.issuer, UserName: account.accountName, '*otp': writeUri(account) },
}));

const csv = (header: string, ...cells: readonly string[]): Uint8Array =>
  bytesOf(writeCsv([header.split(','), cells]));

const uri = 'otpauth://totp/Port:ada?secret=ORSXG5A';
const accountsTable = {
  create:
    'CREATE TABLE accounts (email TEXT, secret TEXT, counter INTEGER, type INTEGER, provider INTEGER, issuer TEXT, category TEXT)',
  name: 'accounts',
  rows: Array.from({ length: 80 }, (_, row) => [`a:${row}`, 'ORSXG5A', 0, 0, 0, 'a', '']),
};

/** One file of each format of a password manager, of a desktop app and of a phone's database. */
export const managerFiles: readonly ManagerFile[] = [
  {
    id: 'kdbx',
    bytes: await writeKdbx(kdbxEntries, password, { version: 4, kdf: 'aes' }),
    password,
  },
  {
    id: 'kdbx',
    bytes: await writeKdbx(kdbxEntries, password, { version: 3, kdf: 'aes' }),
    password,
  },
  { id: 'keepass-xml', bytes: bytesOf(await writeKeePassXml(kdbxEntries)) },
  { id: '1password', bytes: write1Pux(entries) },
  { id: '1password-1pif', bytes: bytesOf(write1Pif(entries)) },
  { id: 'proton-pass', bytes: bytesOf(writeProtonPass(entries)) },
  { id: 'keeper', bytes: bytesOf(writeKeeper(entries)) },
  { id: 'enpass', bytes: bytesOf(writeEnpass(entries)) },
  { id: 'safeincloud', bytes: bytesOf(writeSafeInCloud(entries)) },
  { id: 'cxf', bytes: bytesOf(writeCxf(canonicalAccounts)) },
  {
    id: '1password-csv',
    bytes: csv(
      'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes',
      'a',
      '',
      'b',
      'x',
      uri,
    ),
  },
  {
    id: 'apple-passwords',
    bytes: csv('Title,URL,Username,Password,Notes,OTPAuth', 'a', '', 'b', 'x', '', uri),
  },
  { id: 'chrome', bytes: csv('name,url,username,password,note', 'a', '', 'b', 'x', '') },
  {
    id: 'dashlane',
    bytes: csv(
      'username,username2,username3,title,password,note,url,category,otpSecret',
      'b',
      '',
      '',
      'a',
      'x',
      '',
      '',
      '',
      'ORSXG5A',
    ),
  },
  {
    id: 'firefox',
    bytes: csv('url,username,password,httpRealm', 'https://a.example', 'b', 'x', ''),
  },
  {
    id: 'keepassxc-csv',
    bytes: csv(
      'Group,Title,Username,Password,URL,Notes,TOTP,Icon',
      'Root',
      'a',
      'b',
      'x',
      '',
      '',
      uri,
      '0',
    ),
  },
  { id: 'keeper-csv', bytes: bytesOf(`,a,b,x,,,,TFC:Keeper,${uri}\n`) },
  {
    id: 'lastpass-csv',
    bytes: csv(
      'url,username,password,totp,extra,name,grouping,fav',
      'http://sn',
      'b',
      'x',
      'ORSXG5A',
      '',
      'a',
      '',
      '0',
    ),
  },
  {
    id: 'nordpass',
    bytes: csv('name,url,username,password,note,cardholdername', 'a', '', 'b', 'x', '', ''),
  },
  {
    id: 'proton-pass-csv',
    bytes: csv(
      'type,name,url,email,username,password,note,totp,createTime,modifyTime,vault',
      'login',
      'a',
      '',
      '',
      'b',
      'x',
      '',
      uri,
    ),
  },
  {
    id: 'roboform',
    bytes: csv('Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2', 'a', '', '', 'b', 'x', ''),
  },
  {
    id: 'safeincloud-csv',
    bytes: csv('Title,Login,Password,URL,Notes,OTP', 'a', 'b', 'x', '', '', uri),
  },
  {
    id: 'steam',
    bytes: bytesOf(
      JSON.stringify({ shared_secret: 'dGVzdA==', account_name: 'ada', revocation_code: 'R48213' }),
    ),
  },
  {
    id: 'winauth',
    bytes: writeZip([{ name: 'winauth-2023-03-24.txt', data: list, encryption: 'old', password }]),
    password,
  },
  {
    id: 'authenticator-plus',
    bytes: writeZip([{ name: 'Accounts.txt', data: list, encryption: 'aes', password }]),
    password,
  },
  {
    id: 'authenticator-plus-database',
    bytes: await writeSqlCipher([accountsTable], password),
    password,
  },
  { id: 'google-authenticator-database', bytes: await writeSqlite([accountsTable]) },
  {
    id: 'microsoft-authenticator',
    bytes: await writeSqlite([
      {
        create:
          'CREATE TABLE accounts (name TEXT, username TEXT, oath_secret_key TEXT, account_type INTEGER)',
        name: 'accounts',
        rows: [['a', 'b', 'ORSXG5A', 0]],
      },
    ]),
  },
  {
    id: 'stratum-database',
    bytes: await writeSqlite([
      {
        create:
          'CREATE TABLE authenticator (type, issuer, username, secret, pin, algorithm, digits, period, counter, ranking)',
        name: 'authenticator',
        rows: [[2, 'a', 'b', 'ORSXG5A', null, 0, 6, 30, 0, 0]],
      },
      { create: 'CREATE TABLE category (id, name, ranking)', name: 'category', rows: [] },
      {
        create: 'CREATE TABLE authenticatorcategory (categoryId, authenticatorSecret, ranking)',
        name: 'authenticatorcategory',
        rows: [],
      },
    ]),
  },
];
