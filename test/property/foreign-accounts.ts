import fc from 'fast-check';
import type { ForeignAccount } from '../../electron/model/foreign.ts';
import type { Otp } from '../../electron/model/otp.ts';

/** Any accounts that a format might hold, names of every script included. */
const secret = fc.uint8Array({ minLength: 1, maxLength: 80 });
const algorithm = fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const);
const digits = fc.integer({ min: 4, max: 10 });
const pin = fc.stringMatching(/^[0-9]{4,16}$/);

const otp: fc.Arbitrary<Otp> = fc.oneof(
  fc.record({
    type: fc.constant('totp' as const),
    secret,
    algorithm,
    digits,
    period: fc.integer({ min: 1, max: 86_400 }),
  }),
  fc.record({
    type: fc.constant('hotp' as const),
    secret,
    algorithm,
    digits,
    counter: fc.maxSafeNat(),
  }),
  fc.record({ type: fc.constant('steam' as const), secret }),
  fc.record({ type: fc.constant('motp' as const), secret, pin }),
  fc.record({
    type: fc.constant('yandex' as const),
    secret: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    pin,
  }),
);

/** As people name things: no control characters, no blanks around. */
const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'ab:%?#&=+/ \\"é図'), maxLength: 20 }),
  )
  .map((text) => text.replace(/\p{Cc}/gu, '').trim());

export const foreignAccounts: fc.Arbitrary<ForeignAccount> = fc.record({
  issuer: name,
  accountName: name,
  otp,
});
