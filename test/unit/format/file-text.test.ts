import { beforeAll, expect, test } from 'vitest';
import { parseVaultText } from '../../../electron/vault/format/file-text.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { withDigest } from '../../vectors/digest-line.ts';
import { smallVault } from './small-vault.ts';

let text: string;
beforeAll(async () => {
  ({ text } = await smallVault());
});

function expectCode(input: string | Uint8Array, code: ErrorCode): void {
  expect(() => parseVaultText(input)).toThrow(expect.objectContaining({ code }));
}

test('text and bytes read the same; the associated data is lines 1 and 2 with their line feeds', () => {
  const parsed = parseVaultText(text);
  expect(parseVaultText(new TextEncoder().encode(text))).toEqual(parsed);
  const [first, second, third] = text.split('\n');
  expect(new TextDecoder().decode(parsed.headerBytes)).toBe(`${first}\n${second}\n`);
  expect(Buffer.from(parsed.sealed).toString('base64')).toBe(third);
  expect(parsed.sealed.length).toBe(4096 + 16);
});

test.each<[string, (good: string) => string]>([
  ['nothing', () => ''],
  ['one line feed', () => '\n'],
  ['a digest alone', () => withDigest('x')],
  ['something else', () => withDigest('hello\n-\n')],
  ['version 0', (good) => withDigest(good.replace('vault-1', 'vault-0'))],
  ['version 01', (good) => withDigest(good.replace('vault-1', 'vault-01'))],
  ['a version that is no number', (good) => withDigest(good.replace('vault-1', 'vault-one'))],
  [
    'a version beyond nine digits',
    (good) => withDigest(good.replace('vault-1', 'vault-1234567890')),
  ],
  ['a later version with a wrong digest', (good) => good.replace('vault-1', 'vault-2')],
  ['CRLF', (good) => good.replaceAll('\n', '\r\n')],
  ['CRLF and a right digest', (good) => withDigest(good.replaceAll('\n', '\r\n'))],
  ['a byte order mark', (good) => `\ufeff${good}`],
  ['a byte order mark and a right digest', (good) => withDigest(`\ufeff${good}`)],
  ['no last line feed', (good) => good.slice(0, -1)],
  ['a line feed too many', (good) => `${good}\n`],
  ['a blank at the end', (good) => `${good} `],
  ['a line too many', (good) => withDigest(good.replace(/\n[0-9a-f]+\n$/, '\nmore\n-\n'))],
  ['an empty line', (good) => withDigest(good.replace('\n', '\n\n'))],
  ['a line too few', (good) => withDigest(good.split('\n').slice(0, 2).join('\n') + '\n-\n')],
  ['no contents', (good) => withDigest(good.split('\n').slice(0, 2).join('\n') + '\n\n-\n')],
  [
    'contents shorter than a tag',
    (good) => withDigest(good.split('\n').slice(0, 2).join('\n') + '\nAAAA\n-\n'),
  ],
  [
    'the digest in capitals',
    (good) => good.replace(/[0-9a-f]+\n$/, (digest) => digest.toUpperCase()),
  ],
])('damaged: %s', (_, change) => {
  const changed = change(text);
  expect(changed).not.toBe(text);
  expectCode(changed, 'damaged-file');
});

test('bytes that are no UTF-8 are damage', () => {
  expectCode(Uint8Array.from([...new TextEncoder().encode(text), 0xff]), 'damaged-file');
});

test('a later version is told from damage by its digest, whatever else it holds', () => {
  expectCode(withDigest(text.replace('vault-1', 'vault-2')), 'unsupported-version');
  expectCode(withDigest('sparekey-vault-12\nanything\nat\nall ü\n-\n'), 'unsupported-version');
});

test('what is too large is refused before it is looked at', () => {
  expectCode(new Uint8Array(limits.vaultFileBytes + 1), 'file-too-large');
});
