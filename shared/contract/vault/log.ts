import { z } from 'zod';
import { idSchema, isoTimeSchema } from '../../views.ts';
import { logEntryViewSchema } from '../../views/log.ts';
import { call } from '../call.ts';

/** What happened, without secrets. */
export const logCalls = {
  /** Newest first. What happened in one moment comes in one answer, so there may be a few more than `limit`. */
  'log:read': call(
    z.strictObject({
      accountId: idSchema.optional(),
      before: isoTimeSchema.optional(),
      limit: z.number().int().min(1).max(5000),
    }),
    z.strictObject({ entries: z.array(logEntryViewSchema), hasOlder: z.boolean() }),
  ),
} as const;
