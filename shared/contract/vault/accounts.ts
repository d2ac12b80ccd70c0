import { z } from 'zod';
import { limits } from '../../limits.ts';
import { accountDetailSchema, accountViewSchema, idSchema } from '../../views.ts';
import { call, nothing } from '../call.ts';
import { name, tags, note, undoable } from './inputs.ts';

/** One-time code parameters as typed. The secret is base32 text; the only way in by hand. */
const typedOtp = z.strictObject({
  type: z.enum(['totp', 'hotp', 'steam']),
  secret: z.string().min(1).max(limits.secretCharacters),
  algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']),
  digits: z.number().int().min(limits.otpDigits.min).max(limits.otpDigits.max),
  period: z.number().int().min(limits.otpPeriod.min).max(limits.otpPeriod.max),
  counter: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

/** Accounts, and taking a change back. */
export const accountCalls = {
  'accounts:list': call(nothing, z.strictObject({ accounts: z.array(accountViewSchema) })),
  'accounts:read': call(z.strictObject({ accountId: idSchema }), accountDetailSchema),
  'accounts:add': call(
    z.strictObject({ issuer: name, accountName: name, otp: typedOtp.optional(), tags, note }),
    z.strictObject({ accountId: idSchema, undoId: idSchema }),
  ),
  'accounts:update': call(
    z.strictObject({
      accountId: idSchema,
      issuer: name.optional(),
      accountName: name.optional(),
      note: note.optional(),
      tags: tags.optional(),
      favourite: z.boolean().optional(),
    }),
    undoable,
  ),
  /** The person says that the service hands out no backup codes, or that it does after all. */
  'accounts:set-no-backup-codes': call(
    z.strictObject({ accountId: idSchema, none: z.boolean() }),
    undoable,
  ),
  'accounts:trash': call(z.strictObject({ accountId: idSchema }), undoable),
  'accounts:restore': call(z.strictObject({ accountId: idSchema }), undoable),
  /** For ever, after a native confirmation. */
  'accounts:purge': call(z.strictObject({ accountId: idSchema }), nothing),
  /** Named reveal, after a native confirmation: the secret and its Key URI. */
  'accounts:reveal-secret': call(
    z.strictObject({ accountId: idSchema }),
    z.strictObject({ secret: z.string(), uri: z.string() }),
  ),
  'changes:undo': call(z.strictObject({ undoId: idSchema }), nothing),
} as const;
