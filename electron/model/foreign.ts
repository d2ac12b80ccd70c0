import type { Otp } from './otp.ts';

/** An account as some other app or picture describes it, before it is one of ours. */
export interface ForeignAccount {
  readonly issuer: string;
  readonly accountName: string;
  readonly otp: Otp;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly favourite?: boolean;
}

export interface ForeignCode {
  /** As printed. */
  readonly value: string;
  readonly used: boolean;
}

/** Backup codes found in a text or an export. */
export interface ForeignCodeSet {
  readonly service: string;
  readonly account: string;
  readonly codes: readonly ForeignCode[];
  readonly ordered: boolean;
}

/** An entry that could not be taken. `label` names it for the person; `reason` never holds its data. */
export interface Skipped {
  readonly label: string;
  readonly reason: SkipReason;
}

export type SkipReason =
  | 'no-secret'
  | 'bad-secret'
  | 'bad-digits'
  | 'bad-period'
  | 'bad-counter'
  | 'bad-algorithm'
  | 'unsupported-type'
  | 'bad-uri'
  | 'no-pin'
  | 'not-an-account'
  | 'deleted'
  | 'bad-entry';

/** What a reader makes of one file, text or picture. */
export interface ForeignContents {
  /** The format's id, e.g. `aegis`, `otpauth-uri`, `google-migration`, `backup-codes`. */
  readonly format: string;
  readonly accounts: readonly ForeignAccount[];
  readonly codeSets: readonly ForeignCodeSet[];
  readonly skipped: readonly Skipped[];
  /** Things to say before the import, e.g. a batch of a Google migration that is missing. */
  readonly warnings: readonly ForeignWarning[];
}

export type ForeignWarning =
  | {
      readonly type: 'missing-batches';
      /** The same for all parts of one transfer: parts may come in several pictures. */
      readonly batchId: number;
      /** Counted from 1. */
      readonly missing: readonly number[];
      readonly of: number;
    }
  | { readonly type: 'hotp-counter-assumed'; readonly label: string }
  /** Entries of a password manager that hold no codes: they are left where they are. */
  | { readonly type: 'without-codes'; readonly count: number };
