import { expect, test } from 'vitest';
import { canary, foundIn } from './planted.ts';

const secret = Uint8Array.from({ length: 20 }, (_, index) => 0x90 + index * 5);
const canaries = [canary('secret', secret), canary('code', 'k3h7-ak2p-77')];
const hidden = Buffer.from(secret);
const longer = Buffer.concat([Buffer.from('ab'), hidden, Buffer.from('cd')]);

test.each([
  ['bytes', { a: [{ b: secret }] }],
  ['bytes among others', new Uint8Array(longer)],
  ['a list of numbers', { a: [...secret] }],
  ['hex', hidden.toString('hex').toUpperCase()],
  ['base64', hidden.toString('base64')],
  ['base64 of more', longer.toString('base64')],
  ['base64url', longer.toString('base64url')],
  ['base32', base32Of(hidden)],
  [
    'base32 in groups',
    base32Of(longer)
      .toLowerCase()
      .replaceAll(/(.{4})/g, '$1 '),
  ],
  ['a key', { [hidden.toString('hex')]: 1 }],
])('a planted secret is found as %s', (_name, value) => {
  expect(foundIn(value, canaries)).toEqual(['secret']);
});

test('a planted code is found as it is and encoded; nothing is found where nothing is', () => {
  expect(foundIn('your code: k3h7-ak2p-77.', canaries)).toEqual(['code']);
  expect(foundIn(Buffer.from('k3h7-ak2p-77').toString('base64'), canaries)).toEqual(['code']);
  expect(foundIn({ mask: '••••-••••-••', left: 3, list: [1, 2] }, canaries)).toEqual([]);
});

function base32Of(bytes: Buffer): string {
  let digits = '';
  for (const byte of bytes) digits += byte.toString(2).padStart(8, '0');
  return (digits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}
