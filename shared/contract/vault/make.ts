import { z } from 'zod';
import { limits } from '../../limits.ts';
import { codeShapeSchema, hashCostSchema, hashKindSchema } from '../../views/make.ts';
import { idSchema } from '../../views.ts';
import { call, nothing } from '../call.ts';

/** One line of a hashed list: a PHC string of Argon2id, or bcrypt's. */
const hash = z
  .string()
  .max(200)
  .regex(/^\$(argon2id|2b)\$[\w$=,./+]+$/);
const hashes = z.array(hash).min(1).max(limits.codesPerSet);

/** Random codes for a service of one's own. */
export const makeCalls = {
  /** Kept as a draft before they are seen: `capture:open` shows them. */
  'make:codes': call(
    z.strictObject({ shape: codeShapeSchema, accountId: idSchema.optional() }),
    z.strictObject({ draftId: idSchema }),
  ),
  /**
   * The list to paste into a server: of a draft of made codes, or, after a native confirmation, of what is
   * not used of a saved set.
   */
  'make:hash': call(
    z.strictObject({
      of: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('draft'), draftId: idSchema }),
        z.strictObject({ type: z.literal('set'), accountId: idSchema, setId: idSchema }),
      ]),
      kind: hashKindSchema,
      cost: hashCostSchema,
    }),
    z.strictObject({ hashes }),
  ),
  'make:copy-hashes': call(z.strictObject({ hashes }), nothing),
  /** To a place the person chose: `grantId` comes from the shell. */
  'make:save-hashes': call(
    z.strictObject({ grantId: idSchema, hashes }),
    z.strictObject({ fileName: z.string() }),
  ),
} as const;
