import { createCipheriv, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  publicKeyOf,
  unwrapWithPrivateKey,
  wrapToPublicKey,
} from '../../../electron/crypto/x25519.ts';
import { fromHex, toHex } from './hex.ts';

const noAad = new Uint8Array(0);

// RFC 7748 section 6.1.
const rfc7748 = {
  alicePrivate: '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
  alicePublic: '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  bobPrivate: '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
  bobPublic: 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
  shared: '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
};

test('RFC 7748: public keys', () => {
  expect(toHex(publicKeyOf(fromHex(rfc7748.alicePrivate)))).toBe(rfc7748.alicePublic);
  expect(toHex(publicKeyOf(fromHex(rfc7748.bobPrivate)))).toBe(rfc7748.bobPublic);
});

test('wraps as written down: RFC 7748 shared secret, HKDF and ChaCha20-Poly1305 of OpenSSL', () => {
  const vaultKey = fromHex('42'.repeat(32));
  const aad = new TextEncoder().encode('associated');
  const { ephemeral, wrapped } = wrapToPublicKey(
    vaultKey,
    fromHex(rfc7748.bobPublic),
    'a label',
    aad,
    () => fromHex(rfc7748.alicePrivate),
  );
  const salt = fromHex(rfc7748.alicePublic + rfc7748.bobPublic);
  const wrapKey = hkdfSync('sha256', fromHex(rfc7748.shared), salt, 'a label', 32);
  const cipher = createCipheriv('chacha20-poly1305', new Uint8Array(wrapKey), new Uint8Array(12), {
    authTagLength: 16,
  });
  cipher.setAAD(aad, { plaintextLength: 32 });
  const expected = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()]);
  expect(toHex(ephemeral)).toBe(rfc7748.alicePublic);
  expect(toHex(wrapped)).toBe(expected.toString('hex'));
});

// C2SP CCTV age test kit, vector "x25519": identity, ephemeral share and body of its only stanza.
test("unwraps age's own X25519 stanza when given age's label", () => {
  const identity = fromHex('36dcec3f5f24739a0c8b36cbb4ffa25729a94a51d41fb205a37419fe7f5adb2a');
  const stanza = {
    ephemeral: decode('TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc'),
    wrapped: decode('EmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U'),
  };
  const fileKey = unwrapWithPrivateKey(stanza, identity, 'age-encryption.org/v1/X25519', noAad);
  expect(fileKey && new TextDecoder().decode(fileKey)).toBe('YELLOW SUBMARINE');
});

test('another key, label, associated data or a share of low order does not unwrap', () => {
  const bob = fromHex(rfc7748.bobPrivate);
  const wrap = wrapToPublicKey(fromHex('42'.repeat(32)), publicKeyOf(bob), 'label', noAad, () =>
    fromHex(rfc7748.alicePrivate),
  );
  expect(toHex(unwrapWithPrivateKey(wrap, bob, 'label', noAad))).toBe('42'.repeat(32));
  const alice = fromHex(rfc7748.alicePrivate);
  expect(unwrapWithPrivateKey(wrap, alice, 'label', noAad)).toBeUndefined();
  expect(unwrapWithPrivateKey(wrap, bob, 'other', noAad)).toBeUndefined();
  expect(unwrapWithPrivateKey(wrap, bob, 'label', new Uint8Array(1))).toBeUndefined();
  const lowOrder = { ...wrap, ephemeral: new Uint8Array(32) };
  expect(unwrapWithPrivateKey(lowOrder, bob, 'label', noAad)).toBeUndefined();
});

function decode(base64: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
