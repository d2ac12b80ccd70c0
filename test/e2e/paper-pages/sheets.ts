import type { Account } from '../../../electron/model/account.ts';
import type { Otp } from '../../../electron/model/otp.ts';
import { makeSheet } from '../../../electron/vault/paper/sheet-document.ts';
import type { SheetDocument } from '../../../shared/sheet.ts';
import { account, gitHubCodes, randomHex, totp } from '../../unit/paper/accounts.ts';

const longest = 256;
const secretOf = (seed: string, bytes: number): Uint8Array =>
  Uint8Array.from(Buffer.from(randomHex(seed, bytes * 2), 'hex'));
const many = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, index) => randomHex(`long ${index}`, length));

/** Three accounts as in the drawings. */
export const three: readonly Account[] = [
  account('github', { used: 3 }),
  account('discord', {
    issuer: 'Discord',
    accountName: 'ada#1815',
    codes: gitHubCodes('discord', 8).map((code) => code.slice(0, 9)),
    used: 6,
    unsure: 1,
    ordered: true,
  }),
  account('proton', {
    issuer: 'Proton',
    accountName: 'ada@proton.me',
    codes: gitHubCodes('proton', 12).map((code) => code.replace('-', '').slice(0, 8)),
  }),
];

/** Some with codes only, some with a secret only. */
export const thirty: readonly Account[] = Array.from({ length: 30 }, (_, index) =>
  account(`thirty ${index}`, {
    issuer: ['GitHub', 'GitLab', 'Fastmail', 'Google', 'Some Bank'][index % 5] ?? '',
    accountName: `ada${index}@example.org`,
    codes: index % 3 === 0 ? [] : gitHubCodes(`thirty ${index}`, 10),
    ...(index % 3 !== 0 && index % 7 === 1 ? { otp: null } : {}),
    used: index % 4,
  }),
);

const hotp: Otp = {
  type: 'hotp',
  secret: secretOf('hotp', 64),
  algorithm: 'SHA512',
  digits: 8,
  counter: 4_294_967_296,
};

/** One of each kind, and whatever else asks for more room than usual. */
export const unusual: readonly Account[] = [
  account('hotp', { issuer: 'Some Bank', otp: hotp, used: 1 }),
  account('hotp alone', { issuer: 'Some Bank', otp: hotp, codes: [] }),
  account('steam', {
    issuer: 'Steam',
    codes: [],
    otp: { type: 'steam', secret: secretOf('s', 20) },
  }),
  account('motp', { issuer: 'VPN', otp: { type: 'motp', secret: secretOf('m', 8), pin: '0042' } }),
  account('yandex', {
    issuer: 'Яндекс',
    accountName: 'ада.лавлейс@яндекс.рф',
    otp: { type: 'yandex', secret: secretOf('y', 16), pin: '123456' },
  }),
  account('eight', {
    otp: { ...totp('eight'), type: 'totp', algorithm: 'SHA256', digits: 8, period: 60 },
    unsure: 16,
  }),
  account('name only', { issuer: '', accountName: 'ada-lovelace' }),
  account('wide', {
    issuer: 'W'.repeat(longest),
    accountName: '码'.repeat(longest),
    codes: gitHubCodes('wide', 10),
  }),
  account('words', {
    issuer: 'The Honourable Society for the Improvement of Analytical Engines '.repeat(4).trim(),
    accountName: 'countess.of.lovelace+analytical.engines@mail.example.org',
    used: 2,
    ordered: true,
  }),
  account('right to left', { issuer: 'بنك', accountName: 'עדה 🔑 e\u0301', codes: many(3, 60) }),
  account('long codes', { codes: many(12, longest), unsure: 2, otp: null }),
  account('one code', { issuer: 'Apple', codes: [randomHex('one', 28)], otp: null }),
  account('blanks', { codes: ['1234 5678', '8765  4321', ' 12 ', 'correct horse battery staple'] }),
  account('huge secret', { codes: gitHubCodes('huge', 10), otp: totp('huge', 1024) }),
  account('large secret', { otp: totp('large', 128) }),
];

export const request = {
  paper: 'A4',
  withSecrets: true,
  hideAccountNames: false,
  sheetId: 'K7-2QF',
  madeAt: '2026-11-24T10:00:00.000Z',
} as const;

const hundred = [account('hundred', { codes: gitHubCodes('hundred', 100), used: 40 })];

/** What is printed, and the accounts that must come back from it. */
export const printed: Readonly<
  Record<string, { readonly accounts: readonly Account[]; readonly sheet: SheetDocument }>
> = {
  'one account': sheetOf(three.slice(0, 1)),
  'three accounts': sheetOf(three),
  'three accounts on Letter': sheetOf(three, { paper: 'Letter' }),
  'three accounts without secrets': sheetOf(three, { withSecrets: false }),
  'three accounts without names': sheetOf(three, { hideAccountNames: true }),
  'thirty accounts': sheetOf(thirty),
  'a hundred codes': sheetOf(hundred),
  'a hundred codes on Letter, without secrets': sheetOf(hundred, {
    paper: 'Letter',
    withSecrets: false,
  }),
  'two hundred long codes': sheetOf([account('200', { codes: many(200, 40) }), ...three]),
  'unusual accounts on Letter': sheetOf(unusual, { paper: 'Letter' }),
};

function sheetOf(
  accounts: readonly Account[],
  changes: Partial<Parameters<typeof makeSheet>[0]> = {},
): { accounts: readonly Account[]; sheet: SheetDocument } {
  return { accounts, sheet: makeSheet({ ...request, ...changes, accounts }) };
}
