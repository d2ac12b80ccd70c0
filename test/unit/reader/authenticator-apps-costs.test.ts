import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { newAndOtp } from '../../fixtures/writers/andotp.ts';
import {
  extensionFile,
  extensionVersion3,
} from '../../fixtures/writers/authenticator-extension.ts';
import { authyTokens } from '../../fixtures/writers/authy.ts';
import { writeEnte } from '../../fixtures/writers/ente.ts';
import { writeJavaMap } from '../../fixtures/writers/freeotp-2.ts';
import { writeOtpClient } from '../../fixtures/writers/otpclient.ts';
import { bytesOf, read } from './format-files.ts';

const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value));
const one = canonicalAccounts.slice(0, 1);

type Loose = Record<string, unknown>;

describe('costs that come from a file', () => {
  it.each([
    [
      'Ente Auth',
      { kdfParams: { memLimit: 4 * 2 ** 30, opsLimit: 4, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } },
    ],
    [
      'Ente Auth',
      { kdfParams: { memLimit: 2 ** 28, opsLimit: 1000, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } },
    ],
    ['Ente Auth', { kdfParams: { salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } }],
  ])('of %s are refused: %j', async (_, change) => {
    const file = writeEnte('otpauth://totp/a', 'x', { memLimit: 65_536, opsLimit: 1 });
    await expect(read(json({ ...file, ...change }), 'x')).rejects.toMatchObject({
      code: 'damaged-file',
    });
  });

  it('of FreeOTP 2 are refused', async () => {
    const masterKey = {
      mAlgorithm: 'PBKDF2withHmacSHA1',
      mIterations: 2 ** 40,
      mSalt: [1],
      mEncryptedKey: { mCipherText: [1], mParameters: [4, 1, 1], mToken: 'AES' },
    };
    const bytes = writeJavaMap([['masterKey', JSON.stringify(masterKey)]]);
    await expect(read(bytes, 'x')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('of all Authy tokens together are refused', async () => {
    const { authenticator_tokens: tokens } = authyTokens(one, 'x') as {
      authenticator_tokens: Loose[];
    };
    const dear = Array.from({ length: 4 }, (_, index) => ({
      ...tokens[0],
      salt: `salt ${index}`,
      key_derivation_iterations: index === 0 ? 1000 : 9e15,
    }));
    const bytes = json({ authenticator_tokens: dear });
    await expect(read(bytes, 'x')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('of OTPClient are refused', async () => {
    const bytes = writeOtpClient([], Buffer.from('x'), 3, {
      iterations: 1,
      memoryKiB: 8,
      parallelism: 1,
    });
    new DataView(bytes.buffer).setInt32(9 + 4 + 16 + 32 + 4, 2 ** 30);
    await expect(read(bytes, 'x')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('of keys of the extension are refused', async () => {
    const file = extensionVersion3(extensionFile(one), 'x');
    const key = Object.values(file).find(
      (value) => (value as Loose)['dataType'] === 'Key',
    ) as Loose;
    const hash = '$argon2id$v=19$m=4194304,t=99,p=1$c2FsdHNhbHQ$aGFzaA';
    await expect(
      read(json({ ...file, [String(key['id'])]: { ...key, hash } }), 'x'),
    ).rejects.toMatchObject({ code: 'damaged-file' });
    const many = Array.from({ length: 9 }, (_, index) => [
      `k${index}`,
      { ...key, id: `k${index}` },
    ]);
    await expect(read(json({ ...file, ...Object.fromEntries(many) }), 'x')).rejects.toMatchObject({
      code: 'damaged-file',
    });
  });

  it('of andOTP make it a file of the older kind', async () => {
    const bytes = newAndOtp('[]', 'x', 1);
    new DataView(bytes.buffer).setUint32(0, 0xffff_ffff);
    await expect(read(bytes, 'x')).rejects.toMatchObject({ code: 'wrong-file-password' });
  });
});

describe('structures that grow', () => {
  it.each([
    ['JSON that nests', bytesOf('['.repeat(1_000_000))],
    ['JSON that nests and ends', bytesOf(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)],
    [
      'JSON of an app that nests',
      bytesOf(`{"schemaVersion":4,"services":${'['.repeat(70)}${']'.repeat(70)}}`),
    ],
  ])('%s is no file of any app', (_, bytes) => {
    expect(detect(bytes)).toBeNull();
  });

  it.each([
    [
      'declares entities',
      '<!DOCTYPE map [<!ENTITY a "aa">]>\n<map><string name="tokenOrder">&a;</string></map>',
    ],
    ['nests', `<map><string name="tokenOrder"/>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</map>`],
    ['is cut off', '<map><string name="tokenOrder">[]</string><string name="a">{'],
  ])('XML that %s is refused', async (_, xml) => {
    const { format } = await import('../../../electron/reader/formats/freeotp.ts');
    await expect(format.parse(bytesOf(xml))).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
