import { z } from 'zod';
import { limits } from '../limits.ts';
import { ignoredLineSchema, recognisedSetSchema } from '../views.ts';
import { call, exactBytes, nothing } from './call.ts';

const text = z.string().max(4096);
const secret = exactBytes(limits.secretBytes);
const digits = z.number().int().min(limits.otpDigits.min).max(limits.otpDigits.max);
const algorithm = z.enum(['SHA1', 'SHA256', 'SHA512']);

export const foreignOtpSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('totp'),
    secret,
    algorithm,
    digits,
    period: z.number().int().min(limits.otpPeriod.min).max(limits.otpPeriod.max),
  }),
  z.strictObject({
    type: z.literal('hotp'),
    secret,
    algorithm,
    digits,
    counter: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  }),
  z.strictObject({ type: z.literal('steam'), secret }),
  z.strictObject({ type: z.literal('motp'), secret, pin: z.string().max(64) }),
  z.strictObject({ type: z.literal('yandex'), secret, pin: z.string().max(64) }),
]);

/** The reader is not trusted: what it says is checked against this before the vault looks at it. */
export const foreignContentsSchema = z.strictObject({
  format: text,
  accounts: z
    .array(
      z.strictObject({
        issuer: text,
        accountName: text,
        otp: foreignOtpSchema,
        note: z.string().max(limits.noteCharacters).optional(),
        tags: z.array(text).max(limits.tagsPerAccount).optional(),
        favourite: z.boolean().optional(),
      }),
    )
    .max(limits.accounts),
  codeSets: z.array(recognisedSetSchema).max(limits.accounts),
  skipped: z.array(z.strictObject({ label: text, reason: text })).max(limits.accounts),
  warnings: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('missing-batches'),
        batchId: z.number().int(),
        missing: z.array(z.number().int()).max(1000),
        of: z.number().int(),
      }),
      z.strictObject({ type: z.literal('hotp-counter-assumed'), label: text }),
      z.strictObject({ type: z.literal('without-codes'), count: z.number().int().min(1) }),
    ]),
  ),
});

/** One page read back from paper, as its QR codes say. */
export const paperPageSchema = z.strictObject({
  sheetId: z.string().max(16),
  madeAt: z.iso.datetime(),
  page: z.number().int().min(1).max(500),
  pages: z.number().int().min(1).max(500),
  accounts: z
    .array(
      z.strictObject({
        issuer: text,
        accountName: text,
        otp: foreignOtpSchema.optional(),
        codeSet: z
          .strictObject({
            setId: z.string().regex(/^[0-9a-f]{32}$/),
            generation: z.number().int().min(1),
            issuedAt: z.iso.datetime(),
            ordered: z.boolean(),
            codes: z
              .array(
                z.strictObject({
                  value: z.string().max(limits.codeCharacters),
                  state: z.enum(['unused', 'unsure', 'used']),
                }),
              )
              .max(limits.codesPerSet),
          })
          .optional(),
      }),
    )
    .max(200),
});

/** THE list of calls on the reader wire: bytes in, accounts out. The reader has no key. */
export const readerContract = {
  /** An answer and nothing else: see `ReaderClient`. */
  'reader:ready': call(nothing, nothing),
  /** A file, a picture or a text of any kind; the format is found by its bytes. */
  'reader:parse': call(
    z.strictObject({
      name: z.string().max(512),
      bytes: exactBytes(limits.foreignFileBytes),
      password: z.string().max(limits.passwordCharacters).optional(),
    }),
    foreignContentsSchema,
  ),
  /** A text with backup codes in it. */
  'reader:recognise': call(
    z.strictObject({
      fileName: z.string().max(512),
      bytes: exactBytes(limits.foreignFileBytes),
    }),
    z.strictObject({
      text: z.string(),
      sets: z.array(recognisedSetSchema),
      /** Of lines without a code: by number only. */
      ignored: z.array(ignoredLineSchema).max(limits.captureTextCharacters),
    }),
  ),
  /** Pictures of printed pages. */
  'reader:read-paper': call(
    z.strictObject({ name: z.string().max(512), bytes: exactBytes(limits.foreignFileBytes) }),
    z.strictObject({ pages: z.array(paperPageSchema).max(500) }),
  ),
} as const;

export type ReaderContract = typeof readerContract;
export type PaperPage = z.infer<typeof paperPageSchema>;
