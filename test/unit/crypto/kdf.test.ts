import { argon2id as argon2idWithExtras } from '@noble/hashes/argon2.js';
import { expect, test } from 'vitest';
import {
  loadNativeArgon2id,
  portableArgon2id,
  type KdfCosts,
} from '../../../electron/crypto/argon2.ts';
import { deriveKey, floorCosts } from '../../../electron/crypto/kdf.ts';
import { calibrateKdf } from '../../../electron/crypto/kdf-calibration.ts';
import { fromHex, toHex } from './hex.ts';

const salt = fromHex('000102030405060708090a0b0c0d0e0f');

// RFC 9106 section 5.3 uses a secret and associated data, which only the library's own entry takes.
test('RFC 9106 5.3: the portable library computes the Argon2id tag', () => {
  const tag = argon2idWithExtras(fromHex('01'.repeat(32)), fromHex('02'.repeat(16)), {
    m: 32,
    t: 3,
    p: 4,
    key: fromHex('03'.repeat(8)),
    personalization: fromHex('04'.repeat(12)),
    dkLen: 32,
  });
  expect(toHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

// github.com/P-H-C/phc-winner-argon2 src/test.c, Argon2id version 0x13: password "password", salt "somesalt".
const referenceTags: readonly [KdfCosts, string][] = [
  [
    { memoryKiB: 256, iterations: 2, parallelism: 1 },
    '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe',
  ],
  [
    { memoryKiB: 256, iterations: 2, parallelism: 2 },
    '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037',
  ],
];

test.each(referenceTags)('reference tags, native and portable: %o', async (costs, tag) => {
  const native = await loadNativeArgon2id();
  expect(native).toBeDefined();
  for (const argon2id of [native, portableArgon2id]) {
    const key = await argon2id?.(ascii('password'), ascii('somesalt'), costs);
    expect(toHex(key)).toBe(tag);
  }
});

test('a key is 32 bytes of its own buffer, and the same for both Unicode forms of a password', async () => {
  const parameters = { algorithm: 'argon2id', salt, ...floorCosts } as const;
  const composed = await deriveKey('pässwörd', parameters);
  const decomposed = await deriveKey('pa\u0308sswo\u0308rd', parameters);
  expect(composed.byteLength).toBe(32);
  expect(composed.buffer.byteLength).toBe(32);
  expect(composed.constructor).toBe(Uint8Array);
  expect(decomposed).toEqual(composed);
});

test.each([
  { memoryKiB: 64 * 1024 - 1 },
  { memoryKiB: 1024 * 1024 + 1 },
  { memoryKiB: 2 ** 31 },
  { iterations: 2 },
  { iterations: 11 },
  { iterations: 3.5 },
  { parallelism: 0 },
  { parallelism: 17 },
  { salt: new Uint8Array(15) },
])('costs out of bounds are refused before any work: %o', async (change) => {
  const parameters = { algorithm: 'argon2id', salt, ...floorCosts, ...change } as const;
  await expect(deriveKey('password', parameters)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('calibration raises memory first, then passes, up to the target', async () => {
  const costs = await calibrateKdf(500, (tried) => Promise.resolve(80 * work(tried)));
  expect(costs).toEqual({ memoryKiB: 256 * 1024, iterations: 4, parallelism: 4 });
});

test('a slow computer stays at the floor, an infinitely fast one at the ceiling', async () => {
  expect(await calibrateKdf(500, () => Promise.resolve(9000))).toEqual(floorCosts);
  expect(await calibrateKdf(500, () => Promise.resolve(0))).toEqual({
    memoryKiB: 1024 * 1024,
    iterations: 10,
    parallelism: 4,
  });
});

/** Work in units of the floor's. */
function work(costs: KdfCosts): number {
  return (costs.memoryKiB / floorCosts.memoryKiB) * (costs.iterations / floorCosts.iterations);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
