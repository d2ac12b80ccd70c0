import { base32nopad } from '@scure/base';
import { z } from 'zod';
import { limits } from '../../../shared/limits.ts';
import type { Account, AccountUsage, RecoveryPlan } from '../../model/account.ts';
import type { BackupCode, BackupCodeEvent, BackupCodeSet } from '../../model/backup-code.ts';
import type {
  AccountId,
  CodeId,
  CodeSetId,
  CopyId,
  DraftId,
  DrillId,
  GrantId,
} from '../../model/ids.ts';
import {
  CONTENTS_SCHEMA,
  type Copy,
  type Dismissal,
  type Draft,
  type DraftSet,
  type Drill,
  type Grant,
  type LogEntry,
  type Preferences,
  type RecoveryState,
  type ServiceCorrection,
  type Tombstone,
  type VaultContents,
} from '../../model/vault-contents.ts';

/** A schema for each field of `T`, optional ones too: a field of the model that is forgotten here is a compile error. */
type Fields<T> = { readonly [Name in keyof T]-?: z.ZodType };

const hexId = z.string().regex(/^[0-9a-f]{32}$/);
const id = <Id extends string>() => hexId as unknown as z.ZodType<Id, string>;
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const count = z.int().min(0);
const optionalTime = time.exactOptional();
const optionalText = z.string().exactOptional();

/** Upper-case base32 without padding in the file (RFC 4648 §6); 1 to 1024 raw bytes in memory. */
const secret = z.string().transform((text, context) => {
  const bytes = decodeSecret(text);
  if (bytes !== undefined) return bytes;
  context.addIssue({ code: 'custom', message: 'expected base32' });
  return z.NEVER;
});

function decodeSecret(text: string): Uint8Array | undefined {
  try {
    const bytes = base32nopad.decode(text);
    return bytes.length >= 1 && bytes.length <= limits.secretBytes ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const algorithm = z.enum(['SHA1', 'SHA256', 'SHA512']);
const digits = z.int().min(limits.otpDigits.min).max(limits.otpDigits.max);
const period = z.int().min(limits.otpPeriod.min).max(limits.otpPeriod.max);

const otp = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('totp'), secret, algorithm, digits, period }),
  z.strictObject({ type: z.literal('hotp'), secret, algorithm, digits, counter: count }),
  z.strictObject({ type: z.literal('steam'), secret }),
  z.strictObject({ type: z.literal('motp'), secret, pin: z.string() }),
  z.strictObject({ type: z.literal('yandex'), secret, pin: z.string() }),
]);

const backupCodeEvent = z.strictObject({
  type: z.enum(['shown', 'used', 'refused', 'not-needed', 'unsure', 'undone']),
  at: time,
  where: optionalText,
} satisfies Fields<BackupCodeEvent>);

const backupCode = z.strictObject({
  id: id<CodeId>(),
  value: z.string(),
  events: z.array(backupCodeEvent),
} satisfies Fields<BackupCode>);

const backupCodeSet = z.strictObject({
  id: id<CodeSetId>(),
  generation: z.int().min(1),
  issuedAt: time,
  source: z.string(),
  originalText: optionalText,
  codes: z.array(backupCode),
  status: z.enum(['current', 'retired']),
  retiredAt: optionalTime,
  concernAt: optionalTime,
  copyDeclinedAt: optionalTime,
  lowAt: count,
  renewEveryDays: count.nullable(),
  ordered: z.boolean(),
} satisfies Fields<BackupCodeSet>);

const means = z.union([
  z.strictObject({
    type: z.enum(['phone', 'computer', 'vault', 'paper', 'password', 'security-key', 'person']),
  }),
  z.strictObject({ type: z.literal('account'), accountId: id<AccountId>() }),
]);

const recoveryPlan = z.strictObject({
  opensWith: z.array(z.array(means)),
  regainedWith: z.array(z.array(means)),
  regains: z.array(id<AccountId>()).exactOptional(),
  answeredAt: time,
} satisfies Fields<RecoveryPlan>);

