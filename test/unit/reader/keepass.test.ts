import { describe, expect, it } from 'vitest';
import type { Otp } from '../../../electron/model/otp.ts';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import {
  type KdbxCosts,
  type KdbxEntry,
  writeKdbx,
  writeKeePassXml,
} from '../../fixtures/writers/kdbx.ts';
import { writeUri } from '../../fixtures/writers/otpauth-uri.ts';
import { bytesOf, read } from './format-files.ts';

const cheap: KdbxCosts = { version: 4, kdf: 'aes' };

const entries: readonly KdbxEntry[] = canonicalAccounts.map((account) => ({
  group: account.tags?.[0] ?? '',
  tags: account.tags?.slice(1) ?? [],
  fields: {
    Title: account.issuer,
    UserName: account.accountName,
    '*Password': 'hünter2',
    Notes: account.note ?? '',
    '*otp': writeUri(account),
  },
  history: { Title: 'earlier', '*Password': 'old', '*otp': 'otpauth://totp/old?secret=AAAA' },
}));
const byGroup = [...new Set(['', ...entries.map(({ group }) => group)])].flatMap((group) =>
  canonicalAccounts.filter(({ tags = [] }) => (tags[0] ?? '') === group),
);
const expected = byGroup.map(({ issuer, accountName, otp, note, tags }) => ({
  issuer,
  accountName,
  otp,
  ...(note === undefined ? {} : { note }),
  ...(tags === undefined ? {} : { tags }),
}));

/** What one entry with these fields gives. */
async function codeOf(fields: Readonly<Record<string, string>>): Promise<Otp | string | undefined> {
  const text = await writeKeePassXml([{ fields: { Title: 'a', ...fields } }]);
  const { accounts, skipped } = await read(bytesOf(text));
  return accounts[0]?.otp ?? skipped[0]?.reason;
}

const secret = Uint8Array.from(Buffer.from('test'));
const totp = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30 } as const;

describe('a KeePass database', () => {
  it.each<KdbxCosts>([
    { version: 3, kdf: 'aes', rounds: 6000 },
    { version: 3, kdf: 'aes', rounds: 4097, compressed: false },
    { version: 4, kdf: 'aes', rounds: 10_000 },
    { version: 4, kdf: 'argon2d' },
    { version: 4, kdf: 'argon2id', cipher: 'chacha20' },
    { version: 4, kdf: 'argon2id', compressed: false, rounds: 3 },
    { version: 4, kdf: 'aes', cipher: 'chacha20', compressed: false },
  ])('that another program wrote gives its accounts: %j', async (costs) => {
    const bytes = await writeKdbx(entries, 'pässwörd', costs);
    expect(detect(bytes)?.id).toBe('kdbx');
    const contents = await read(bytes, 'pässwörd');
    expect(contents).toMatchObject({ format: 'kdbx', skipped: [], warnings: [], codeSets: [] });
    expect(contents.accounts).toEqual(expected);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'password-needed' });
    for (const password of ['', 'passwörd']) {
      await expect(read(bytes, password)).rejects.toMatchObject({ code: 'wrong-file-password' });
    }
  });

  it('as plain XML gives the same', async () => {
    const bytes = bytesOf(await writeKeePassXml(entries));
    const contents = await read(bytes);
    expect(contents).toMatchObject({ format: 'keepass-xml', skipped: [] });
    expect(contents.accounts).toEqual(expected);
  });

  it('lists what lies in the recycle bin, and counts entries without codes', async () => {
    const plain = { fields: { Title: 'Forum', UserName: 'ada' } };
    const deleted = { fields: { Title: 'Gone', UserName: 'eve', otp: 'ORSXG5A' }, deleted: true };
    const list = [...entries.slice(0, 1), plain, deleted];
    const contents = await read(await writeKdbx(list, 'x', cheap), 'x');
    expect(contents.accounts).toHaveLength(1);
    expect(contents.skipped).toEqual([{ label: 'Gone: eve', reason: 'deleted' }]);
    expect(contents.warnings).toEqual([{ type: 'without-codes', count: 1 }]);
  });

  it('gives backup codes of notes and of fields as sets', async () => {
    const fields = { Title: 'Port', UserName: 'ada', '*Recovery code': 'R48213', '*PIN': '4711' };
    const { codeSets } = await read(await writeKdbx([{ fields }], 'x', cheap), 'x');
    const codes = [{ value: 'R48213', used: false }];
    expect(codeSets).toEqual([{ service: 'Port', account: 'ada', ordered: false, codes }]);
  });

  it('is damaged when it is cut off or changed anywhere', async () => {
    for (const costs of [cheap, { version: 3, kdf: 'aes' } as const]) {
      const bytes = await writeKdbx(entries.slice(0, 2), 'x', costs);
      for (let at = 12; at < bytes.length; at += 23) {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 0x11;
        for (const wrong of [changed, bytes.slice(0, at)]) {
          await expect(read(wrong, 'x')).rejects.toMatchObject({
            code: expect.stringMatching(/^(?:damaged|wrong-file|unsupported-)/),
          });
        }
      }
    }
  });

  it.each([
    ['too many rounds', { version: 4, kdf: 'aes', rounds: 2 ** 40 }, 'R'],
    ['too many rounds in version 3', { version: 3, kdf: 'aes', rounds: 2 ** 31 }, ''],
    ['too much memory', { version: 4, kdf: 'argon2d' }, 'M'],
    ['too many passes', { version: 4, kdf: 'argon2id' }, 'I'],
  ] as const)('refuses %s before any work', async (_, costs, parameter) => {
    const bytes = await writeKdbx([], 'x', { ...costs, rounds: 1 });
    const rounds = Buffer.from(bytes);
    const at =
      parameter === ''
        ? rounds.indexOf(Buffer.from([6, 8, 0, 1, 0, 0])) + 3
        : rounds.indexOf(Buffer.from([1, 0, 0, 0, parameter.charCodeAt(0), 8, 0, 0, 0])) + 9;
    bytes.set([0, 0, 0, 0, 1, 0, 0, 0], at);
    await expect(read(bytes, 'x')).rejects.toMatchObject({ code: 'unsupported-encryption' });
  });

  it('of KeePass 1 or with Twofish is refused before a password is asked for', async () => {
    const twofish = await writeKdbx([], 'x', cheap);
    const uuid = Buffer.from('31c1f2e6bf714350be5805216afc5aff', 'hex');
    twofish.set(
      Buffer.from('ad68f29f576f4bb9a36ad47af965346c', 'hex'),
      Buffer.from(twofish).indexOf(uuid),
    );
    const first = bytesOf('');
    const kdb = Uint8Array.from([...first, ...Buffer.from('03d9a29a65fb4bb5', 'hex'), 3, 0, 0, 0]);
    for (const bytes of [twofish, kdb]) {
      expect(detect(bytes)?.id).toBe('kdbx');
      await expect(read(bytes)).rejects.toMatchObject({ code: 'unsupported-encryption' });
    }
  });
});

