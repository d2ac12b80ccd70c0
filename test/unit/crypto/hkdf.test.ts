import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveSubkey } from '../../../electron/crypto/hkdf.ts';
import { fromHex, toHex } from './hex.ts';

test('RFC 5869 A.3: no salt, no info (first 32 bytes of the 42 printed)', () => {
  const key = deriveSubkey(fromHex('0b'.repeat(22)), new Uint8Array(0), '');
  expect(toHex(key)).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
});

test('salt and label go where the RFC puts salt and info, as OpenSSL computes it', () => {
  const keyMaterial = fromHex('000102030405060708090a0b0c0d0e0f');
  const salt = fromHex('f0f1f2f3f4f5f6f7f8f9');
  const expected = new Uint8Array(hkdfSync('sha256', keyMaterial, salt, 'a label', 32));
  expect(deriveSubkey(keyMaterial, salt, 'a label')).toEqual(expected);
  expect(deriveSubkey(keyMaterial, salt, 'another label')).not.toEqual(expected);
});
