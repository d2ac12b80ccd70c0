import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Account } from '../../electron/model/account.ts';
import type { AccountId, CodeId, CodeSetId } from '../../electron/model/ids.ts';
import type { Otp } from '../../electron/model/otp.ts';
import { emptyContents } from '../../electron/model/vault-contents.ts';
import { decodeBase64, encodeBase64 } from '../../electron/vault/format/canonical-base64.ts';
import { type KeyedVault, openWithKey, reseal } from '../../electron/vault/format/sealed-vault.ts';
import { AppError } from '../../shared/errors.ts';
import { amount, record } from '../long-run.ts';
import { smallVault } from '../unit/format/small-vault.ts';
import { withDigest } from '../vectors/digest-line.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 60_000 });

let vault: KeyedVault;
beforeAll(async () => {
  vault = await smallVault();
});

function law<T>(name: string, numRuns: number, property: fc.IPropertyWithHooks<T>): void {
  fc.assert(property, { numRuns });
  record(name, numRuns);
}

const id = fc.stringMatching(/^[0-9a-f]{32}$/);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => new Date(ms).toISOString());
const text = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  fc.constant('half a pair: \ud800'),
);
const secret = fc.uint8Array({ minLength: 1, maxLength: 70 });
const algorithm = fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const);
const digits = fc.integer({ min: 4, max: 10 });
const constant = <T extends string>(type: T) => fc.constant(type);

const otp: fc.Arbitrary<Otp> = fc.oneof(
  fc.record({
    type: constant('totp'),
    secret,
    algorithm,
    digits,
    period: fc.integer({ min: 1, max: 86_400 }),
  }),
  fc.record({ type: constant('hotp'), secret, algorithm, digits, counter: fc.maxSafeNat() }),
  fc.record({ type: constant('steam'), secret }),
  fc.record({ type: constant('motp'), secret, pin: text }),
  fc.record({ type: constant('yandex'), secret, pin: text }),
);

const code = fc.record({
  id: id.map((value) => value as CodeId),
  value: text,
  events: fc.array(
    fc.record(
      { type: fc.constantFrom('shown' as const, 'used' as const), at: time, where: text },
      { requiredKeys: ['type', 'at'] },
    ),
    { maxLength: 3 },
  ),
});

const codeSet = fc.record({
  id: id.map((value) => value as CodeSetId),
  generation: fc.integer({ min: 1, max: 99 }),
  issuedAt: time,
  source: text,
  codes: fc.array(code, { maxLength: 4 }),
  status: fc.constantFrom('current' as const, 'retired' as const),
  lowAt: fc.nat(9),
  renewEveryDays: fc.option(fc.nat(999)),
  ordered: fc.boolean(),
});

const account: fc.Arbitrary<Account> = fc.record(
  {
    id: id.map((value) => value as AccountId),
    issuer: text,
    accountName: text,
    note: text,
    tags: fc.array(text, { maxLength: 3 }),
    favourite: fc.boolean(),
    otp,
    codeSets: fc.array(codeSet, { maxLength: 2 }),
    usage: fc.record({ count: fc.nat(), lastUsedAt: time }, { requiredKeys: ['count'] }),
    createdAt: time,
    updatedAt: time,
    trashedAt: time,
  },
  {
    requiredKeys: [
      'id',
      'issuer',
      'accountName',
      'note',
      'tags',
      'favourite',
      'codeSets',
      'usage',
      'createdAt',
      'updatedAt',
    ],
    noNullPrototype: true,
  },
);

const contents = fc
  .array(account, { maxLength: 12 })
  .map((accounts) => ({ ...emptyContents(), accounts }));

test('opening undoes sealing', () => {
  law(
    'contents sealed and opened',
    amount(60, 5000),
    fc.property(contents, (given) => {
      const { text: sealed, header } = reseal({ ...vault, contents: given });
      expect(openWithKey(sealed, vault.vaultKey)).toEqual({ header, contents: given });
    }),
  );
});

/** How the reader that holds the right key answers; anything but an AppError is a bug. */
function answer(input: string | Uint8Array): string {
  try {
    openWithKey(input, vault.vaultKey);
    return 'opens';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** Some bytes of the vault replaced, taken out or put in. */
const damage = fc.record({
  at: fc.nat(),
  taken: fc.nat(40),
  put: fc.uint8Array({ maxLength: 40 }),
});

function damaged({ at, taken, put }: { at: number; taken: number; put: Uint8Array }): Buffer {
  const bytes = Buffer.from(vault.text);
  const place = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + taken)]);
}

test('whatever is replaced, taken out or put in, it is damage', () => {
  law(
    'vaults damaged at random',
    amount(500, 100_000),
    fc.property(damage, (change) => {
      const bytes = damaged(change);
      fc.pre(!bytes.equals(Buffer.from(vault.text)));
      expect(answer(new Uint8Array(bytes))).toBe('damaged-file');
    }),
  );
});

test('and does not open when the digest is made right again', () => {
  law(
    'vaults damaged under a right digest',
    amount(500, 100_000),
    fc.property(damage, (change) => {
      const forged = withDigest(damaged(change).toString('latin1'));
      fc.pre(forged !== vault.text);
      expect(['damaged-file', 'unsupported-version']).toContain(answer(forged));
    }),
  );
});

test('any bytes at all get an answer, and never open', () => {
  const line = fc.oneof(
    fc.constantFrom('sparekey-vault-1', '{}', '[]', '{"vaultId":null}', 'AAAA', ''),
    fc.string({ unit: 'binary' }),
    fc.json(),
  );
  law(
    'texts that are no vault',
    amount(500, 100_000),
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      expect(answer(lines.join('\n'))).not.toBe('opens');
      expect(answer(withDigest([...lines, '-', ''].join('\n')))).not.toBe('opens');
    }),
  );
});

test('base64 has one spelling', () => {
  law(
    'base64 texts',
    amount(500, 20_000),
    fc.property(fc.oneof(fc.base64String(), fc.string(), fc.constant('====')), (given) => {
      const bytes = decodeBase64(given);
      if (bytes !== undefined) expect(encodeBase64(bytes)).toBe(given);
    }),
  );
  law(
    'bytes as base64',
    amount(500, 20_000),
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    }),
  );
});
