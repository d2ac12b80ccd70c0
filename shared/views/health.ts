import { z } from 'zod';
import { limits } from '../limits.ts';
import { copyViewSchema, idSchema, isoTimeSchema } from '../views.ts';

/** What the health page looks for, the most urgent first: the order in which everything is told. */
export const findingKinds = [
  'recovery-none',
  'backup-none',
  'concern',
  'no-codes',
  'codes-empty',
  'codes-low',
  'same-basket',
  'copy-problem',
  'plain-file',
  'backup-old',
  'copy-stale',
  'codes-unsure',
  'recovery-low',
  'recovery-not-kept',
  'codes-old',
  'copy-unchecked',
  'drill-due',
  'secret-double',
  'secret-weak',
] as const;

const count = z.number().int().min(0);
const name = z.string().max(limits.nameCharacters);

export const findingAccountSchema = z.strictObject({
  id: idSchema,
  issuer: name,
  accountName: name,
});

/** One thing that needs a person. */
export const findingSchema = z.strictObject({
  /** Its kind and what it is about: another key once that has changed. */
  key: z.string().max(limits.findingKeyCharacters),
  kind: z.enum(findingKinds),
  /** The first of the accounts that it is about. */
  accounts: z.array(findingAccountSchema),
  accountCount: count,
  copy: copyViewSchema.optional(),
  /** What the last check of the copy said. */
  problem: z.enum(['missing', 'unreadable', 'changed']).optional(),
  /** The codes of today are in another copy: this one only has to go. */
  replaced: z.boolean().optional(),
  /** False for a copy that nobody has looked at yet. */
  isChecked: z.boolean().optional(),
  /** Codes left, unsure ones, recovery codes left. */
  left: count.optional(),
  /** Since when: the day of the codes, of the last check, of the last rehearsal. */
  since: isoTimeSchema.optional(),
  /** How a secret is weak. */
  weakness: z.enum(['short', 'pattern']).optional(),
});

export const findingGroupSchema = z.strictObject({
  kind: z.enum(findingKinds),
  total: count,
  /** The first of them. */
  findings: z.array(findingSchema),
});

export const putAsideSchema = z.strictObject({
  finding: findingSchema,
  reason: z.string(),
  at: isoTimeSchema,
  /** Not there: for good. */
  until: isoTimeSchema.optional(),
});

export const healthSchema = z.strictObject({
  total: count,
  groups: z.array(findingGroupSchema),
  putAside: z.array(putAsideSchema),
});

export type FindingKind = (typeof findingKinds)[number];
export type Finding = z.infer<typeof findingSchema>;
export type FindingGroup = z.infer<typeof findingGroupSchema>;
export type PutAside = z.infer<typeof putAsideSchema>;
export type Health = z.infer<typeof healthSchema>;
