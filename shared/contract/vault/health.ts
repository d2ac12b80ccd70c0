import { z } from 'zod';
import { limits } from '../../limits.ts';
import { healthSchema } from '../../views/health.ts';
import { call } from '../call.ts';
import { undoable } from './inputs.ts';

const key = z.string().min(1).max(limits.findingKeyCharacters);

/** What needs a person, by name. */
export const healthCalls = {
  /** Found anew each time. `perGroup`: how many of each kind are told, the rest is counted. */
  'health:read': call(
    z.strictObject({ perGroup: z.number().int().min(1).max(limits.accounts) }),
    healthSchema,
  ),
  /** Puts a finding aside for a time, or for good: it comes back when what it is about changes. */
  'health:dismiss': call(
    z.strictObject({
      key,
      reason: z.string().trim().min(1).max(limits.reasonCharacters),
      days: z.number().int().min(1).max(366).optional(),
    }),
    undoable,
  ),
  'health:recall': call(z.strictObject({ key }), undoable),
} as const;
