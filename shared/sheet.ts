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

export interface SheetAccount {
  readonly issuer: string;
  readonly accountName: string;
  /** Continued from the page before: the heading says so. */
  readonly continued: boolean;
  /** Key URI as QR, and the secret in groups of four. */
  readonly secret?: { readonly qr: QrModules; readonly groups: readonly string[] };
  readonly codes: readonly { readonly value: string; readonly state: 'unused' | 'unsure' | 'used' }[];
  readonly left: number;
  readonly total: number;
  readonly issuedAt?: string;
}

/** Rows of modules, true is dark; without the quiet zone. */
export type QrModules = readonly (readonly boolean[])[];
