import { z } from 'zod';
import { limits } from '../../limits.ts';
import { comparisonSchema } from '../../views/capture.ts';
import {
  draftSetSchema,
  draftSummarySchema,
  draftViewSchema,
  idSchema,
  isoTimeSchema,
  recognisedSetSchema,
} from '../../views.ts';
import { call, nothing } from '../call.ts';
import { name, source, undoable } from './inputs.ts';

const newSet = z.strictObject({
  codes: recognisedSetSchema.shape.codes.min(1),
  ordered: z.boolean(),
  issuedAt: isoTimeSchema.optional(),
});

/** Backup codes on their way in. */
export const captureCalls = {
  'capture:start': call(
    z.strictObject({ source, accountId: idSchema.optional() }),
    draftViewSchema,
  ),
  'capture:list': call(nothing, z.strictObject({ drafts: z.array(draftSummarySchema) })),
  'capture:open': call(z.strictObject({ draftId: idSchema }), draftViewSchema),
  'capture:change': call(
    z.strictObject({ draftId: idSchema, text: z.string().max(limits.captureTextCharacters) }),
    draftViewSchema,
  ),
  /** Keeps what a person made of the text; the text stays as it is. */
  'capture:correct': call(
    z.strictObject({
      draftId: idSchema,
      sets: z.array(draftSetSchema).min(1).max(limits.setsPerDraft),
    }),
    nothing,
  ),
  /** Drops the corrections: what the text says counts again. */
  'capture:read-again': call(z.strictObject({ draftId: idSchema }), draftViewSchema),
  /**
   * Holds values against the account's current set, without regard to blanks, dashes and case.
   * At most so many until the vault is locked: then `too-many-tries`.
   */
  'capture:compare': call(
    z.strictObject({
      accountId: idSchema,
      values: z.array(z.string().max(limits.codeCharacters)).max(limits.codesPerSet),
    }),
    comparisonSchema,
  ),
  'capture:discard': call(z.strictObject({ draftId: idSchema }), undoable),
  /**
   * Saves the corrected sets; each goes to an account or makes a new one. An account's current set is
   * retired, unless the codes are the very same, or `keep` says that it stays: then those marked as used
   * are marked in it.
   */
  'capture:save': call(
    z.strictObject({
      draftId: idSchema,
      sets: z
        .array(
          z.strictObject({
            target: z.discriminatedUnion('type', [
              z.strictObject({ type: z.enum(['account', 'keep']), accountId: idSchema }),
              z.strictObject({ type: z.literal('new'), issuer: name.min(1), accountName: name }),
            ]),
            set: newSet,
          }),
        )
        .min(1)
        .max(limits.setsPerDraft),
    }),
    z.strictObject({ accountIds: z.array(idSchema), undoId: idSchema }),
  ),
} as const;
