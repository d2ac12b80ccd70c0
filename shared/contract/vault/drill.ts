import { z } from 'zod';
import { idSchema, namedAccountSchema } from '../../views.ts';
import {
  drillViewSchema,
  proofSchema,
  rehearsalAccountSchema,
  rehearsalOutcomeSchema,
} from '../../views/drill.ts';
import { call, nothing } from '../call.ts';
import { password, recoveryCode, source } from './inputs.ts';

/** Proving that a copy opens, and rehearsing a lost phone. */
export const drillCalls = {
  /** Receipts, the newest first. */
  'drill:list': call(nothing, z.strictObject({ drills: z.array(drillViewSchema) })),
  /** Opened in memory and compared with the vault; only the receipt is kept. A recovery code is not spent. */
  'drill:prove-file': call(
    z.strictObject({
      source,
      opensWith: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('password'), password }),
        z.strictObject({ type: z.literal('recovery-code'), code: recoveryCode }),
      ]),
    }),
    proofSchema,
  ),
  /** The same for a sheet whose pages were read by `paper:add`. */
  'drill:prove-sheet': call(
    z.strictObject({ sessionId: idSchema, sheetId: z.string().max(32) }),
    proofSchema,
  ),
  /** Which accounts to look for when the phone is gone. */
  'drill:rehearsal': call(nothing, z.strictObject({ accounts: z.array(rehearsalAccountSchema) })),
  'drill:finish-rehearsal': call(
    z.strictObject({
      answers: z
        .array(
          z.strictObject({
            accountId: idSchema,
            found: z.enum(['copy', 'app', 'nowhere']),
            /** Which copy; absent for one that the ledger does not know. */
            copyId: idSchema.optional(),
          }),
        )
        .min(1)
        .max(5),
    }),
    z.strictObject({
      drill: drillViewSchema,
      outcomes: z.array(
        z.strictObject({ ...namedAccountSchema.shape, outcome: rehearsalOutcomeSchema }),
      ),
    }),
  ),
  /** The receipt as a text without secrets, to a place the person chose. */
  'drill:save-receipt': call(
    z.strictObject({ drillId: idSchema, grantId: idSchema }),
    z.strictObject({ fileName: z.string() }),
  ),
} as const;
