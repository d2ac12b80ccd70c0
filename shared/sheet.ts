/**
 * What the print window draws: plain data, one entry per printed page. Built in vault/paper, drawn by
 * renderer/features/sheet. It holds secrets, so it crosses only the print window's own port.
 */
export interface SheetDocument {
  readonly kind: 'accounts' | 'recovery-codes';
  readonly paper: 'A4' | 'Letter';
  /** E.g. `K7-2QF`; empty for recovery codes. */
  readonly sheetId: string;
  /** UTC ISO 8601. */
  readonly madeAt: string;
  readonly pages: readonly SheetPage[];
}

export interface SheetPage {
  /** From 1. */
  readonly number: number;
  readonly accounts: readonly SheetAccount[];
  /** QR modules of the codes that hold this page, to be read back. */
  readonly pageCodes: readonly QrModules[];
  /** Only on a sheet of recovery codes. */
  readonly recoveryCodes: readonly string[];
}

/** An account, or the piece of it that stands on one page. */
export interface SheetAccount {
  readonly issuer: string;
  readonly accountName: string;
  /** Lines that the page has for the names. */
  readonly issuerLines: number;
  readonly nameLines: number;
  /** Continued from the page before: the heading says so. */
  readonly continued: boolean;
  readonly secret?: SheetSecret;
  /** None where the account has no backup codes. */
  readonly codes?: SheetCodes;
}

export interface SheetSecret {
  /** The Key URI as a QR code; none where there is no such URI or it is too long for one. */
  readonly qr?: { readonly modules: QrModules; readonly sideMm: number };
  /** In groups of four; none where it is too long to be typed. */
  readonly groups: readonly string[];
  /** What an authenticator must be told besides the secret. */
  readonly parameters: SheetOtpParameters;
}

export interface SheetOtpParameters {
  readonly type: 'totp' | 'hotp' | 'steam' | 'motp' | 'yandex';
  readonly algorithm?: 'SHA1' | 'SHA256' | 'SHA512';
  readonly digits?: number;
  /** Seconds. */
  readonly period?: number;
  readonly counter?: number;
}

export interface SheetCodes {
  /** Those on this page, down the columns. */
  readonly values: readonly {
    readonly value: string;
    readonly state: 'unused' | 'unsure' | 'used';
  }[];
  readonly columns: number;
  /** To be used from first to last. */
  readonly ordered: boolean;
  /** Of the whole set, on whatever page. */
  readonly left: number;
  readonly unsure: number;
  readonly total: number;
  readonly issuedAt: string;
}

/** Rows of modules, true is dark; without the quiet zone. */
export type QrModules = readonly (readonly boolean[])[];
