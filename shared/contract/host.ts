import { z } from 'zod';
import { limits } from '../limits.ts';
import { cloudServiceSchema, deletionOutcomeSchema, leftOutSchema } from '../views/sweep.ts';
import { idSchema } from '../views.ts';
import { call, exactBytes, nothing } from './call.ts';

const vaultText = z.string().max(limits.vaultFileBytes);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** THE list of calls on the host wire that the vault makes and the shell answers: sealed texts only. */
export const hostContract = {
  /** `text` is absent when there is no vault file. */
  'vault-file:load': call(
    nothing,
    z.strictObject({
      text: vaultText.optional(),
      digest: digest.optional(),
      /** Highest revision and key epoch this profile has ever seen of this vault. */
      seen: z
        .strictObject({ vaultId: z.string(), revision: z.number(), keyEpoch: z.number() })
        .optional(),
    }),
  ),
  /** Answers only when the bytes are on disk, read back and equal. */
  'vault-file:save': call(
    z.strictObject({
      text: vaultText,
      /** What the vault believes is on disk; null when it makes the file. */
      expectedDigest: digest.nullable(),
      revision: z.number().int(),
      keyEpoch: z.number().int(),
      vaultId: z.string(),
    }),
    z.strictObject({ digest }),
  ),
  /** Keeps the present file under a name with its date as well; nothing is deleted. */
  'vault-file:set-aside': call(nothing, z.strictObject({ name: z.string(), digest })),
  'generations:list': call(nothing, z.strictObject({ names: z.array(z.string()) })),
  'generations:read': call(
    z.strictObject({ name: z.string() }),
    z.strictObject({ text: vaultText }),
  ),
  'generations:replace': call(z.strictObject({ name: z.string(), text: vaultText }), nothing),
  /** Called after the newest was proved to open. */
  'generations:prune': call(nothing, nothing),

  /** To the place behind a grant: a temporary file beside the target, written and read back. */
  'export:stage': call(
    z.strictObject({ grantId: idSchema, bytes: exactBytes(limits.vaultFileBytes) }),
    z.strictObject({ bytes: exactBytes(limits.vaultFileBytes) }),
  ),
  'export:commit': call(
    z.strictObject({ grantId: idSchema }),
    /** Where it lies now: kept in the sealed contents, never told to the page. */
    z.strictObject({ fileName: z.string(), path: z.string() }),
  ),
  'export:abort': call(z.strictObject({ grantId: idSchema }), nothing),
  /** Where a file lies that the person chose to open. The page only ever knew its name. */
  'file:locate': call(
    z.strictObject({ grantId: idSchema }),
    z.strictObject({ name: z.string(), path: z.string() }),
  ),
  /**
   * The files below a granted folder, nearest first: each is a grant of its own. Links are not followed;
   * hidden folders, those of the system and of programs are left out, and so is our own.
   */
  'folder:list': call(
    z.strictObject({ grantId: idSchema }),
    z.strictObject({
      folderName: z.string(),
      files: z
        .array(
          z.strictObject({
            grantId: idSchema,
            name: z.string().max(limits.sweptNameCharacters),
            size: z.number().int().min(0),
            modifiedMs: z.number(),
            cloud: cloudServiceSchema.optional(),
          }),
        )
        .max(limits.sweptFiles),
      more: z.boolean(),
      leftOut: z.array(leftOutSchema),
    }),
  ),
  /** Only what `folder:list` found, after one native question, and only what is still as it was then. */
  'files:delete': call(
    z.strictObject({ grantIds: z.array(idSchema).min(1).max(limits.sweptReads) }),
    z.strictObject({ outcomes: z.array(deletionOutcomeSchema) }),
  ),

  /**
   * How often in a row the way in was wrong: it outlives this process, so that locking, which starts
   * another, does not shorten the wait.
   */
  'tries:report': call(z.strictObject({ failures: z.number().int().min(0) }), nothing),

  /** Menus, idle time and the title follow it. */
  'session:state': call(z.strictObject({ unlocked: z.boolean() }), nothing),

  'clipboard:write': call(
    z.strictObject({ text: z.string().max(limits.copiedCharacters) }),
    nothing,
  ),
  /** A native question, since a hostile page could call anything else. */
  'confirm:ask': call(
    z.strictObject({
      question: z.enum([
        'reveal-secret',
        'reveal-set',
        'hash-set',
        'purge-account',
        'concern-all',
        'no-concern-all',
      ]),
      subject: z.string().max(600),
    }),
    z.strictObject({ confirmed: z.boolean() }),
  ),
  /** By its kind only: the shell has the words. False where none is wanted, or the window is looked at. */
  'notification:show': call(
    z.strictObject({ kind: z.literal('health') }),
    z.strictObject({ shown: z.boolean() }),
  ),
  /** Starts a reader process and hands a port to it to the vault (as the message's transferred port). */
  'reader:start': call(z.strictObject({ readerId: idSchema }), nothing),
  'reader:stop': call(z.strictObject({ readerId: idSchema }), nothing),
} as const;

export type HostContract = typeof hostContract;

/** What the shell calls and the vault answers, on the same wire. */
export const controlContract = {
  /** Finish the writer and answer; the process is ended after that. */
  'control:finish': call(nothing, nothing),
  /** The computer woke up: its clock went on while the vault stood still. */
  'control:woke-up': call(nothing, nothing),
  /** A sheet reached the printer's queue, or was saved as a PDF: the ledger of copies hears of it. */
  'control:sheet-made': call(
    z.strictObject({
      ticket: idSchema,
      to: z.enum(['printer', 'pdf']),
      fileName: z.string().optional(),
      fingerprint: digest.optional(),
      path: z.string().optional(),
    }),
    nothing,
  ),
} as const;

export type ControlContract = typeof controlContract;

/** Start options that the shell gives a vault process. */
export const vaultStartSchema = z.strictObject({
  /** True only for the first vault process of the app: the keychain may open it. */
  keychainOffered: z.boolean(),
  /** Wrong tries in a row so far, and how long the next one still has to wait. */
  failures: z.number().int().min(0),
  waitMs: z.number().min(0),
  /** From source, for tests: time stands still at this instant. */
  frozenClockMs: z.number().optional(),
  /** For tests from source: the clock on the wall is set by so much after the start. */
  clockJumpMs: z.number().optional(),
});

export type VaultStart = z.infer<typeof vaultStartSchema>;
