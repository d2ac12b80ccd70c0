import { z } from 'zod';
import { limits } from './limits.ts';

/**
 * What the page may see. A view never carries a stored secret or a backup code's value;
 * the few named reveals are calls of their own in contract/vault.ts.
 */
const id = z.string().regex(/^[0-9a-f]{32}$/);
const isoTime = z.iso.datetime();
const name = z.string().max(limits.nameCharacters);
const count = z.number().int().min(0);

export const idSchema = id;
export const isoTimeSchema = isoTime;

export const otpTypeSchema = z.enum(['totp', 'hotp', 'steam', 'motp', 'yandex']);

/**
 * How an account stands with backup codes, in the order of urgency a list shows.
 * `not-given`: there are none, since the service hands out none, as the person said.
 */
export const backupStandingSchema = z.strictObject({
  state: z.enum(['none', 'empty', 'concern', 'low', 'old', 'good', 'not-given']),
  left: count,
  unsure: count,
  total: count,
  /** Of the current set. */
  issuedAt: isoTime.optional(),
  renewAt: isoTime.optional(),
  /** Since when they may have been seen by somebody else. */
  concernAt: isoTime.optional(),
  /** When a code that was shown here was last used. */
  usedAt: isoTime.optional(),
});

export const accountViewSchema = z.strictObject({
  id,
  issuer: name,
  accountName: name,
  tags: z.array(name),
  favourite: z.boolean(),
  otpType: otpTypeSchema.optional(),
  /** Seconds; time based codes only: rows with the same period roll over together. */
  period: z.number().int().positive().optional(),
  backup: backupStandingSchema,
  useCount: count,
  lastUsedAt: isoTime.optional(),
  updatedAt: isoTime,
  trashedAt: isoTime.optional(),
});

/** `passed-over`: unused, but before a used one, where the service wants them in order. */
export const codeStateSchema = z.enum(['unused', 'unsure', 'used', 'passed-over']);

export const codeViewSchema = z.strictObject({
  id,
  /** From 1, in the order the service printed them. */
  position: count,
  /** The shape only, each letter and digit a dot: `•••••-•••••`. */
  mask: z.string().max(limits.codeCharacters),
  state: codeStateSchema,
  lastEvent: z
    .strictObject({
      type: z.enum(['shown', 'used', 'refused', 'not-needed', 'unsure', 'undone']),
      at: isoTime,
      where: z.string().optional(),
    })
    .optional(),
});

export const codeSetViewSchema = z.strictObject({
  id,
  generation: count,
  issuedAt: isoTime,
  source: z.string(),
  status: z.enum(['current', 'retired']),
  retiredAt: isoTime.optional(),
  lowAt: count,
  renewEveryDays: count.nullable(),
  ordered: z.boolean(),
  codes: z.array(codeViewSchema),
});

/** An account in a list of what a copy holds, or of what was found in it. */
export const namedAccountSchema = z.strictObject({
  accountId: id,
  issuer: name,
  accountName: name,
});

/** What a copy holds of one account's backup codes, against the set that works today. */
export const heldAccountSchema = z.strictObject({
  ...namedAccountSchema.shape,
  state: z.enum(['current', 'older', 'none', 'no-codes']),
  /** Of the newest set in the copy, and of the set that works today. */
  generation: count.optional(),
  currentGeneration: count.optional(),
});

export const copyViewSchema = z.strictObject({
  id,
  kind: z.enum(['paper', 'encrypted-file', 'plain-file', 'other-app', 'person']),
  place: z.string(),
  madeAt: isoTime,
  sheetId: z.string().optional(),
  fileName: z.string().optional(),
  accountIds: z.array(id),
  /** False once a set that it holds was renewed. */
  upToDate: z.boolean(),
  /** The accounts that it is out of date for, by name. */
  behind: z.array(heldAccountSchema),
  lastCheckedAt: isoTime.optional(),
  /** What the last check did not find as it should be. */
  lastProblem: z.enum(['missing', 'unreadable', 'changed']).optional(),
  checkEveryDays: count.nullable(),
  nextCheckAt: isoTime.optional(),
  /** The app knows where the file lies. */
  checksItself: z.boolean(),
  /** When it was last proved to open, and how much of the vault was found in it. */
  lastDrill: z.strictObject({ at: isoTime, accounts: count, found: count }).optional(),
  goneAt: isoTime.optional(),
});

