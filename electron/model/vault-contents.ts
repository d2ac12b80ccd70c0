import type { Account } from './account.ts';
import type { AccountId, CodeSetId, CopyId, DraftId, DrillId, GrantId } from './ids.ts';

/** Version of the contents' shape; `vault/format/migrations.ts` reads the older ones. */
export const CONTENTS_SCHEMA = 1;

/** A copy is looked at twice a year. */
export const USUAL_CHECK_DAYS = 180;

export type CopyKind = 'paper' | 'encrypted-file' | 'plain-file' | 'other-app' | 'person';

/** `missing`: not where it should be; `unreadable`: there, but does not open; `changed`: another file lies there. */
export type CopyProblem = 'missing' | 'unreadable' | 'changed';

/** A copy of some sets outside the vault, and which generation of each it holds. */
export interface Copy {
  readonly id: CopyId;
  readonly kind: CopyKind;
  /** In the person's words; may be vague on purpose. */
  readonly place: string;
  readonly madeAt: string;
  /** Printed on paper, e.g. `K7-2QF`. */
  readonly sheetId?: string;
  /** A sheet that shows the secrets of one-time codes, too: an encrypted file always has them. */
  readonly secrets?: true;
  /** Hex SHA-256 of an encrypted or plain file, and its name. */
  readonly fingerprint?: string;
  readonly fileName?: string;
  readonly holds: readonly { readonly setId: CodeSetId; readonly generation: number }[];
  readonly accountIds: readonly AccountId[];
  /** Where an app's own check finds the file again. */
  readonly grantId?: GrantId;
  readonly lastCheckedAt?: string;
  /** What the last check said, where it did not find the copy as it should be. */
  readonly lastProblem?: CopyProblem;
  /** Days from one check to the next; null switches the reminder off. */
  readonly checkEveryDays: number | null;
  /** Plain files: the reminder stays until the person said that it is gone. */
  readonly goneAt?: string;
}

/** Captured text that was not saved as a set yet: survives a lock and a crash. */
export interface Draft {
  readonly id: DraftId;
  readonly text: string;
  readonly fileName?: string;
  readonly accountId?: AccountId;
  /** What the person made of it by hand, in place of what the recogniser reads. */
  readonly corrected?: readonly DraftSet[];
  /** Codes that were made here, not handed out by a service. */
  readonly made?: true;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface DraftSet {
  readonly service: string;
  readonly account: string;
  readonly ordered: boolean;
  readonly codes: readonly { readonly value: string; readonly used: boolean }[];
  /** The account that it is to go to. */
  readonly accountId?: AccountId;
  readonly issuedAt?: string;
}

/** A file outside the vault that the person let us read again; the path never leaves vault and shell. */
export interface Grant {
  readonly id: GrantId;
  readonly path: string;
}

/** The dated receipt of a rehearsal: a copy that was opened and compared, or a round of "Where is a code?". */
export interface Drill {
  readonly id: DrillId;
  readonly at: string;
  readonly kind: 'encrypted-file' | 'paper' | 'rehearsal';
  readonly copyId?: CopyId;
  /** Of the file or the sheet, so that the receipt can be read by itself. */
  readonly fileName?: string;
  readonly sheetId?: string;
  /** Accounts that were looked for, and those that were found as they are in the vault. */
  readonly accounts: number;
  readonly found: number;
  /** Accounts that were missing or not as they are in the vault. */
  readonly lacking: readonly AccountId[];
}

/** A finding of the health page that the person does not want to see (until a day, or at all). */
export interface Dismissal {
  /** The finding's key: its kind and what it is about. */
  readonly key: string;
  readonly reason: string;
  readonly at: string;
  readonly until?: string;
}

/** What the person knows better about a service than the sheets that came with the app. */
export interface ServiceCorrection {
  /** The service's id in the sheets, or its name in lower case. */
  readonly service: string;
  readonly field: string;
  readonly value: string;
  readonly at: string;
}

export type CopiedForm = 'as-printed' | 'bare';

export interface Preferences {
  /** How a service wants its codes typed, where it was said. By name in lower case. */
  readonly copiedForms: readonly { readonly service: string; readonly form: CopiedForm }[];
  /** Added to this computer's clock for one-time codes. Milliseconds. */
  readonly clockOffsetMs: number;
  /** Days that a retired set stays readable; null keeps it for ever. */
  readonly keepRetiredDays: number | null;
  /** When the last system notification was shown: at most one a month. */
  readonly notifiedAt?: string;
}

/** One line of the local log. Never a secret, a code or a password; names only by account id. */
export interface LogEntry {
  readonly at: string;
  readonly what: string;
  readonly accountId?: AccountId;
  readonly count?: number;
}

export interface Tombstone {
  readonly id: string;
  readonly at: string;
}

/** About the vault's own ten recovery codes; the codes themselves are never stored. */
export interface RecoveryState {
  readonly issuedAt?: string;
  /** When the person said that they have them on paper or in a safe place. */
  readonly keptAt?: string;
}

export interface VaultContents {
  readonly schema: typeof CONTENTS_SCHEMA;
  readonly accounts: readonly Account[];
  readonly copies: readonly Copy[];
  readonly drafts: readonly Draft[];
  readonly log: readonly LogEntry[];
  readonly tombstones: readonly Tombstone[];
  readonly recovery: RecoveryState;
  readonly grants: readonly Grant[];
  readonly drills: readonly Drill[];
  readonly dismissals: readonly Dismissal[];
  readonly serviceCorrections: readonly ServiceCorrection[];
  readonly preferences: Preferences;
}

export function emptyContents(): VaultContents {
  return {
    schema: CONTENTS_SCHEMA,
    accounts: [],
    copies: [],
    drafts: [],
    log: [],
    tombstones: [],
    recovery: {},
    grants: [],
    drills: [],
    dismissals: [],
    serviceCorrections: [],
    preferences: { copiedForms: [], clockOffsetMs: 0, keepRetiredDays: 365 },
  };
}