const account = z.strictObject({
  id: id<AccountId>(),
  issuer: z.string(),
  accountName: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  favourite: z.boolean(),
  otp: otp.exactOptional(),
  codeSets: z.array(backupCodeSet),
  noBackupCodesAt: optionalTime,
  recoveryPlan: recoveryPlan.exactOptional(),
  usage: z.strictObject({ count, lastUsedAt: optionalTime } satisfies Fields<AccountUsage>),
  createdAt: time,
  updatedAt: time,
  trashedAt: optionalTime,
} satisfies Fields<Account>);

const copy = z.strictObject({
  id: id<CopyId>(),
  kind: z.enum(['paper', 'encrypted-file', 'plain-file', 'other-app', 'person']),
  place: z.string(),
  madeAt: time,
  sheetId: optionalText,
  secrets: z.literal(true).exactOptional(),
  fingerprint: optionalText,
  fileName: optionalText,
  holds: z.array(z.strictObject({ setId: id<CodeSetId>(), generation: z.int().min(1) })),
  accountIds: z.array(id<AccountId>()),
  grantId: id<GrantId>().exactOptional(),
  lastCheckedAt: optionalTime,
  lastProblem: z.enum(['missing', 'unreadable', 'changed']).exactOptional(),
  checkEveryDays: count.nullable(),
  goneAt: optionalTime,
} satisfies Fields<Copy>);

const draftSet = z.strictObject({
  service: z.string(),
  account: z.string(),
  ordered: z.boolean(),
  codes: z.array(z.strictObject({ value: z.string(), used: z.boolean() })),
  accountId: id<AccountId>().exactOptional(),
  issuedAt: optionalTime,
} satisfies Fields<DraftSet>);

const draft = z.strictObject({
  id: id<DraftId>(),
  text: z.string(),
  fileName: optionalText,
  accountId: id<AccountId>().exactOptional(),
  corrected: z.array(draftSet).exactOptional(),
  made: z.literal(true).exactOptional(),
  createdAt: time,
  updatedAt: time,
} satisfies Fields<Draft>);

const logEntry = z.strictObject({
  at: time,
  what: z.string(),
  accountId: id<AccountId>().exactOptional(),
  count: count.exactOptional(),
} satisfies Fields<LogEntry>);

const drill = z.strictObject({
  id: id<DrillId>(),
  at: time,
  kind: z.enum(['encrypted-file', 'paper', 'rehearsal']),
  copyId: id<CopyId>().exactOptional(),
  fileName: optionalText,
  sheetId: optionalText,
  accounts: count,
  found: count,
  lacking: z.array(id<AccountId>()),
} satisfies Fields<Drill>);

const preferences = z.strictObject({
  copiedForms: z.array(
    z.strictObject({ service: z.string(), form: z.enum(['as-printed', 'bare']) }),
  ),
  clockOffsetMs: z.int(),
  keepRetiredDays: count.nullable(),
  notifiedAt: optionalTime,
} satisfies Fields<Preferences>);

/**
 * Reads the contents as they stand in the file. Nothing unknown passes: a field that no reader knows is
 * an error when it is written, not when it is needed.
 */
export const contentsSchema: z.ZodType<VaultContents> = z.strictObject({
  schema: z.literal(CONTENTS_SCHEMA),
  accounts: z.array(account),
  copies: z.array(copy),
  drafts: z.array(draft),
  log: z.array(logEntry),
  tombstones: z.array(z.strictObject({ id: hexId, at: time } satisfies Fields<Tombstone>)),
  recovery: z.strictObject({
    issuedAt: optionalTime,
    keptAt: optionalTime,
  } satisfies Fields<RecoveryState>),
  grants: z.array(z.strictObject({ id: id<GrantId>(), path: z.string() } satisfies Fields<Grant>)),
  drills: z.array(drill),
  dismissals: z.array(
    z.strictObject({
      key: z.string(),
      reason: z.string(),
      at: time,
      until: optionalTime,
    } satisfies Fields<Dismissal>),
  ),
  serviceCorrections: z.array(
    z.strictObject({
      service: z.string(),
      field: z.string(),
      value: z.string(),
      at: time,
    } satisfies Fields<ServiceCorrection>),
  ),
  preferences,
} satisfies Fields<VaultContents>);
