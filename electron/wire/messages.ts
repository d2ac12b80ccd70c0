import { z } from 'zod';
import { errorCodes } from '../../shared/errors.ts';

/** What goes over a wire. Each direction has its own calls; ids are the caller's. */
export const requestSchema = z.strictObject({
  type: z.literal('request'),
  id: z.number().int().min(0),
  call: z.string().max(64),
  input: z.unknown(),
});

export const responseSchema = z.strictObject({
  type: z.literal('response'),
  id: z.number().int().min(0),
  result: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: z.unknown() }),
    z.strictObject({
      ok: z.literal(false),
      error: z.strictObject({
        /** A code that is none of ours has no words. */
        code: z.enum(errorCodes).catch('internal'),
        detail: z.string().optional(),
        facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    }),
  ]),
});

export type Request = z.infer<typeof requestSchema>;
export type Response = z.infer<typeof responseSchema>;
