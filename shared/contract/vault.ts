import { z } from 'zod';
import { limits } from '../limits.ts';
import {
  accountDetailSchema,
  accountViewSchema,
  backupSummarySchema,
  copyViewSchema,
  draftSummarySchema,
  draftViewSchema,
  idSchema,
  importPreviewSchema,
  isoTimeSchema,
  keychainStateSchema,
  oneTimeCodeSchema,
  openQuestionSchema,
  paperProgressSchema,
  passwordStrengthSchema,
  recognisedSetSchema,
  recoveryStatusSchema,
  vaultStatusSchema,
} from '../views.ts';
import { call, exactBytes, nothing } from './call.ts';

const password = z.string().min(1).max(limits.passwordCharacters);
const recoveryCode = z.string().min(1).max(64);
const name = z.string().max(limits.nameCharacters);
const tags = z.array(name.min(1)).max(limits.tagsPerAccount);
const note = z.string().max(limits.noteCharacters);

/** Foreign material: dropped bytes, pasted text, or a file the person chose in a dialog of the shell. */
const source = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('bytes'),
    name: z.string().max(512),
    bytes: exactBytes(limits.foreignFileBytes),
  }),
  z.strictObject({ type: z.literal('text'), text: z.string().max(limits.foreignFileBytes) }),
  z.strictObject({ type: z.literal('grant'), grantId: idSchema }),
]);

