import { z } from 'zod';
import { limits } from '../limits.ts';
import { idSchema, isoTimeSchema } from '../views.ts';

const name = z.string().max(limits.nameCharacters);

/** One thing that happened. Names only while the account is there; never a secret, a code or a password. */
export const logEntryViewSchema = z.strictObject({
  at: isoTimeSchema,
  /** Key of a sentence in the strings, where there is one. */
  what: z.string().max(64),
  accountId: idSchema.optional(),
  issuer: name.optional(),
  accountName: name.optional(),
  count: z.number().int().min(0).optional(),
  /** Of the code that it is about, within its set. */
  position: z.number().int().min(1).optional(),
  /** The set of the code no longer works. */
  isRetired: z.literal(true).optional(),
  where: z.string().max(200).optional(),
});

export type LogEntryView = z.infer<typeof logEntryViewSchema>;
