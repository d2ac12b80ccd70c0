import { z } from 'zod';
import { limits } from '../../limits.ts';
import { idSchema, openQuestionSchema } from '../../views.ts';
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
      leftAfter: z.number().int(),
    }),
  ),
  'backup-codes:answer': call(
    z.strictObject({
      accountId: idSchema,
      codeId: idSchema,
      answer: z.enum(['worked', 'refused', 'not-used', 'not-sure']),
      where: z.string().max(200).optional(),
    }),
    z.strictObject({ left: z.number().int() }),
  ),
  /** By hand: tick off, or take back. */
  'backup-codes:mark': call(
    z.strictObject({ accountId: idSchema, codeId: idSchema, used: z.boolean() }),
    nothing,
  ),
  'backup-codes:open-questions': call(
    nothing,
    z.strictObject({ questions: z.array(openQuestionSchema) }),
  ),
  /** Named reveal, after a native confirmation: a whole set. */
  'backup-codes:reveal-set': call(
    z.strictObject({ accountId: idSchema, setId: idSchema }),
    z.strictObject({ codes: z.array(z.strictObject({ codeId: idSchema, value: z.string() })) }),
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
} as const;
