import { expect, test } from 'vitest';
import type { Otp } from '../../../electron/model/otp.ts';
import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import { decodeContents, encodeContents } from '../../../electron/vault/format/contents-codec.ts';
import { fullContents, sampleContents } from './sample-contents.ts';

const plaintext = (json: string) => new TextEncoder().encode(json.padEnd(4096));
const stored = (contents: VaultContents) =>
  JSON.parse(new TextDecoder().decode(encodeContents(contents))) as Record<string, unknown>;

test('every kind of code and every optional field comes back as it was', () => {
  expect(decodeContents(encodeContents(fullContents))).toEqual(fullContents);
});

test('secrets stand as base32 in the file', () => {
  const [account] = stored(sampleContents(1))['accounts'] as { otp: { secret: string } }[];
  expect(account?.otp.secret).toBe('A'.repeat(32));
});

test.each([0, 1, 7, 8, 9, 100])('padded to a multiple of 4 KiB: %i accounts', (count) => {
  const bytes = encodeContents(sampleContents(count));
  expect(bytes.length % 4096).toBe(0);
  expect(bytes.length - JSON.stringify(stored(sampleContents(count))).length).toBeLessThan(4096);
});

test('reading wipes the plaintext', () => {
  const bytes = encodeContents(sampleContents(1));
  decodeContents(bytes);
  expect(bytes.every((byte) => byte === 0)).toBe(true);
});

test('a later schema is a newer version, not damage', () => {
  const later = plaintext(JSON.stringify({ ...stored(sampleContents(1)), schema: 2, more: [] }));
  expect(() => decodeContents(later)).toThrow(
    expect.objectContaining({ code: 'unsupported-version' }),
  );
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array(0)],
  ['no padding', new TextEncoder().encode(JSON.stringify(stored(sampleContents(1))))],
  ['no JSON', plaintext('{"schema":1')],
  ['no UTF-8', new Uint8Array(4096).fill(0xff)],
  [
    'a byte order mark',
    plaintext(`\ufeff${JSON.stringify(stored(sampleContents(0)))}`).slice(0, 4096),
  ],
  ['no object', plaintext('[]')],
  ['no schema', plaintext('{}')],
  ['schema 0', plaintext(JSON.stringify({ ...stored(sampleContents(0)), schema: 0 }))],
  ['a list too few', plaintext('{"schema":1,"accounts":[]}')],
  ['an unknown field', plaintext(JSON.stringify({ ...stored(sampleContents(0)), more: 1 }))],
  [
    'a secret in lower case',
    plaintext(JSON.stringify(stored(sampleContents(1))).replace('AAAA', 'aaaa')),
  ],
  [
    'an empty secret',
    plaintext(JSON.stringify(stored(sampleContents(1))).replace('A'.repeat(32), '')),
  ],
])('anything else is damage: %s', (_, bytes) => {
  expect(() => decodeContents(bytes)).toThrow(expect.objectContaining({ code: 'damaged-file' }));
});

const otp = sampleContents(1).accounts[0]?.otp as Otp;

test.each<[string, object]>([
  ['eleven digits', { otp: { ...otp, digits: 11 } }],
  ['an empty secret', { otp: { ...otp, secret: new Uint8Array(0) } }],
  ['a secret of 1025 bytes', { otp: { ...otp, secret: new Uint8Array(1025) } }],
  ['a field that no reader knows', { colour: 'red' }],
  ['a local time', { updatedAt: '2026-01-12T10:11:12+01:00' }],
])('what could not be read again is not written: %s', (_, change) => {
  const contents = sampleContents(1);
  const accounts = contents.accounts.map((account) => ({ ...account, ...change }));
  expect(() => encodeContents({ ...contents, accounts })).toThrow(
    expect.objectContaining({ code: 'internal' }),
  );
});

test('an error names the place, never the value', () => {
  const contents = sampleContents(1);
  const accounts = contents.accounts.map((account) => ({ ...account, updatedAt: 'canary' }));
  expect(() => encodeContents({ ...contents, accounts })).toThrow(/accounts\.0\.updatedAt/);
  expect(() => encodeContents({ ...contents, accounts })).not.toThrow(/canary/);
});
