import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weaknessOf } from '../../../electron/vault/backup-codes/health/secrets.ts';
import { found, foundWords, healthy, keysOf, secretOf, withSecret } from './records.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

test.each([
  ['nine bytes', secretOf(1, 9), 'short'],
  ['ten bytes', secretOf(1, 10), undefined],
  ['a word of eight letters', ascii('lanterns'), 'short'],
  ['all the same', new Uint8Array(20).fill(7), 'pattern'],
  ['counting up', Uint8Array.from({ length: 20 }, (_, index) => index), 'pattern'],
  ['the secret of RFC 4226', ascii('12345678901234567890'), 'pattern'],
  [
    'three values in turn',
    Uint8Array.from({ length: 20 }, (_, index) => [3, 99, 180][index % 3] ?? 0),
    'pattern',
  ],
  ['one word over and over', ascii('codecodecodecodecode'), 'pattern'],
] as const)('%s', (_name, secret, expected) => {
  expect(weaknessOf(secret)).toBe(expected);
});

test('random secrets of 16 bytes and more are never called weak', () => {
  // The same numbers in each run: chance could call one in millions weak, and rightly so.
  const seed = 20_261_124;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1 << 30 }),
      fc.integer({ min: 16, max: 64 }),
      (one, length) => weaknessOf(secretOf(one, length)) === undefined,
    ),
    { seed, numRuns: 3000 },
  );
});

test('accounts with the same secret are named together, once', () => {
  const same = [
    withSecret('A', secretOf(1)),
    withSecret('B', secretOf(2)),
    withSecret('C', secretOf(1)),
  ];
  expect(foundWords(healthy(same))).toEqual(['secret-double A, C']);
});

test('a weak one is named; what is found never holds the secret', () => {
  const secret = new Uint8Array(16).fill(0xab);
  const contents = healthy([withSecret('A', secret), withSecret('B', secret)]);
  expect(foundWords(contents)).toEqual(['secret-double A, B', 'secret-weak A', 'secret-weak B']);
  expect(keysOf(contents).join(' ')).not.toContain('abab');
  expect(found(contents).find(({ kind }) => kind === 'secret-weak')?.weakness).toBe('pattern');
});