/** Where an account can be got back from, besides this computer. */
export const placesSchema = z.strictObject({
  outside: count,
  outOfDate: count,
  /** The person wants no copy of the present codes. */
  declined: z.boolean(),
});

/** Parameters without the secret. */
export const otpViewSchema = z.strictObject({
  type: otpTypeSchema,
  algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']).optional(),
  digits: z.number().int().optional(),
  period: z.number().int().optional(),
  counter: z.number().int().optional(),
});

export const accountDetailSchema = z.strictObject({
  account: accountViewSchema,
  note: z.string(),
  otp: otpViewSchema.optional(),
  codeSets: z.array(codeSetViewSchema),
  copies: z.array(copyViewSchema),
  places: placesSchema,
});

/** A one-time code on screen. `hotp` has no code until it is asked for. */
export const oneTimeCodeSchema = z.strictObject({
  accountId: id,
  code: z.string().max(16),
  next: z.string().max(16),
  validFromMs: z.number(),
  validUntilMs: z.number(),
});

export const recognisedSetSchema = z.strictObject({
  service: name,
  account: name,
  ordered: z.boolean(),
  codes: z
    .array(z.strictObject({ value: z.string().max(limits.codeCharacters), used: z.boolean() }))
    .max(limits.codesPerSet),
});

/** A line of a captured text, counted from 1, in which no backup code was found, and why. */
export const ignoredLineSchema = z.strictObject({
  line: z.number().int().min(1),
  /** `code-like`: it could be a code, but nothing says that it is a backup code. */
  reason: z.enum([
    'header',
    'date',
    'phone',
    'email',
    'url',
    'six-digit-code',
    'duplicate',
    'code-like',
    'prose',
  ]),
});

/** A set as a person corrected it: not saved yet, so it may still be empty or too long. */
export const draftSetSchema = z.strictObject({
  service: name,
  account: name,
  ordered: z.boolean(),
  codes: z.array(recognisedSetSchema.shape.codes.element).max(limits.codesPerDraftSet),
  /** The account that it goes to; without one it makes a new one, or is still to be said. */
  accountId: id.optional(),
  issuedAt: isoTime.optional(),
});

/** A captured text and what the recogniser makes of it. The page shows it to be corrected. */
export const draftViewSchema = z.strictObject({
  id,
  text: z.string().max(limits.captureTextCharacters),
  fileName: z.string().optional(),
  accountId: id.optional(),
  createdAt: isoTime,
  sets: z.array(recognisedSetSchema),
  ignored: z.array(ignoredLineSchema).max(limits.captureTextCharacters),
  /** What a person made of it, in place of `sets`. */
  corrected: z.array(draftSetSchema).optional(),
  /** The codes were made here: they are shown, not corrected. */
  made: z.literal(true).optional(),
});

export const draftSummarySchema = z.strictObject({
  id,
  fileName: z.string().optional(),
  accountId: id.optional(),
  createdAt: isoTime,
});

/** A backup code that was shown and not answered for, or answered with "Not sure" some time ago. */
export const openQuestionSchema = z.strictObject({
  accountId: id,
  issuer: name,
  accountName: name,
  codeId: id,
  position: count,
  shownAt: isoTime,
  /** When "Not sure" was the last answer. */
  unsureAt: isoTime.optional(),
});

export const importRowSchema = z.strictObject({
  /** What `import:apply` is told to take. */
  index: count,
  kind: z.enum(['account', 'code-set']),
  issuer: name,
  accountName: name,
  otpType: otpTypeSchema.optional(),
  codes: count.optional(),
  verdict: z.enum(['new', 'same', 'differs', 'refused']),
  /** Why it is refused, or in what it differs: a key of the strings. */
  reason: z.string().optional(),
});

export const importPreviewSchema = z.strictObject({
  importId: id,
  /** Names as shown: file names or 'pasted text'. */
  sourceNames: z.array(z.string()),
  formats: z.array(z.string()),
  rows: z.array(importRowSchema),
  warnings: z.array(
    z.strictObject({
      type: z.enum(['missing-batches', 'hotp-counter-assumed', 'without-codes']),
      missing: z.array(count).optional(),
      of: count.optional(),
      count: count.optional(),
      label: z.string().optional(),
    }),
  ),
});