/** One-time code parameters as typed. The secret is base32 text; the only way in by hand. */
const typedOtp = z.strictObject({
  type: z.enum(['totp', 'hotp', 'steam']),
  secret: z.string().min(1).max(limits.secretCharacters),
  algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']),
  digits: z.number().int().min(limits.otpDigits.min).max(limits.otpDigits.max),
  period: z.number().int().min(limits.otpPeriod.min).max(limits.otpPeriod.max),
  counter: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

const newSet = z.strictObject({
  codes: recognisedSetSchema.shape.codes.min(1),
  ordered: z.boolean(),
  issuedAt: isoTimeSchema.optional(),
});

/** A change that can be taken back while the vault stays unlocked. */
const undoable = z.strictObject({ undoId: idSchema });

/** THE list of calls on the vault wire: from the page straight to the vault process. */
export const vaultContract = {
  // the vault itself
  'vault:status': call(nothing, vaultStatusSchema),
  'vault:create': call(z.strictObject({ password, keychain: z.boolean() }), nothing),
  'vault:unlock': call(z.strictObject({ password }), nothing),
  'vault:unlock-keychain': call(nothing, nothing),
  /** Two steps in one save: the code is spent, the new password set, a new key drawn. */
  'vault:unlock-recovery-code': call(
    z.strictObject({ code: recoveryCode, newPassword: password }),
    z.strictObject({ readOnly: z.boolean() }),
  ),
  'vault:change-password': call(z.strictObject({ password, newPassword: password }), nothing),
  'password:strength': call(
    z.strictObject({ password: z.string().max(limits.passwordCharacters) }),
    passwordStrengthSchema,
  ),

  // ways in
  'recovery:status': call(nothing, recoveryStatusSchema),
  /** Named reveal: the ten new codes, shown once. Earlier ones stop working. */
  'recovery:issue': call(
    z.strictObject({ password }),
    z.strictObject({ codes: z.array(z.string()).length(10) }),
  ),
  'recovery:confirm-kept': call(nothing, nothing),
  'keychain:probe': call(nothing, z.strictObject({ state: keychainStateSchema })),
  'keychain:enable': call(z.strictObject({ password }), nothing),
  'keychain:disable': call(z.strictObject({ password }), nothing),

  // accounts
  'accounts:list': call(nothing, z.strictObject({ accounts: z.array(accountViewSchema) })),
  'accounts:read': call(z.strictObject({ accountId: idSchema }), accountDetailSchema),
  'accounts:add': call(
    z.strictObject({ issuer: name, accountName: name, otp: typedOtp.optional(), tags, note }),
    z.strictObject({ accountId: idSchema, undoId: idSchema }),
  ),
  'accounts:update': call(
    z.strictObject({
      accountId: idSchema,
      issuer: name.optional(),
      accountName: name.optional(),
      note: note.optional(),
      tags: tags.optional(),
      favourite: z.boolean().optional(),
    }),
    undoable,
  ),
  'accounts:trash': call(z.strictObject({ accountId: idSchema }), undoable),
  'accounts:restore': call(z.strictObject({ accountId: idSchema }), undoable),
  /** For ever, after a native confirmation. */
  'accounts:purge': call(z.strictObject({ accountId: idSchema }), nothing),
  /** Named reveal, after a native confirmation: the secret and its Key URI. */
  'accounts:reveal-secret': call(
    z.strictObject({ accountId: idSchema }),
    z.strictObject({ secret: z.string(), uri: z.string() }),
  ),
  'changes:undo': call(z.strictObject({ undoId: idSchema }), nothing),

  // one-time codes
  'codes:current': call(
    z.strictObject({ accountIds: z.array(idSchema).max(limits.codesPerRequest) }),
    z.strictObject({ nowMs: z.number(), codes: z.array(oneTimeCodeSchema) }),
  ),
  'codes:copy': call(
    z.strictObject({ accountId: idSchema, which: z.enum(['current', 'next']) }),
    nothing,
  ),
  /** Counter based: the next counter is saved first, then the code is shown and copied. */
  'codes:next-hotp': call(
    z.strictObject({ accountId: idSchema }),
    z.strictObject({ code: z.string() }),
  ),

  // capture of backup codes
  'capture:start': call(
    z.strictObject({ source, accountId: idSchema.optional() }),
    draftViewSchema,
  ),
  'capture:list': call(nothing, z.strictObject({ drafts: z.array(draftSummarySchema) })),
  'capture:open': call(z.strictObject({ draftId: idSchema }), draftViewSchema),
  'capture:change': call(
    z.strictObject({ draftId: idSchema, text: z.string().max(limits.captureTextCharacters) }),
    draftViewSchema,
  ),
  'capture:discard': call(z.strictObject({ draftId: idSchema }), undoable),
  /** Saves the corrected sets; each goes to an account or makes a new one; a current set is retired. */
  'capture:save': call(
    z.strictObject({
      draftId: idSchema,
      sets: z
        .array(
          z.strictObject({
            target: z.discriminatedUnion('type', [
              z.strictObject({ type: z.literal('account'), accountId: idSchema }),
              z.strictObject({ type: z.literal('new'), issuer: name.min(1), accountName: name }),
            ]),
            set: newSet,
          }),
        )
        .min(1)
        .max(50),
    }),
    z.strictObject({ accountIds: z.array(idSchema), undoId: idSchema }),
  ),

  // the life of a backup code
  /** Named reveal of one code: saved as unsure first, then shown and copied. */
  'backup-codes:show': call(
    z.strictObject({ accountId: idSchema, codeId: idSchema.optional() }),
    z.strictObject({
      codeId: idSchema,
      value: z.string(),
      position: z.number().int(),
      total: z.number().int(),
      leftAfter: z.number().int(),
    }),
  ),
  'backup-codes:answer': call(
    z.strictObject({
      accountId: idSchema,
      codeId: idSchema,
      answer: z.enum(['worked', 'refused', 'not-used', 'not-sure']),
      where: z.string().max(200).optional(),
    }),
    z.strictObject({ left: z.number().int() }),
  ),
  /** By hand: tick off, or take back. */
  'backup-codes:mark': call(
    z.strictObject({ accountId: idSchema, codeId: idSchema, used: z.boolean() }),
    nothing,
  ),
  'backup-codes:open-questions': call(
    nothing,
    z.strictObject({ questions: z.array(openQuestionSchema) }),
  ),
  /** Named reveal, after a native confirmation: a whole set. */
  'backup-codes:reveal-set': call(
    z.strictObject({ accountId: idSchema, setId: idSchema }),
    z.strictObject({ codes: z.array(z.strictObject({ codeId: idSchema, value: z.string() })) }),
  ),
  'backup-codes:configure-set': call(
    z.strictObject({
      accountId: idSchema,
      setId: idSchema,
      lowAt: z.number().int().min(0).max(limits.codesPerSet),
      renewEveryDays: z.number().int().min(1).max(3650).nullable(),
    }),
    undoable,
  ),

  // in
  'import:read': call(
    z.strictObject({
      sources: z.array(source).min(1).max(50),
      password: password.optional(),
    }),
    importPreviewSchema,
  ),
  'import:apply': call(
    z.strictObject({
      importId: idSchema,
      take: z.array(z.number().int().min(0)).max(limits.accounts),
    }),
    z.strictObject({ added: z.number().int(), accountIds: z.array(idSchema), undoId: idSchema }),
  ),
  'import:discard': call(z.strictObject({ importId: idSchema }), nothing),

  // out
  /** To a place the person chose: `grantId` comes from the shell. Read back before it is called done. */
  'backup:write': call(
    z.strictObject({
      grantId: idSchema,
      /** Own password, or the vault's own slots. */
      password: password.optional(),
      withRecoveryCodes: z.boolean(),
      place: z.string().max(200),
    }),
    z.strictObject({
      fileName: z.string(),
      accounts: z.number().int(),
      codeSets: z.number().int(),
    }),
  ),
  'sheets:prepare': call(
    z.strictObject({
      accountIds: z.array(idSchema).min(1).max(500),
      paper: z.enum(['A4', 'Letter']),
      withSecrets: z.boolean(),
      /** Print no account names: who finds it learns less. */
      hideAccountNames: z.boolean(),
      place: z.string().max(200),
    }),
    z.strictObject({ sheetId: z.string(), ticket: idSchema }),
  ),
  /** The recovery codes as a sheet: they are in the page already, so it sends them back. */
  'sheets:prepare-recovery': call(
    z.strictObject({
      codes: z.array(z.string().max(64)).length(10),
      paper: z.enum(['A4', 'Letter']),
    }),
    z.strictObject({ ticket: idSchema }),
  ),
  'copies:list': call(nothing, z.strictObject({ copies: z.array(copyViewSchema) })),
  /** The person says that a plain file is gone, or that a copy no longer exists. */
  'copies:mark-gone': call(z.strictObject({ copyId: idSchema }), undoable),

  // back
  'backup:inspect': call(z.strictObject({ source }), backupSummarySchema),
  'backup:restore': call(
    z.strictObject({
      source,
      opensWith: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('password'), password }),
        z.strictObject({ type: z.literal('recovery-code'), code: recoveryCode }),
      ]),
      newPassword: password,
    }),
    z.strictObject({ accounts: z.number().int(), codeSets: z.number().int() }),
  ),
  'paper:add': call(
    z.strictObject({ sessionId: idSchema.optional(), sources: z.array(source).min(1).max(50) }),
    paperProgressSchema,
  ),
  /** Makes the vault; one that is there is set aside. */
  'paper:restore': call(
    z.strictObject({ sessionId: idSchema, newPassword: password, keychain: z.boolean() }),
    z.strictObject({ accounts: z.number().int(), codeSets: z.number().int() }),
  ),
  /** Into an open vault: as any import, with preview. */
  'paper:import': call(z.strictObject({ sessionId: idSchema }), importPreviewSchema),
} as const;

export type VaultContract = typeof vaultContract;

/** Pushes from the vault to the page. */
export const vaultPushes = {
  /** Something changed: read again what is on screen. */
  'vault:changed': nothing,
} as const;

/** The print window's port has this list of calls and no other. */
export const sheetContract = {
  'sheet:read': call(
    z.strictObject({ ticket: idSchema }),
    z.custom<import('../sheet.ts').SheetDocument>(
      (value) => typeof value === 'object' && value !== null,
    ),
  ),
} as const;

export type SheetContract = typeof sheetContract;
