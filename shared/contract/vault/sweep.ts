import { z } from 'zod';
import { limits } from '../../limits.ts';
import { deletionOutcomeSchema, sweepSchema } from '../../views/sweep.ts';
import { idSchema } from '../../views.ts';
import { call, nothing } from '../call.ts';

/** A folder that the person chose, searched for recovery-code files and exports. One search at a time. */
export const sweepCalls = {
  /** `grantId` of the folder comes from the shell. Goes on by itself; the search before it is forgotten. */
  'sweep:start': call(z.strictObject({ grantId: idSchema }), sweepSchema),
  /** How far it is, and what was found, held against the vault as it is now. Empty before the first. */
  'sweep:look': call(nothing, z.strictObject({ sweep: sweepSchema.optional() })),
  /** What was found so far stays. */
  'sweep:stop': call(nothing, nothing),
  /**
   * Deletes files whose whole content the vault has, after one native question. What changed since it was
   * read stays, and each answer says how it went.
   */
  'sweep:delete': call(
    z.strictObject({ grantIds: z.array(idSchema).min(1).max(limits.sweptReads) }),
    z.strictObject({ outcomes: z.array(deletionOutcomeSchema) }),
  ),
} as const;
