import { z } from 'zod';
import { backupStandingSchema, codeStateSchema, codeViewSchema, isoTimeSchema } from '../views.ts';

/** How a code went to the clipboard: with its dashes and blanks, or without. */
export const copiedFormSchema = z.enum(['as-printed', 'bare']);

/** Why new codes are worth getting now; none while all is well. */
export const renewalReasonSchema = backupStandingSchema.shape.state.extract([
  'empty',
  'concern',
  'low',
  'old',
]);

const event = codeViewSchema.shape.lastEvent.unwrap();

/** All that happened to one code, the oldest first. */
export const codeHistorySchema = z.strictObject({
  position: z.number().int().min(1),
  state: codeStateSchema,
  status: z.enum(['current', 'retired']),
  issuedAt: isoTimeSchema,
  events: z.array(event),
});

export type CopiedForm = z.infer<typeof copiedFormSchema>;
export type RenewalReason = z.infer<typeof renewalReasonSchema>;
export type CodeHistory = z.infer<typeof codeHistorySchema>;
