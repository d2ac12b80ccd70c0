import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { encryptedTwoFas, twoFasFile } from '../../fixtures/writers/2fas.ts';
import { andOtpEntries } from '../../fixtures/writers/andotp.ts';
import { bitwardenFile, protectedBitwarden } from '../../fixtures/writers/bitwarden.ts';
import { writeFreeOtp2, writeJavaMap } from '../../fixtures/writers/freeotp-2.ts';
import { androidPreferencesXml, freeOtpPlusFile } from '../../fixtures/writers/freeotp.ts';
import { otpClientEntries, writeOtpClient } from '../../fixtures/writers/otpclient.ts';
import {
  totpAuthenticatorList,
  writeTotpAuthenticator,
} from '../../fixtures/writers/totp-authenticator.ts';
import { bytesOf, read } from './format-files.ts';

const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));
const one = canonicalAccounts.slice(0, 1);
const secret = 'ORSXG5A';
const test = Uint8Array.from(Buffer.from('test'));

type Loose = Record<string, unknown>;

describe('one bad entry costs itself only', () => {
  const service = (change: object): Loose => ({
    name: 'Port',
    secret,
    otp: { account: 'ada', tokenType: 'TOTP', ...change },
  });

  it.each([
    ['bad-algorithm', service({ algorithm: 'SHA3' })],
    ['bad-digits', service({ digits: 0 })],
    ['bad-period', service({ period: 0 })],
    ['bad-counter', service({ tokenType: 'HOTP', counter: -1 })],
    ['unsupported-type', service({ tokenType: 'PUSH' })],
    ['no-secret', { ...service({}), secret: null }],
    ['bad-secret', { ...service({}), secret: '1!' }],
  ])('2FAS: %s', async (reason, bad) => {
    const file = { schemaVersion: '4', services: [service({}), bad, null, service({})] };
    const { accounts, skipped } = await read(json(file));
    expect(accounts).toHaveLength(2);
    expect(skipped).toEqual([
      { label: 'Port: ada', reason },
      { label: '#3', reason: 'bad-entry' },
    ]);
  });

  it('takes numbers for texts and texts for numbers', async () => {
    const file = {
      schemaVersion: 4,
      services: [service({ account: 42, digits: '8', period: '60', algorithm: 'hmac-sha256' })],
    };
    expect((await read(json(file))).accounts).toEqual([
      {
        issuer: 'Port',
        accountName: '42',
        otp: { type: 'totp', secret: test, algorithm: 'SHA256', digits: 8, period: 60 },
      },
    ]);
  });

  it('says that a counter had to be assumed', async () => {
    const file = { schemaVersion: 4, services: [service({ tokenType: 'HOTP' })] };
    expect((await read(json(file))).warnings).toEqual([
      { type: 'hotp-counter-assumed', label: 'Port: ada' },
    ]);
  });
});

describe('2FAS', () => {
  it('takes from a link what an old schema has no fields for', async () => {
    const link = `otpauth://totp/Port:ada?secret=${secret}&digits=8&algorithm=SHA512&period=60`;
    const file = {
      schemaVersion: 1,
      services: [{ name: 'Port', secret, otp: { account: 'ada', link } }],
    };
    expect((await read(json(file))).accounts[0]?.otp).toEqual({
      type: 'totp',
      secret: test,
      algorithm: 'SHA512',
      digits: 8,
      period: 60,
    });
  });

  it('tells damage from a wrong password by its reference', async () => {
    const file = encryptedTwoFas(twoFasFile(one, 4), 'right') as Loose;
    const sealed = String(file['servicesEncrypted']);
    const changed = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
    const bytes = json({ ...file, servicesEncrypted: changed });
    await expect(read(bytes, 'right')).rejects.toMatchObject({ code: 'damaged-file' });
    await expect(read(bytes, 'wrong')).rejects.toMatchObject({ code: 'wrong-file-password' });
  });

  it('of a schema that came later is refused', async () => {
    const bytes = json({ schemaVersion: 5, services: [] });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unsupported-version' });
  });
});

