import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import { encryptedTwoFas, twoFasFile } from '../../fixtures/writers/2fas.ts';
import { andOtpEntries, newAndOtp, oldAndOtp } from '../../fixtures/writers/andotp.ts';
import {
  extensionFile,
  extensionVersion1,
  extensionVersion2,
  extensionVersion3,
} from '../../fixtures/writers/authenticator-extension.ts';
import { authmeFile } from '../../fixtures/writers/authme.ts';
import { authyTokens, authyXml, decryptedAuthyTokens } from '../../fixtures/writers/authy.ts';
import { writeBattleNet } from '../../fixtures/writers/battle-net.ts';
import {
  bitwardenAuthenticatorFile,
  bitwardenFile,
  protectedBitwarden,
  totpOf,
} from '../../fixtures/writers/bitwarden.ts';
import { writeCsv } from '../../fixtures/writers/csv.ts';
import { duoAccounts } from '../../fixtures/writers/duo.ts';
import { writeEnte } from '../../fixtures/writers/ente.ts';
import { writeFreeOtp2 } from '../../fixtures/writers/freeotp-2.ts';
import {
  androidPreferencesXml,
  freeOtpPlusFile,
  freeOtpXml,
} from '../../fixtures/writers/freeotp.ts';
import { lastPassFile } from '../../fixtures/writers/lastpass-authenticator.ts';
import { writeOtpAuthAccount, writeOtpAuthBackup } from '../../fixtures/writers/otp-auth.ts';
import { writeUriList } from '../../fixtures/writers/otpauth-uri.ts';
import { otpClientEntries, writeOtpClient } from '../../fixtures/writers/otpclient.ts';
import { encryptedProton, protonFile } from '../../fixtures/writers/proton-authenticator.ts';
import { raivoEntries } from '../../fixtures/writers/raivo.ts';
import { legacyStratum, strongStratum, stratumFile } from '../../fixtures/writers/stratum.ts';
import {
  totpAuthenticatorList,
  writeTotpAuthenticator,
} from '../../fixtures/writers/totp-authenticator.ts';
import { writeZip } from '../../fixtures/writers/zip.ts';
import { all, byFolder, digitsOf, motp, named, of, plain, yandex } from './carried.ts';
import { bytesOf } from './format-files.ts';

/** A file of an app with the canonical accounts that it can hold, and what must be read out of it. */
export interface AppFile {
  readonly what: string;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly password?: string;
  readonly accounts: readonly ForeignAccount[];
}

export const password = 'correct hörse';

const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value, null, 2));

const usual = of('totp', 'hotp');
const timed = of('totp');
const withSteam = of('totp', 'hotp', 'steam');
const wide: readonly ForeignAccount[] = [...withSteam, motp];

const twoFas = (schema: 1 | 2 | 3 | 4): object =>
  twoFasFile(named(schema < 3 ? timed : withSteam), schema);
const twoFasAccounts = all(named(withSteam), { tags: 'first' });

const stratum = stratumFile([...wide, yandex]);
const stratumAccounts = all([...wide, yandex], { tags: 'all' });

const bitwardenNames = named(withSteam);
const bitwardenAccounts = all(bitwardenNames, { note: true, tags: 'first', favourite: true });
const bitwarden = bitwardenFile(bitwardenNames);

const andOtp = JSON.stringify(andOtpEntries(wide));
const andOtpAccounts = all(wide, { tags: 'all' });

const extension = extensionFile(withSteam);
const extensionAccounts = all(withSteam, { favourite: true });

const protonAccounts = all(of('totp', 'steam'), { note: true });
const proton = protonFile(of('totp', 'steam'));

const authyOwn: ForeignAccount = {
  issuer: '',
  accountName: 'Own',
  otp: { type: 'totp', secret: Uint8Array.of(1, 2, 3), algorithm: 'SHA1', digits: 7, period: 10 },
};
const authyAccounts = all(named(timed).map((account) => plain(account, digitsOf(account))));

const cheap = { iterations: 1, memoryKiB: 64, parallelism: 2 };
const otpClient = otpClientEntries(withSteam);
const otpClientAccounts = all(withSteam, { tags: 'first' });

const freeOtp2 = (more: object): Uint8Array =>
  writeFreeOtp2(usual, password, { hash: 'SHA512', iterations: 1000, ...more });

const sha1 = timed.map((account) =>
  account.otp.type === 'totp'
    ? { ...account, otp: { ...account.otp, algorithm: 'SHA1' as const } }
    : account,
);

const csvHeader =
  'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp';