describe('one-time codes in the fields of a KeePass entry', () => {
  it.each<[string, Readonly<Record<string, string>>, Otp | string]>([
    ['KeeTrayTOTP', { 'TOTP Seed': 'orsx g5a', 'TOTP Settings': '30;6' }, totp],
    [
      'KeeTrayTOTP with a clock',
      { 'TOTP Seed': 'ORSXG5A', 'TOTP Settings': '60;8;https://example.org/time' },
      { ...totp, digits: 8, period: 60 },
    ],
    ['KeeTrayTOTP without settings', { '*TOTP Seed': 'ORSXG5A' }, totp],
    ['Steam', { 'TOTP Seed': 'ORSXG5A', 'TOTP Settings': '30;S' }, { type: 'steam', secret }],
    ['nonsense in settings', { 'TOTP Seed': 'ORSXG5A', 'TOTP Settings': '30;x' }, 'bad-digits'],
    ['settings only', { 'TOTP Settings': '30;6', otp: '1!' }, 'bad-secret'],
    ['a Key URI', { otp: 'otpauth://totp/a:b?secret=ORSXG5A' }, totp],
    [
      'a Steam URI of KeePassXC',
      { otp: 'otpauth://totp/a:b?secret=ORSXG5A&period=30&digits=5&encoder=steam' },
      { type: 'steam', secret },
    ],
    ['a second code', { otp_1: 'otpauth://totp/a:b?secret=ORSXG5A' }, totp],
    [
      'KeeOtp',
      { otp: 'key=orsxg5a%3D&size=8&step=60&otpHashMode=Sha256' },
      { ...totp, algorithm: 'SHA256', digits: 8, period: 60 },
    ],
    ['KeeOtp, less', { otp: 'key=ORSXG5A' }, totp],
    [
      'KeeOtp2, counter',
      { otp: 'type=Hotp&key=ORSXG5A&counter=7' },
      { type: 'hotp', secret, algorithm: 'SHA1', digits: 6, counter: 7 },
    ],
    ['KeeOtp2, Steam', { otp: 'key=ORSXG5A&type=Steam' }, { type: 'steam', secret }],
    ['KeeOtp2, base64', { otp: 'key=dGVzdA%3d%3d&encoding=Base64' }, totp],
    ['KeeOtp2, other', { otp: 'key=ORSXG5A&type=Yandex' }, 'unsupported-type'],
    ['KeePass, text', { 'TimeOtp-Secret': 'test' }, totp],
    ['KeePass, hex', { 'TimeOtp-Secret-Hex': '74 65 73 74' }, totp],
    ['KeePass, base32', { '*TimeOtp-Secret-Base32': 'ORSXG5A=' }, totp],
    ['KeePass, base64', { 'TimeOtp-Secret-Base64': 'dGVzdA==' }, totp],
    [
      'KeePass, all',
      {
        'TimeOtp-Secret-Base32': 'ORSXG5A',
        'TimeOtp-Length': '8',
        'TimeOtp-Period': '60',
        'TimeOtp-Algorithm': 'HMAC-SHA-512',
      },
      { ...totp, algorithm: 'SHA512', digits: 8, period: 60 },
    ],
    ['KeePass, unknown hash', { 'TimeOtp-Secret': 'test', 'TimeOtp-Algorithm': 'HMAC-SHA3' }, totp],
    ['KeePass, bad length', { 'TimeOtp-Secret': 'test', 'TimeOtp-Length': '0' }, 'bad-digits'],
    ['KeePass, bad hex', { 'TimeOtp-Secret-Hex': 'test' }, 'bad-secret'],
    [
      'KeePass, counter',
      { 'HmacOtp-Secret-Base32': 'ORSXG5A', 'HmacOtp-Counter': '10300' },
      { type: 'hotp', secret, algorithm: 'SHA1', digits: 6, counter: 10_300 },
    ],
  ])('%s', async (_, fields, found) => {
    expect(await codeOf(fields)).toEqual(found);
  });

  it('that are written in several ways are one', async () => {
    const fields = {
      Title: 'a',
      'TOTP Seed': 'ORSXG5A',
      'TOTP Settings': '30;6',
      otp: 'otpauth://totp/a:b?secret=ORSXG5A',
      'TimeOtp-Secret': 'test',
      'HmacOtp-Secret': 'test',
    };
    const { accounts } = await read(bytesOf(await writeKeePassXml([{ fields }])));
    expect(accounts.map(({ otp }) => otp.type)).toEqual(['totp', 'hotp']);
  });
});