describe('Bitwarden', () => {
  const item = (change: object): Loose => ({
    type: 1,
    name: 'Port',
    login: { username: 'ada', totp: null },
    ...change,
  });
  const file = (...items: Loose[]): Uint8Array => json({ encrypted: false, items });

  it('that opens only in its account is refused with advice', async () => {
    const bytes = json({ encrypted: true, encKeyValidation_DO_NOT_EDIT: '2.a|b|c', items: [] });
    await expect(read(bytes, 'x')).rejects.toMatchObject({ code: 'bound-to-account' });
  });

  it('gives second codes in fields, and backup codes in notes', async () => {
    const notes = 'Backup codes:\n3f9a1-b72c4\n8e05d-1c6b9\n27cf4-90ae8\nd41b6-5f3e7';
    const fields = [
      { name: 'second', value: `otpauth://totp/Port:eve?secret=MFRGG`, type: 1 },
      { name: 'is old', value: 'true', type: 2 },
    ];
    const login = { username: 'ada', totp: secret };
    const contents = await read(file(item({ login, fields, notes }), item({ name: 'Other' })));
    expect(contents.accounts.map(({ accountName }) => accountName)).toEqual(['ada', 'eve']);
    expect(contents.codeSets).toMatchObject([{ service: 'Port', account: 'ada' }]);
    expect(contents.codeSets[0]?.codes).toHaveLength(4);
    expect(contents.warnings).toEqual([{ type: 'without-codes', count: 1 }]);
  });

  it('lists what lies in its trash', async () => {
    const login = { username: 'ada', totp: secret };
    const kept = item({ name: 'Kept', login });
    const { accounts, skipped } = await read(
      file(kept, item({ login, deletedDate: '2025-01-01' })),
    );
    expect(accounts).toHaveLength(1);
    expect(skipped).toEqual([{ label: 'Port: ada', reason: 'deleted' }]);
  });

  it.each([
    ['iterations', { kdfType: 0, kdfIterations: 1e9 }],
    ['memory', { kdfType: 1, kdfIterations: 3, kdfMemory: 4096, kdfParallelism: 4 }],
    ['work', { kdfType: 1, kdfIterations: 1e6, kdfMemory: 64, kdfParallelism: 4 }],
    ['nothing', { kdfType: 1, kdfIterations: 3, kdfMemory: null, kdfParallelism: null }],
  ])('refuses costs of %s before it does any work', async (_, costs) => {
    const sound = protectedBitwarden(bitwardenFile(one), 'x', { kdfType: 0, kdfIterations: 1 });
    await expect(read(json({ ...sound, ...costs }), 'x')).rejects.toMatchObject({
      code: 'damaged-file',
    });
  });

  it('with an unknown key derivation is refused', async () => {
    const sound = protectedBitwarden(bitwardenFile(one), 'x', { kdfType: 0, kdfIterations: 1 });
    await expect(read(json({ ...sound, kdfType: 2 }), 'x')).rejects.toMatchObject({
      code: 'unsupported-version',
    });
  });

  it('Authenticator finds the code behind a comma in a name', async () => {
    const csv = `folder,favorite,type,name,login_uri,login_totp\n,1,1,Port, old,,otpauth://totp/?secret=${secret},Port, old,30,6\n`;
    expect((await read(bytesOf(csv))).accounts).toMatchObject([
      { issuer: 'Port, old', favourite: true },
    ]);
  });
});

describe('names', () => {
  it('of early andOTP are told apart', async () => {
    const [entry] = andOtpEntries(one) as Loose[];
    const { issuer: _, ...old } = entry ?? {};
    const labels = ['Port - ada', 'Port - ada - work', 'ada', 'a-b'];
    const { accounts } = await read(json(labels.map((label) => ({ ...old, label }))));
    expect(accounts.map(({ issuer, accountName }) => [issuer, accountName])).toEqual([
      ['Port', 'ada'],
      ['Port', 'ada - work'],
      ['', 'ada'],
      ['', 'a-b'],
    ]);
  });

  it('that were changed in FreeOTP win', async () => {
    const file = freeOtpPlusFile(one) as { tokens: Loose[] };
    const tokens = [{ ...file.tokens[0], issuerAlt: 'Mine', labelAlt: 'me' }];
    expect((await read(json({ ...file, tokens }))).accounts).toMatchObject([
      { issuer: 'Mine', accountName: 'me' },
    ]);
  });

  it('that were emptied in LastPass Authenticator stay empty', async () => {
    const account = { issuerName: '', originalIssuerName: 'Port', originalUserName: 'ada', secret };
    expect((await read(json({ accounts: [account] }))).accounts).toMatchObject([
      { issuer: '', accountName: 'ada' },
    ]);
  });

  it.each([
    [{ name: 'Port: ada', originalIssuer: 'Port' }, ['Port', 'ada']],
    [{ name: 'ada', originalIssuer: 'Port' }, ['Port', 'ada']],
    [{ name: 'Port', originalIssuer: 'Port', originalName: 'Port:ada' }, ['Port', 'ada']],
    [{ name: 'Port', originalIssuer: 'Port' }, ['Port', '']],
    [{ name: 'Port:ada' }, ['Port', 'ada']],
    [{ name: 'Work: mail', originalIssuer: 'Port' }, ['Port', 'Work: mail']],
  ])('of Authy: %j', async (names, expected) => {
    const token = { ...names, decryptedSecret: secret, digits: 6 };
    const xml = androidPreferencesXml({
      'com.authy.storage.tokens.authenticator.key': JSON.stringify([token]),
    });
    const [account] = (await read(bytesOf(xml))).accounts;
    expect([account?.issuer, account?.accountName]).toEqual(expected);
  });
});

