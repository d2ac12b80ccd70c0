import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { open, openOnce, seal, sealOnce } from '../../../electron/crypto/aead.ts';
import { fromHex, toHex } from './hex.ts';

// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
const vector = {
  plaintext: new TextEncoder().encode(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  ),
  aad: fromHex('50515253c0c1c2c3c4c5c6c7'),
  key: fromHex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f'),
  nonce: fromHex('404142434445464748494a4b4c4d4e4f5051525354555657'),
  sealed: `
    bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb
    731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452
    2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
    21f9664c97637da9768812f615c68b13b52e
    c0875924c1c7987947deafd8780acf49`.replaceAll(/\s/g, ''),
};

test('seals as the XChaCha20-Poly1305 draft does, and opens it', () => {
  const sealed = seal(vector.key, vector.nonce, vector.plaintext, vector.aad);
  expect(toHex(sealed)).toBe(vector.sealed);
  expect(open(vector.key, vector.nonce, sealed, vector.aad)).toEqual(vector.plaintext);
});

test('another key, nonce, associated data or byte does not open', () => {
  const { key, nonce, aad } = vector;
  const sealed = fromHex(vector.sealed);
  expect(open(flipped(key), nonce, sealed, aad)).toBeUndefined();
  expect(open(key, flipped(nonce), sealed, aad)).toBeUndefined();
  expect(open(key, nonce, flipped(sealed), aad)).toBeUndefined();
  expect(open(key, nonce, sealed, flipped(aad))).toBeUndefined();
});

test('a wrong size is an error of ours, not a failed opening', () => {
  expect(() =>
    open(new Uint8Array(31), vector.nonce, fromHex(vector.sealed), vector.aad),
  ).toThrow();
  expect(() => seal(vector.key, new Uint8Array(12), vector.plaintext, vector.aad)).toThrow();
});

test('sealOnce is ChaCha20-Poly1305 with twelve zeros, as OpenSSL computes it', () => {
  const cipher = createCipheriv('chacha20-poly1305', vector.key, new Uint8Array(12), {
    authTagLength: 16,
  });
  cipher.setAAD(vector.aad, { plaintextLength: vector.plaintext.length });
  const expected = [cipher.update(vector.plaintext), cipher.final(), cipher.getAuthTag()];
  const sealed = sealOnce(vector.key, vector.plaintext, vector.aad);
  expect(toHex(sealed)).toBe(Buffer.concat(expected).toString('hex'));
  expect(openOnce(vector.key, sealed, vector.aad)).toEqual(vector.plaintext);
  expect(openOnce(vector.key, flipped(sealed), vector.aad)).toBeUndefined();
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[0] = (copy[0] ?? 0) ^ 1;
  return copy;
}
