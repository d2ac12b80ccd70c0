import { z } from 'zod';
import { limits } from '../../limits.ts';
import { idSchema } from '../../views.ts';
import { clockAnswerSchema, clockViewSchema } from '../../views/clock.ts';
import { call, nothing } from '../call.ts';
import { undoable } from './inputs.ts';

/** Is this computer's clock right? Without a network. */
export const clockCalls = {
  'clock:read': call(nothing, clockViewSchema),
  /** `code` comes from another device with the same secret. So many tries a minute. */
  'clock:check': call(
    z.strictObject({ accountId: idSchema, code: z.string().min(1).max(32) }),
    clockAnswerSchema,
  ),
  /** One-time codes are timed so far from this computer's clock from now on; 0 goes back to it. */
  'clock:keep': call(
    z.strictObject({
      offsetSeconds: z
        .number()
        .int()
        .min(-limits.clockOffsetSeconds)
        .max(limits.clockOffsetSeconds),
    }),
    undoable,
  ),
  /** The jump was seen: no more is said of it. */
  'clock:jump-seen': call(nothing, nothing),
} as const;