export const appFiles: readonly AppFile[] = [
  {
    what: '2FAS of schema 1',
    id: '2fas',
    bytes: json(twoFas(1)),
    accounts: all(
      named(timed).map((account) => plain(account)),
      { tags: 'first' },
    ),
  },
  {
    what: '2FAS of schema 2',
    id: '2fas',
    bytes: json(twoFas(2)),
    accounts: all(named(timed), { tags: 'first' }),
  },
  { what: '2FAS of schema 3', id: '2fas', bytes: json(twoFas(3)), accounts: twoFasAccounts },
  { what: '2FAS of schema 4', id: '2fas', bytes: json(twoFas(4)), accounts: twoFasAccounts },
  {
    what: '2FAS, encrypted',
    id: '2fas',
    bytes: json(encryptedTwoFas(twoFas(4), password)),
    password,
    accounts: twoFasAccounts,
  },
  {
    what: 'Ente Auth, encrypted',
    id: 'ente',
    bytes: json(writeEnte(writeUriList(withSteam), password, { memLimit: 65_536, opsLimit: 1 })),
    password,
    accounts: all(withSteam),
  },
  {
    what: 'Proton Authenticator',
    id: 'proton-authenticator',
    bytes: json(proton),
    accounts: protonAccounts,
  },
  {
    what: 'Proton Authenticator, encrypted',
    id: 'proton-authenticator',
    bytes: json(encryptedProton(proton, password)),
    password,
    accounts: protonAccounts,
  },
  {
    what: 'LastPass Authenticator',
    id: 'lastpass-authenticator',
    bytes: json(lastPassFile(timed)),
    accounts: all(timed, { tags: 'first', favourite: true }),
  },
  { what: 'Stratum', id: 'stratum', bytes: json(stratum), accounts: stratumAccounts },
  {
    what: 'Stratum, encrypted',
    id: 'stratum',
    bytes: strongStratum(stratum, password),
    password,
    accounts: stratumAccounts,
  },
  {
    what: 'Authenticator Pro, encrypted',
    id: 'stratum',
    bytes: legacyStratum(stratum, password),
    password,
    accounts: stratumAccounts,
  },
  { what: 'Bitwarden', id: 'bitwarden', bytes: json(bitwarden), accounts: bitwardenAccounts },
  {
    what: 'Bitwarden, protected with PBKDF2',
    id: 'bitwarden',
    bytes: json(protectedBitwarden(bitwarden, password, { kdfType: 0, kdfIterations: 5000 })),
    password,
    accounts: bitwardenAccounts,
  },
  {
    what: 'Bitwarden, protected with Argon2id',
    id: 'bitwarden',
    bytes: json(
      protectedBitwarden(bitwarden, password, {
        kdfType: 1,
        kdfIterations: 1,
        kdfMemory: 1,
        kdfParallelism: 2,
      }),
    ),
    password,
    accounts: bitwardenAccounts,
  },
  {
    what: 'Bitwarden, CSV',
    id: 'bitwarden',
    bytes: bytesOf(
      writeCsv([
        csvHeader.split(','),
        ...bitwardenNames.map(({ issuer, accountName, otp, note = '', tags = [], favourite }) => [
          tags[0] ?? '',
          favourite === true ? '1' : '',
          'login',
          issuer,
          note,
          '',
          '0',
          '',
          accountName,
          'not for us',
          totpOf({ issuer, accountName, otp }),
        ]),
      ]),
    ),
    accounts: bitwardenAccounts,
  },
  {
    what: 'Bitwarden Authenticator',
    id: 'bitwarden-authenticator',
    bytes: json(bitwardenAuthenticatorFile(named(of('totp', 'hotp')))),
    accounts: all(named(of('totp', 'hotp')), { favourite: true }),
  },
  {
    what: 'Bitwarden Authenticator, CSV',
    id: 'bitwarden-authenticator',
    bytes: bytesOf(
      [
        'folder,favorite,type,name,login_uri,login_totp',
        ...named(timed).map(
          ({ issuer, accountName, otp }) =>
            `,,1,${issuer},,${totpOf({ issuer, accountName, otp })},${issuer},30,6`,
        ),
      ].join('\n'),
    ),
    accounts: all(named(timed)),
  },
  { what: 'andOTP', id: 'andotp', bytes: bytesOf(andOtp), accounts: andOtpAccounts },
  {
    what: 'andOTP, encrypted',
    id: 'andotp',
    bytes: newAndOtp(andOtp, password, 2000),
    password,
    accounts: andOtpAccounts,
  },
  {
    what: 'andOTP, encrypted as before',
    id: 'andotp',
    bytes: oldAndOtp(andOtp, password),
    password,
    accounts: andOtpAccounts,
  },
  { what: 'FreeOTP 1', id: 'freeotp', bytes: bytesOf(freeOtpXml(usual)), accounts: all(usual) },
  { what: 'FreeOTP 2', id: 'freeotp-2', bytes: freeOtp2({}), password, accounts: all(usual) },
  {
    what: 'FreeOTP 2 of Android 6',
    id: 'freeotp-2',
    bytes: freeOtp2({ hash: 'SHA1', bareNonce: true, sparse: true }),
    password,
    accounts: all(usual),
  },
  {
    what: 'FreeOTP+',
    id: 'freeotp-plus',
    bytes: json(freeOtpPlusFile(usual)),
    accounts: all(usual),
  },
  {
    what: 'Raivo OTP',
    id: 'raivo',
    bytes: json(raivoEntries(usual)),
    accounts: all(usual, { favourite: true }),
  },
  {
    what: 'Raivo OTP, zip',
    id: 'raivo',
    bytes: writeZip([
      {
        name: 'raivo-otp-export.json',
        data: JSON.stringify(raivoEntries(usual)),
        encryption: 'aes',
        stored: true,
        password,
      },
    ]),
    password,
    accounts: all(usual, { favourite: true }),
  },
  {
    what: 'Authenticator extension',
    id: 'authenticator-extension',
    bytes: bytesOf(JSON.stringify(extension, null, 2).replaceAll('\n', '\r\n')),
    accounts: extensionAccounts,
  },
  ...[extensionVersion1, extensionVersion2, extensionVersion3].map((write, index) => ({
    what: `Authenticator extension, encryption ${index + 1}`,
    id: 'authenticator-extension',
    bytes: json(write(extension, password)),
    password,
    accounts: extensionAccounts,
  })),
  {
    what: 'TOTP Authenticator',
    id: 'totp-authenticator',
    bytes: bytesOf(writeTotpAuthenticator(totpAuthenticatorList(sha1), password)),
    password,
    accounts: all(sha1),
  },
  {
    what: 'TOTP Authenticator, preferences',
    id: 'totp-authenticator',
    bytes: bytesOf(androidPreferencesXml({ STATIC_TOTP_CODES_LIST: totpAuthenticatorList(sha1) })),
    accounts: all(sha1),
  },
  ...([1.0, 1.1] as const).map((version) => ({
    what: `OTP Auth, backup ${version}`,
    id: 'otp-auth',
    bytes: writeOtpAuthBackup(usual, password, version),
    password,
    accounts: byFolder(all(usual, { tags: 'first' })),
  })),
  ...([1.1, 1.2] as const).map((version) => ({
    what: `OTP Auth, account ${version}`,
    id: 'otp-auth',
    bytes: writeOtpAuthAccount(usual[1] ?? authyOwn, password, version),
    password,
    accounts: all(usual.slice(1, 2)),
  })),
  {
    what: 'Duo Mobile',
    id: 'duo',
    bytes: json(duoAccounts(usual)),
    accounts: all(usual.map((account) => ({ ...plain(account), issuer: '' }))),
  },
  {
    what: 'Authy, preferences',
    id: 'authy',
    bytes: bytesOf(authyXml(named(timed), authyOwn)),
    accounts: [...authyAccounts, authyOwn],
  },
  {
    what: 'Authy, encrypted preferences',
    id: 'authy',
    bytes: bytesOf(authyXml(named(timed), authyOwn, password)),
    password,
    accounts: [...authyAccounts, authyOwn],
  },
  {
    what: 'Authy, JSON',
    id: 'authy',
    bytes: json(authyTokens(named(timed), password)),
    password,
    accounts: authyAccounts,
  },
  {
    what: 'Authy, decrypted JSON',
    id: 'authy',
    bytes: json(decryptedAuthyTokens(named(timed))),
    accounts: authyAccounts,
  },
  {
    what: 'Battle.net',
    id: 'battle-net',
    bytes: bytesOf(writeBattleNet('EU-1234-5678-9012', new Uint8Array(20).fill(7))),
    accounts: [
      {
        issuer: 'Battle.net',
        accountName: 'EU-1234-5678-9012',
        otp: {
          type: 'totp',
          secret: new Uint8Array(20).fill(7),
          algorithm: 'SHA1',
          digits: 8,
          period: 30,
        },
      },
    ],
  },
  { what: 'OTPClient, JSON', id: 'otpclient', bytes: json(otpClient), accounts: otpClientAccounts },
  ...([2, 3] as const).map((version) => ({
    what: `OTPClient, database ${version}`,
    id: 'otpclient',
    bytes: writeOtpClient(otpClient, Buffer.from(password), version, cheap),
    password,
    accounts: otpClientAccounts,
  })),
  {
    what: 'Authme',
    id: 'authme',
    bytes: json(authmeFile(timed)),
    accounts: all(timed.map((account) => plain(account))),
  },
];
