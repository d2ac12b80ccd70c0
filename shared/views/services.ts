import { z } from 'zod';
import { limits } from '../limits.ts';
import { serviceFields } from '../services/service-sheet.ts';
import { sourceIds } from '../services/sources.ts';
import { isoTimeSchema } from '../views.ts';

export const serviceFieldSchema = z.enum(serviceFields);
/** A sheet's id, or the name of a service that has none. */
export const serviceKeySchema = z.string().min(1).max(limits.nameCharacters);
export const serviceValueSchema = z.string().trim().min(1).max(limits.serviceValueCharacters);

/** One line of a sheet: what was read somewhere, and what the person says. Neither: not known. */
export const serviceFactSchema = z.strictObject({
  field: serviceFieldSchema,
  known: z
    .strictObject({ value: z.string(), sources: z.array(z.enum(sourceIds)).min(1) })
    .optional(),
  said: z.strictObject({ value: z.string(), at: isoTimeSchema }).optional(),
});

export const serviceSheetSchema = z.strictObject({
  /** Empty where an account has no name at all: nothing can be said of that. */
  service: z.string().max(limits.nameCharacters),
  name: z.string(),
  part: z.enum(['two-factor', 'phrase', 'login', 'revocation']).optional(),
  facts: z.array(serviceFactSchema),
  hearsay: z.array(z.string()),
});

export type ServiceFactView = z.infer<typeof serviceFactSchema>;
export type ServiceSheetView = z.infer<typeof serviceSheetSchema>;