export const keychainStateSchema = z.enum([
  'works',
  'no-bus',
  'no-service',
  'locked',
  'denied',
  'failed',
]);

export const vaultStatusSchema = z.strictObject({
  state: z.enum(['none', 'locked', 'unlocked', 'damaged', 'newer', 'unreadable']),
  /** When `damaged`, `newer` or `unreadable`: which error it was. */
  problem: z.string().optional(),
  recoveryCodesLeft: count,
  recoveryCodesTotal: count,
  hasKeychainSlot: z.boolean(),
  /** The keychain may open it now: only once, at the start of the app. */
  keychainOffered: z.boolean(),
  /** Milliseconds until the next try of a password is allowed. */
  waitMs: count,
  /** Unlocked, but could not be saved: changes are refused. */
  readOnly: z.boolean(),
  /** The file on disk is older than one that was seen before: somebody put an old file back. */
  olderThanSeen: z.boolean(),
});

export const recoveryStatusSchema = z.strictObject({
  left: count,
  total: count,
  issuedAt: isoTime.optional(),
  keptAt: isoTime.optional(),
});

export const passwordStrengthSchema = z.strictObject({
  /** zxcvbn's 0 to 4. */
  score: z.number().int().min(0).max(4),
  /** Key of a sentence in the strings, when there is one. */
  warning: z.string().optional(),
  /** "centuries", "3 hours": seconds for an offline attack on a slow hash. */
  crackSeconds: z.number(),
});

export const paperProgressSchema = z.strictObject({
  sessionId: id,
  sheets: z.array(
    z.strictObject({
      sheetId: z.string(),
      madeAt: isoTime,
      pages: count,
      /** Page numbers still to come. */
      missing: z.array(count),
    }),
  ),
  /** What is known so far. */
  accounts: z.array(
    z.strictObject({
      issuer: name,
      accountName: name,
      hasOtp: z.boolean(),
      codes: count,
      left: count,
    }),
  ),
});

export const backupSummarySchema = z.strictObject({
  fileName: z.string(),
  revision: count,
  recoveryCodes: count,
});

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Seconds until a copied code is taken off the clipboard. */
  clipboardSeconds: z.number().int().min(5).max(600),
  /** Minutes without input until the vault locks; 0 is never. */
  idleLockMinutes: z.number().int().min(0).max(1440),
  /** One-time codes stay masked until asked for. */
  hideCodes: z.boolean(),
  sort: z.enum(['name', 'used', 'recent']),
  paper: z.enum(['A4', 'Letter']),
  zoom: z.number().min(0.5).max(3),
  /** Of the system, about what needs a person. */
  notifications: z.enum(['monthly', 'none']),
});

export type BackupStanding = z.infer<typeof backupStandingSchema>;
export type AccountView = z.infer<typeof accountViewSchema>;
export type CodeView = z.infer<typeof codeViewSchema>;
export type CodeSetView = z.infer<typeof codeSetViewSchema>;
export type NamedAccount = z.infer<typeof namedAccountSchema>;
export type HeldAccount = z.infer<typeof heldAccountSchema>;
export type CopyView = z.infer<typeof copyViewSchema>;
export type Places = z.infer<typeof placesSchema>;
export type OtpView = z.infer<typeof otpViewSchema>;
export type AccountDetail = z.infer<typeof accountDetailSchema>;
export type OneTimeCode = z.infer<typeof oneTimeCodeSchema>;
export type RecognisedSet = z.infer<typeof recognisedSetSchema>;
export type IgnoredLine = z.infer<typeof ignoredLineSchema>;
export type DraftSetView = z.infer<typeof draftSetSchema>;
export type DraftView = z.infer<typeof draftViewSchema>;
export type DraftSummary = z.infer<typeof draftSummarySchema>;
export type OpenQuestion = z.infer<typeof openQuestionSchema>;
export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type KeychainState = z.infer<typeof keychainStateSchema>;
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
export type RecoveryStatus = z.infer<typeof recoveryStatusSchema>;
export type PasswordStrength = z.infer<typeof passwordStrengthSchema>;
export type PaperProgress = z.infer<typeof paperProgressSchema>;
export type BackupSummary = z.infer<typeof backupSummarySchema>;
export type Settings = z.infer<typeof settingsSchema>;
