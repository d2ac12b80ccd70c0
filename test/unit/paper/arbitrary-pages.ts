import fc from 'fast-check';
import type { PaperPage } from '../../../electron/model/paper-page.ts';
import { limits } from '../../../shared/limits.ts';

type PaperAccount = PaperPage['accounts'][number];

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z') })
  .map((date) => date.toISOString());
const secret = fc.uint8Array({ minLength: 1, maxLength: 128 });
const algorithm = fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const);
const digits = fc.integer(limits.otpDigits);
const type = <T extends string>(name: T) => fc.constant(name);

const otp = fc.oneof(
  fc.record({
    type: type('totp'),
    secret,
    algorithm,
    digits,
    period: fc.integer(limits.otpPeriod),
  }),
  fc.record({
    type: type('hotp'),
    secret,
    algorithm,
    digits,
    counter: fc.maxSafeNat(),
  }),
  fc.record({ type: type('steam'), secret }),
  fc.record({ type: type('motp'), secret, pin: text(16) }),
  fc.record({ type: type('yandex'), secret, pin: text(16) }),
);

const codeSet = fc.record({
  setId: fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((id) => Buffer.from(id).toString('hex')),
  generation: fc.integer({ min: 1, max: 1000 }),
  issuedAt: time,
  ordered: fc.boolean(),
  codes: fc.array(
    fc.record({
      value: text(40),
      state: fc.constantFrom('unused' as const, 'unsure' as const, 'used' as const),
    }),
    { maxLength: 30 },
  ),
});

const account: fc.Arbitrary<PaperAccount> = fc.record(
  { issuer: text(60), accountName: text(60), otp, codeSet },
  { requiredKeys: ['issuer', 'accountName'] },
);

/** Anything a page of paper can hold, long before it has to look good. */
export const arbitraryPage: fc.Arbitrary<PaperPage> = fc
  .record({
    sheetId: fc.constantFrom('K7-2QF', '', 'XX-XXX'),
    madeAt: time,
    page: fc.integer({ min: 1, max: 500 }),
    more: fc.nat(),
    accounts: fc.array(account, { maxLength: 5 }),
  })
  .map(({ more, ...page }) => ({ ...page, pages: Math.min(500, page.page + more) }));
