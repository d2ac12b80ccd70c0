import { z } from 'zod';
import { copyViewSchema, idSchema, isoTimeSchema, namedAccountSchema } from '../views.ts';

const count = z.number().int().min(0);

/** A dated receipt: of a copy that was opened and compared, or of a rehearsal. */
export const drillViewSchema = z.strictObject({
  id: idSchema,
  at: isoTimeSchema,
  kind: z.enum(['encrypted-file', 'paper', 'rehearsal']),
  copyId: idSchema.optional(),
  fileName: z.string().optional(),
  sheetId: z.string().optional(),
  accounts: count,
  found: count,
  lacking: z.array(namedAccountSchema),
});

/** Why an account would not come back from a copy as it is in the vault. */
export const lackReasonSchema = z.enum([
  'missing',
  'added-since',
  'otp-missing',
  'otp-differs',
  'codes-missing',
  'codes-older',
  'codes-differ',
]);

/** What was found when a copy was opened and compared with the vault. */
export const proofSchema = z.strictObject({
  drill: drillViewSchema,
  /** When the copy was made, as far as known: states in it are those of then. */
  madeAt: isoTimeSchema.optional(),
  /** No account of it is in this vault. */
  isForeign: z.boolean(),
  /** A printed sheet without secrets brings back no one-time codes. */
  withSecrets: z.boolean(),
  codeSets: count,
  codeSetsFound: count,
  /** By name: what would be missing, or come back otherwise. */
  lacking: z.array(
    z.strictObject({ ...namedAccountSchema.shape, reasons: z.array(lackReasonSchema).min(1) }),
  ),
  /** Backup codes that come back as unused although they were used since. */
  usedSince: z.array(z.strictObject({ ...namedAccountSchema.shape, codes: count.min(1) })),
  /** Counter based codes that went on since. */
  countersSince: z.array(namedAccountSchema),
  /** In the copy, and not in the vault (any more). */
  extra: z.array(namedAccountSchema.omit({ accountId: true })),
});

/** An account that a lost phone would hurt most, and where a code for it could be. */
export const rehearsalAccountSchema = z.strictObject({
  ...namedAccountSchema.shape,
  why: z.enum(['e-mail', 'favourite', 'used', 'other']),
  hasBackupCodes: z.boolean(),
  /** What the ledger says: to choose from. */
  copies: z.array(
    copyViewSchema.pick({ id: true, kind: true, place: true, sheetId: true, fileName: true }),
  ),
});

/**
 * How the search for a code ended.
 * - `in-hand`: a copy that holds what works today
 * - `in-app`: in this app, and in a good copy besides
 * - `only-here`: in this app and nowhere else
 * - `old-copy`: the copy at hand holds codes that were renewed since
 * - `none-left`: there are backup codes, and all of them are used up
 * - `not-found`: no code was found
 */
export const rehearsalOutcomeSchema = z.enum([
  'in-hand',
  'in-app',
  'only-here',
  'old-copy',
  'none-left',
  'not-found',
]);

export type DrillView = z.infer<typeof drillViewSchema>;
export type LackReason = z.infer<typeof lackReasonSchema>;
export type Proof = z.infer<typeof proofSchema>;
export type RehearsalAccount = z.infer<typeof rehearsalAccountSchema>;
export type RehearsalOutcome = z.infer<typeof rehearsalOutcomeSchema>;
