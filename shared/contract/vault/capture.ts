import { z } from 'zod';
import { limits } from '../../limits.ts';
import {
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
  'capture:discard': call(z.strictObject({ draftId: idSchema }), undoable),
  /** Saves the corrected sets; each goes to an account or makes a new one; a current set is retired. */
  'capture:save': call(
    z.strictObject({
      draftId: idSchema,
      sets: z
        .array(
          z.strictObject({
            target: z.discriminatedUnion('type', [
              z.strictObject({ type: z.literal('account'), accountId: idSchema }),
              z.strictObject({ type: z.literal('new'), issuer: name.min(1), accountName: name }),
            ]),
            set: newSet,
          }),
        )
        .min(1)
        .max(50),
    }),
    z.strictObject({ accountIds: z.array(idSchema), undoId: idSchema }),
  ),
} as const;