describe('the Authenticator extension', () => {
  it.each([
    [
      { type: 'hex', secret: '74657374' },
      { type: 'totp', secret: test, digits: 6 },
    ],
    [
      { type: 'hhex', secret: '74657374', counter: 3 },
      { type: 'hotp', secret: test, counter: 3 },
    ],
    [
      { type: 'totp', secret: 'bliz-ORSXG5A' },
      { type: 'totp', secret: test, digits: 8 },
    ],
    [
      { type: 'battle', secret: 'ORSXG5A' },
      { type: 'totp', secret: test, digits: 8 },
    ],
    [
      { type: 'totp', secret: 'stm-ORSXG5A' },
      { type: 'steam', secret: test },
    ],
    [
      { type: 'totp', secret, algorithm: '2' },
      { type: 'totp', algorithm: 'SHA256' },
    ],
    [
      { type: 'totp', secret, algorithm: 'SHA512' },
      { type: 'totp', algorithm: 'SHA512' },
    ],
  ])('reads %j', async (entry, otp) => {
    const file = { h1: { hash: 'h1', index: 0, encrypted: false, ...entry }, UserSettings: {} };
    expect((await read(json(file))).accounts).toMatchObject([{ otp }]);
  });

  it('lists an algorithm of its own', async () => {
    const file = { h1: { hash: 'h1', type: 'totp', secret, algorithm: 'GOST3411_2012_256' } };
    expect((await read(json(file))).skipped).toEqual([{ label: '#1', reason: 'bad-algorithm' }]);
  });
});

describe('other files', () => {
  it('OTPClient opens with as many bytes of a password as it has characters', async () => {
    const entries = otpClientEntries(one);
    const short = Buffer.from('pässwört').subarray(0, 8);
    const bytes = writeOtpClient(entries, short, 3, {
      iterations: 1,
      memoryKiB: 64,
      parallelism: 1,
    });
    expect((await read(bytes, 'pässwört')).accounts).toHaveLength(1);
  });

  it('TOTP Authenticator without a password of its own opens by itself', async () => {
    const text = writeTotpAuthenticator(totpAuthenticatorList(one), 'TotpAuthenticator');
    expect((await read(bytesOf(text))).accounts).toHaveLength(1);
  });

  it('Authme that is encrypted is refused with advice', async () => {
    const bytes = json({ role: 'codes', encrypted: true, codes: 'AAAA' });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'bound-to-account' });
  });

  it('Duo lists accounts that hold no codes', async () => {
    const accounts = [
      { name: 'a', otpGenerator: { otpSecret: secret } },
      { name: 'work', accountType: 'DuoAccount' },
    ];
    expect((await read(json(accounts))).skipped).toEqual([
      { label: 'work', reason: 'unsupported-type' },
    ]);
  });

  it('FreeOTP 2 may point back to a text that stood before, and may be cut', async () => {
    const bytes = writeFreeOtp2(one, 'x', { hash: 'SHA1', iterations: 10 });
    expect((await read(bytes, 'x')).accounts).toHaveLength(1);
    const other = bytesOf(Buffer.from(bytes).toString('latin1'));
    expect(detect(other)).toBeNull();
    const odd = writeJavaMap([['masterKey', '{}']]);
    await expect(read(odd.slice(0, -3), 'x')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it.each([
    ['text', bytesOf('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n')],
    ['for a key', Uint8Array.of(0x85, 0x02, 0x0c, 0x03, 1, 2, 3)],
    ['for a key, new style', Uint8Array.of(0xc1, 0xc0, 0x4c, 0x03, 1, 2, 3)],
    ['under a password', Uint8Array.of(0x8c, 0x0d, 0x04, 0x09, 0x03, 0x08)],
  ])('OpenPGP is recognised with advice: %s', async (_, bytes) => {
    expect(detect(bytes)?.id).toBe('openpgp');
    await expect(read(bytes)).rejects.toMatchObject({ code: 'openpgp-file' });
  });
});

describe('a page to be printed', () => {
  const page = (body: string): Uint8Array =>
    bytesOf(
      `<!doctype html>\n<html><head><script>otpauth://totp/no</script></head><body>${body}</body></html>`,
    );
  const picture = (text: string): string => {
    const gif = Buffer.from(encodeQR(text, 'gif', { scale: 4 })).toString('base64');
    return `<img src="data:image/gif;base64,${gif}">`;
  };

  it('gives Key URIs that stand in it as text', async () => {
    const uri = `otpauth://totp/Port%3Aada?secret=${secret}&amp;issuer=Port`;
    const contents = await read(page(`<td><code>${uri}</code></td>${picture('otpauth://totp/x')}`));
    expect(contents.format).toBe('html-export');
    expect(contents.accounts).toMatchObject([{ issuer: 'Port', accountName: 'ada' }]);
  });

  it('gives those in its pictures where no text has them', async () => {
    const uris = ['ada', 'eve'].map((name) => `otpauth://totp/Port:${name}?secret=${secret}`);
    const body = `${uris.map(picture).join('<p>')}${picture('https://example.org')}<img src="data:image/png;base64,AAAA">`;
    const { accounts } = await read(page(body));
    expect(accounts.map(({ accountName }) => accountName)).toEqual(['ada', 'eve']);
  });

  it('of something else has nothing for us', async () => {
    await expect(read(page('hello'))).rejects.toMatchObject({ code: 'nothing-to-import' });
  });
});
