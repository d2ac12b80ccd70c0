import { z } from 'zod';
import { limits } from '../../limits.ts';
import { idSchema, openQuestionSchema } from '../../views.ts';
import {
  codeHistorySchema,
  copiedFormSchema,
  renewalReasonSchema,
} from '../../views/backup-codes.ts';
import { call, nothing } from '../call.ts';
import { undoable } from './inputs.ts';

/** The life of a backup code. */
export const backupCodeCalls = {
  /** Named reveal of one code: saved as unsure first, then shown and copied. */
  'backup-codes:show': call(
    z.strictObject({ accountId: idSchema, codeId: idSchema.optional() }),
    z.strictObject({
      codeId: idSchema,
      value: z.string(),
      position: z.number().int(),
      total: z.number().int(),
      /** Once this one is used. */
      leftAfter: z.number().int(),
      ordered: z.boolean(),
      /** As it was copied; absent where the clipboard could not be had. */
      copied: copiedFormSchema.optional(),
      /** Whether the two forms differ at all. */
      hasBareForm: z.boolean(),
    }),
  ),
  'backup-codes:answer': call(
    z.strictObject({
      accountId: idSchema,
      codeId: idSchema,
      answer: z.enum(['worked', 'refused', 'not-used', 'not-sure']),
      where: z.string().max(200).optional(),
    }),
    z.strictObject({
      left: z.number().int(),
      /** Why this is the moment to get new ones. */
      renew: renewalReasonSchema.optional(),
    }),
  ),
  /** Copies the code that is being asked about once more, in this form, and remembers it for the service. */
  'backup-codes:copy-as': call(
    z.strictObject({ accountId: idSchema, codeId: idSchema, form: copiedFormSchema }),
    nothing,
  ),
  /** All that happened to one code, of a set that no longer works, too. */
  'backup-codes:history': call(
    z.strictObject({ accountId: idSchema, codeId: idSchema }),
    codeHistorySchema,
  ),
  /** Where codes were used before, the latest first. */
  'backup-codes:places': call(nothing, z.strictObject({ places: z.array(z.string()) })),
  /** By hand: tick off, or take back. */
  'backup-codes:mark': call(
    z.strictObject({ accountId: idSchema, codeId: idSchema, used: z.boolean() }),
    nothing,
  ),
  'backup-codes:open-questions': call(
    nothing,
    z.strictObject({ questions: z.array(openQuestionSchema) }),
  ),
  /** Named reveal, after a native confirmation: a whole set, with the text that it was found in. */
  'backup-codes:reveal-set': call(
    z.strictObject({ accountId: idSchema, setId: idSchema }),
    z.strictObject({
      codes: z.array(z.strictObject({ codeId: idSchema, value: z.string() })),
      originalText: z.string().optional(),
    }),
  ),
  'backup-codes:configure-set': call(
    z.strictObject({
      accountId: idSchema,
      setId: idSchema,
      lowAt: z.number().int().min(0).max(limits.codesPerSet),
      renewEveryDays: z.number().int().min(1).max(3650).nullable(),
    }),
    undoable,
  ),
  /**
   * "These may have been seen", or "It was a false alarm": of the accounts' current sets. More than one
   * account at a time needs a native confirmation.
   */
  'backup-codes:concern': call(
    z.strictObject({
      accounts: z.union([z.literal('all'), z.array(idSchema).min(1).max(limits.accounts)]),
      seen: z.boolean(),
    }),
    z.strictObject({ sets: z.number().int(), undoId: idSchema }),
  ),
} as const;
