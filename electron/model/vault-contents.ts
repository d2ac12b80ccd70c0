import type { Account } from './account.ts';
import type { CodeSetId, CopyId, DraftId, AccountId } from './ids.ts';

/** Version of the contents' shape; `vault/format/migrations.ts` reads the older ones. */
export const CONTENTS_SCHEMA = 1;

export type CopyKind = 'paper' | 'encrypted-file' | 'plain-file' | 'other-app' | 'person';

/** A copy of some sets outside the vault, and which generation of each it holds. */
export interface Copy {
  readonly id: CopyId;
  readonly kind: CopyKind;
  /** In the person's words; may be vague on purpose. */
  readonly place: string;
  readonly madeAt: string;
  /** Printed on paper, e.g. `K7-2QF`. */
  readonly sheetId?: string;
  /** Hex SHA-256 of an encrypted or plain file, and its name. */
  readonly fingerprint?: string;
  readonly fileName?: string;
  readonly holds: readonly { readonly setId: CodeSetId; readonly generation: number }[];
  readonly accountIds: readonly AccountId[];
  readonly lastCheckedAt?: string;
  /** Plain files: the reminder stays until the person said that it is gone. */
  readonly goneAt?: string;
}

/** Captured text that was not saved as a set yet: survives a lock and a crash. */
export interface Draft {
  readonly id: DraftId;
  readonly text: string;
  readonly fileName?: string;
  readonly accountId?: AccountId;
  readonly createdAt: string;
  readonly updatedAt: string;
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
  };
}
