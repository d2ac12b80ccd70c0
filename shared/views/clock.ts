import { z } from 'zod';
import { isoTimeSchema } from '../views.ts';

const seconds = z.number().int();

/** How one-time codes are timed: what is added to this computer's clock, and whether that clock jumped. */
export const clockViewSchema = z.strictObject({
  offsetSeconds: seconds,
  /** The clock was set by so much while nobody slept. */
  jump: z.strictObject({ seconds, at: isoTimeSchema }).optional(),
});

/** What a code from another device says about this computer's clock. */
export const clockAnswerSchema = z.discriminatedUnion('found', [
  z.strictObject({
    found: z.literal(true),
    /** Time steps between the codes made here now and the code typed; below 0 the other device is behind. */
    steps: z.number().int(),
    /** The other clock less this computer's: it lies in this range. */
    fromSeconds: seconds,
    toSeconds: seconds,
    /** Best kept: the middle of the range. */
    offsetSeconds: seconds,
    /** The same code also belongs to another time nearby; this is the nearest. */
    isOneOfSeveral: z.boolean(),
  }),
  z.strictObject({ found: z.literal(false), searchedSeconds: seconds }),
]);

export type ClockView = z.infer<typeof clockViewSchema>;
export type ClockAnswer = z.infer<typeof clockAnswerSchema>;
