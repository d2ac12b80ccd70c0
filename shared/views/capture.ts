import { z } from 'zod';
import { limits } from '../limits.ts';
import { codeStateSchema } from '../views.ts';

/** How values stand to an account's current set. What they are compared with is never in it. */
export const comparisonSchema = z.strictObject({
  /** In the order of the values; null where a value is not in the set. */
  known: z
    .array(
      z
        .strictObject({
          /** From 1, in the order of the set. */
          position: z.number().int().min(1),
          state: codeStateSchema,
        })
        .nullable(),
    )
    .max(limits.codesPerSet),
  /** Codes of the set that are none of the values. */
  missing: z.number().int().min(0),
  /** Codes of the set; 0 where there is none. */
  total: z.number().int().min(0),
});

export type Comparison = z.infer<typeof comparisonSchema>;
