import { z } from 'zod';
import { limits } from '../../limits.ts';
import { idSchema } from '../../views.ts';
import {
  lockoutAccountSchema,
  lockoutFindingsSchema,
  losableSchema,
  recoveryAnswersSchema,
  thingSchema,
  whatIfSchema,
} from '../../views/lockout.ts';
import { call, nothing } from '../call.ts';
import { undoable } from './inputs.ts';

/** Which account opens which, and who is stuck without what. */
export const lockoutCalls = {
  'lockout:read': call(
    nothing,
    z.strictObject({
      accounts: z.array(lockoutAccountSchema),
      answered: z.number().int(),
      /** Those that some way takes. */
      things: z.array(thingSchema),
    }),
  ),
  /** The person's three answers, which take the place of the guess. */
  'lockout:answer': call(
    z.strictObject({ accountId: idSchema, answers: recoveryAnswersSchema }),
    undoable,
  ),
  'lockout:what-if': call(
    z.strictObject({ lost: z.array(losableSchema).max(limits.accounts) }),
    whatIfSchema,
  ),
  'lockout:findings': call(nothing, lockoutFindingsSchema),
} as const;
