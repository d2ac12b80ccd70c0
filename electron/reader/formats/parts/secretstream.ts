import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { timingSafeEqual } from 'node:crypto';

const blockBytes = 64;
const macBytes = 16;
const headerBytes = 24;

/** "expand 32-byte k" as little-endian words, where ChaCha starts. */
const sigma = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);

/**
 * Opens the first message of a libsodium `secretstream_xchacha20poly1305`, whatever its tag is. Source:
 * doc.libsodium.org/secret-key_cryptography/secretstream and its reference code.
 * @returns undefined where the MAC does not fit: another key, or changed bytes
 */
export function openSecretstream(
  key: Uint8Array,
  header: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined {
  if (header.length !== headerBytes || sealed.length < 1 + macBytes) return undefined;
  const streamKey = subkey(key, header.subarray(0, 16));
  const nonce = new Uint8Array(12);
  nonce[0] = 1;
  nonce.set(header.subarray(16), 4);

  const end = sealed.length - macBytes;
  const ciphertext = sealed.subarray(1, end);
  const tagBlock = new Uint8Array(blockBytes);
  tagBlock[0] = sealed[0] ?? 0;
  // The tag is encrypted as the first byte of a block; the rest of that block is key stream.
  const encrypted = chacha20(streamKey, nonce, tagBlock, undefined, 1);
  encrypted[0] = sealed[0] ?? 0;

  const lengths = new DataView(new ArrayBuffer(16));
  lengths.setBigUint64(8, BigInt(blockBytes + ciphertext.length), true);
  const mac = poly1305.create(chacha20(streamKey, nonce, new Uint8Array(32), undefined, 0));
  mac.update(encrypted);
  mac.update(ciphertext);
  // Not up to a multiple of 16: the length's remainder itself, a slip that became the format.
  mac.update(new Uint8Array(ciphertext.length % 16));
  mac.update(new Uint8Array(lengths.buffer));
  if (!timingSafeEqual(mac.digest(), sealed.subarray(end))) return undefined;
  return chacha20(streamKey, nonce, ciphertext, undefined, 2);
}

function subkey(key: Uint8Array, input: Uint8Array): Uint8Array {
  const out = new Uint32Array(8);
  hchacha(sigma, words(key), words(input), out);
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  out.forEach((word, index) => view.setUint32(4 * index, word, true));
  return bytes;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) =>
    view.getUint32(4 * index, true),
  );
}
