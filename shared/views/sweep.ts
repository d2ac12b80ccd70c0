import { z } from 'zod';
import { limits } from '../limits.ts';
import { idSchema, isoTimeSchema } from '../views.ts';

const count = z.number().int().min(0);
const name = z.string().max(limits.nameCharacters);

/** Services that keep a folder the same on several computers: what is deleted stays with them for a while. */
export const cloudServiceSchema = z.enum([
  'dropbox',
  'onedrive',
  'icloud',
  'google-drive',
  'nextcloud',
  'owncloud',
  'proton-drive',
  'pcloud',
  'mega',
  'box',
  'sync',
]);

/** What a search did not look into. */
export const leftOutSchema = z.strictObject({
  /** `own`: the folder of the vault itself; `programs`: of programs and of the system. */
  why: z.enum(['link', 'hidden', 'programs', 'deep', 'unreadable', 'own']),
  count,
  /** The first few. */
  names: z.array(z.string().max(limits.sweptNameCharacters)),
});

export const deletionOutcomeSchema = z.enum([
  'deleted',
  'changed',
  'missing',
  'no-permission',
  'failed',
]);

/** What a file holds, as far as the reader made it out. */
export const sweptWhatSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('codes'),
    sets: z.array(z.strictObject({ service: name, account: name, codes: count })),
  }),
  z.strictObject({
    type: z.literal('export'),
    /** The format's id: a key of the strings, where there is one. */
    format: z.string().max(64),
    accounts: count,
    codeSets: count,
  }),
  /** An export that opens with a password; `format` where that is known. */
  z.strictObject({ type: z.literal('encrypted'), format: z.string().max(64).optional() }),
  z.strictObject({ type: z.literal('pdf-locked') }),
  z.strictObject({ type: z.literal('pdf-no-text') }),
  /** Our own: an encrypted backup, a picture of a printed page. */
  z.strictObject({ type: z.literal('backup') }),
  z.strictObject({ type: z.literal('paper') }),
  /** Its name speaks of codes, and nothing was made out. */
  z.strictObject({ type: z.literal('nothing') }),
  z.strictObject({ type: z.literal('too-large') }),
  /** It could not be read, or reading it had to be stopped. */
  z.strictObject({ type: z.literal('unreadable') }),
]);

export const sweptFileSchema = z.strictObject({
  /** A source for `capture:start` and `import:read`. */
  grantId: idSchema,
  /** Below the folder, with slashes. */
  name: z.string().max(limits.sweptNameCharacters),
  size: count,
  modifiedAt: isoTimeSchema,
  cloud: cloudServiceSchema.optional(),
  what: sweptWhatSchema,
  /** How much of it the vault has; `unknown` for what could not be looked into. */
  has: z.enum(['all', 'some', 'none', 'unknown']),
  /** Once it was to be deleted. */
  outcome: deletionOutcomeSchema.optional(),
});

export const sweepSchema = z.strictObject({
  folderName: z.string(),
  state: z.enum(['reading', 'done', 'stopped']),
  /** Files below the folder, those of them worth a look, and those looked into so far. */
  listed: count,
  candidates: count,
  read: count,
  /** There were more files than are listed, or more worth a look than are read. */
  more: z.boolean(),
  leftOut: z.array(leftOutSchema),
  files: z.array(sweptFileSchema).max(limits.sweptReads),
});

export type CloudService = z.infer<typeof cloudServiceSchema>;
export type LeftOut = z.infer<typeof leftOutSchema>;
export type DeletionOutcome = z.infer<typeof deletionOutcomeSchema>;
export type SweptWhat = z.infer<typeof sweptWhatSchema>;
export type SweptFile = z.infer<typeof sweptFileSchema>;
export type Sweep = z.infer<typeof sweepSchema>;
