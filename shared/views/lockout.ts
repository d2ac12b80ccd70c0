import { z } from 'zod';
import { limits } from '../limits.ts';
import { idSchema, isoTimeSchema } from '../views.ts';

/** What a way into an account can take, besides another account. */
export const meansTypeSchema = z.enum([
  'phone',
  'computer',
  'vault',
  'paper',
  'password',
  'security-key',
  'person',
]);

export const meansSchema = z.union([
  z.strictObject({ type: meansTypeSchema }),
  z.strictObject({ type: z.literal('account'), accountId: idSchema }),
]);

/** All of these together. */
export const waySchema = z.array(meansSchema).min(1).max(8);
const ways = z.array(waySchema).max(50);

/** The three answers for one account. */
export const recoveryAnswersSchema = z.strictObject({
  opensWith: ways,
  regainedWith: ways,
  regains: z.array(idSchema).max(limits.accounts),
});

/**
 * What can be lost. `vault` is its file, `vault-password` what opens it, `backup` the encrypted files
 * elsewhere, `password` where the passwords of accounts are kept.
 */
export const thingSchema = z.enum([
  'phone',
  'computer',
  'vault',
  'vault-password',
  'backup',
  'paper',
  'security-key',
  'password',
  'person',
]);

/** A thing, or an account by its id. */
export const losableSchema = z.union([thingSchema, idSchema]);

export const lockoutAccountSchema = z.strictObject({
  accountId: idSchema,
  issuer: z.string(),
  accountName: z.string(),
  /** `none`: not answered, and nothing to guess from. */
  state: z.enum(['answered', 'guessed', 'none']),
  answers: recoveryAnswersSchema,
  answeredAt: isoTimeSchema.optional(),
  /** What it can be reached by as others say it: they get it back. */
  regainedBy: z.array(idSchema),
  /** Others may be got back through its mails. */
  isMail: z.boolean(),
  /** What this vault keeps of it: opens it together with its password, without being asked about. */
  hasOneTimeCode: z.boolean(),
  backupCodesLeft: z.number().int().min(0),
  /** Copies of that outside the vault that count. */
  heldBy: z.array(z.enum(['backup', 'paper', 'phone', 'person'])),
});

/** Something that a stuck account's way lacks. `unknown-account` was removed since. */
export const lackSchema = z.union([thingSchema, idSchema, z.literal('unknown-account')]);

/** Why what is kept of it does not help. */
export const lockoutNoteSchema = z.enum([
  'no-way',
  'paper-out-of-date',
  'backup-out-of-date',
  'only-in-vault',
]);

export const stuckAccountSchema = z.strictObject({
  accountId: idSchema,
  /** What each way lacks, the least first: any one of them would do. */
  lacks: z.array(z.array(lackSchema)),
  notes: z.array(lockoutNoteSchema),
  /** Rests on guesses that nobody confirmed. */
  guessed: z.boolean(),
});

export const whatIfSchema = z.strictObject({
  stuck: z.array(stuckAccountSchema),
  /** Reached by a way that nobody confirmed, and by no other. */
  onGuess: z.array(idSchema),
});

/**
 * `opens`: none of them can be opened, since each needs another of them. `regains`: once their usual
 * ways fail, each gets back only through another of them.
 */
export const circleSchema = z.strictObject({
  kind: z.enum(['opens', 'regains']),
  accountIds: z.array(idSchema).min(1),
  guessed: z.boolean(),
});

/** Any one of these alone takes all of those away. */
export const singlePointSchema = z.strictObject({
  points: z.array(losableSchema).min(1),
  locksOut: z.array(idSchema).min(1),
});

export const lockoutFindingsSchema = z.strictObject({
  circles: z.array(circleSchema),
  singlePoints: z.array(singlePointSchema),
});

export type MeansType = z.infer<typeof meansTypeSchema>;
export type MeansView = z.infer<typeof meansSchema>;
export type WayView = z.infer<typeof waySchema>;
export type RecoveryAnswers = z.infer<typeof recoveryAnswersSchema>;
export type Thing = z.infer<typeof thingSchema>;
export type Losable = z.infer<typeof losableSchema>;
export type LockoutAccount = z.infer<typeof lockoutAccountSchema>;
export type Lack = z.infer<typeof lackSchema>;
export type LockoutNote = z.infer<typeof lockoutNoteSchema>;
export type StuckAccount = z.infer<typeof stuckAccountSchema>;
export type WhatIf = z.infer<typeof whatIfSchema>;
export type Circle = z.infer<typeof circleSchema>;
export type SinglePoint = z.infer<typeof singlePointSchema>;
export type LockoutFindings = z.infer<typeof lockoutFindingsSchema>;
