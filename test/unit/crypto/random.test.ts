import { expect, test } from 'vitest';
import { systemRandom } from '../../../electron/crypto/random.ts';
import { wipe } from '../../../electron/crypto/wipe.ts';

test('random bytes stand in a buffer of their own and differ', () => {
  const first = systemRandom(32);
  const second = systemRandom(32);
  expect(first.buffer.byteLength).toBe(32);
  expect(first.constructor).toBe(Uint8Array);
  expect(first).not.toEqual(second);
});

test('wiping leaves zeros', () => {
  const key = systemRandom(32);
  wipe(key);
  expect(key).toEqual(new Uint8Array(32));
});
