import { expect, test } from 'vitest';
import {
  formatHeader,
  type KeySlot,
  parseHeader,
  type PasswordSlot,
  type RecoverySlot,
  type VaultHeader,
} from '../../../electron/vault/format/header.ts';

const base64 = (size: number, fill = 1) => Buffer.alloc(size, fill).toString('base64');
const hexId = (digit: string) => digit.repeat(32);

const password: PasswordSlot = {
  id: hexId('1'),
  kind: 'password',
  kdf: {
    algorithm: 'argon2id',
    memoryKiB: 65536,
    iterations: 3,
    parallelism: 4,
    salt: base64(16),
  },
  nonce: base64(24),
  wrappedKey: base64(48),
};
const keychain: KeySlot = {
  id: hexId('2'),
  kind: 'keychain',
  nonce: base64(24),
  wrappedKey: base64(48),
};
const recovery = (digit: string): RecoverySlot => ({
  id: hexId(digit),
  kind: 'recovery',
  publicKey: base64(32),
  ephemeral: base64(32),
  wrappedKey: base64(48),
});
const header: VaultHeader = {
  vaultId: hexId('a'),
  revision: 42,
  keyEpoch: 3,
  slots: [password, keychain, recovery('3'), recovery('4')],
  contents: { nonce: base64(24) },
};
const line = formatHeader(header);

test('what is written is read, in one spelling whatever the order of the fields in memory', () => {
  expect(parseHeader(line)).toEqual(header);
  const { contents, slots, ...rest } = header;
  const [first, ...others] = slots;
  const turned = { contents, slots: [turnAround(first), ...others], ...rest };
  expect(formatHeader(turned as VaultHeader)).toBe(line);
});

test.each<[string, string]>([
  ['not JSON', line.slice(0, -1)],
  ['a blank after a colon', line.replace(':', ': ')],
  ['a field twice', line.replace('"revision":42', '"revision":41,"revision":42')],
  ['a field too many', line.replace('"revision":42', '"revision":42,"more":1')],
  ['a field too few', line.replace('"revision":42,', '')],
  ['another order', line.replace('"revision":42,"keyEpoch":3', '"keyEpoch":3,"revision":42')],
  ['a number in another spelling', line.replace('"revision":42', '"revision":4.2e1')],
  ['an escape', line.replace('"vaultId"', '"\\u0076aultId"')],
  ['an upper-case id', line.replace(hexId('a'), hexId('A'))],
  ['base64 with stray bits', line.replace(base64(32), `${base64(32).slice(0, -2)}F=`)],
  ['base64 without padding', line.replace(base64(16), base64(16).slice(0, -2))],
])('another spelling is refused: %s', (_, text) => {
  expect(text).not.toBe(line);
  expect(parseHeader(text)).toBeUndefined();
});

test.each<[string, VaultHeader]>([
  ['revision 0', { ...header, revision: 0 }],
  ['an epoch that is no integer', { ...header, keyEpoch: 1.5 }],
  ['a revision beyond exact numbers', { ...header, revision: 2 ** 53 }],
  ['no slot', { ...header, slots: [] }],
  ['keychain alone', { ...header, slots: [keychain] }],
  ['two passwords', { ...header, slots: [password, { ...password, id: hexId('5') }] }],
  ['recovery before keychain', { ...header, slots: [password, recovery('3'), keychain] }],
  ['an id twice', { ...header, slots: [password, recovery('1')] }],
  [
    'eleven recovery slots',
    {
      ...header,
      slots: [password, ...'23456789abc'].map((s) => (typeof s === 'string' ? recovery(s) : s)),
    },
  ],
  ['memory below the floor', withKdf({ memoryKiB: 65535 })],
  ['memory above the ceiling', withKdf({ memoryKiB: 1048577 })],
  ['too few passes', withKdf({ iterations: 2 })],
  ['too many passes', withKdf({ iterations: 11 })],
  ['no lane', withKdf({ parallelism: 0 })],
  ['too many lanes', withKdf({ parallelism: 17 })],
  ['a short salt', withKdf({ salt: base64(15) })],
  ['a short nonce', { ...header, contents: { nonce: base64(23) } }],
])('a header that breaks a rule is neither read nor written: %s', (_, bad) => {
  expect(parseHeader(JSON.stringify(bad))).toBeUndefined();
  expect(() => formatHeader(bad)).toThrow();
});

function withKdf(change: Partial<PasswordSlot['kdf']>): VaultHeader {
  return { ...header, slots: [{ ...password, kdf: { ...password.kdf, ...change } }] };
}

function turnAround(value: object | undefined): object {
  return Object.fromEntries(Object.entries(value ?? {}).reverse());
}
