/** Ceilings that more than one process checks. Sizes are bytes unless the name says otherwise. */
export const limits = {
  /** Dropped or chosen file: larger ones are refused before they are read. */
  foreignFileBytes: 64 * 1024 * 1024,
  /** One picture, before decoding. */
  pictureBytes: 32 * 1024 * 1024,
  /** Pasted or dropped text that may hold backup codes. */
  captureTextCharacters: 200_000,
  /** Issuer, account name, tag. */
  nameCharacters: 256,
  /** What a person says about a service's codes. */
  serviceValueCharacters: 300,
  noteCharacters: 20_000,
  tagsPerAccount: 32,
  /** One account never has more codes than this in one set. */
  codesPerSet: 200,
  /** A set that is still being corrected may be a long list of lines. */
  codesPerDraftSet: 5000,
  setsPerDraft: 50,
  /** Values that may be held against stored backup codes until the vault is locked: no oracle to guess with. */
  comparedCodes: 20_000,
  /** A searched folder: files that are listed, of them looked into, and how large one may be. */
  sweptFiles: 2000,
  sweptReads: 200,
  sweptFileBytes: 1024 * 1024,
  sweptNameCharacters: 4096,
  codeCharacters: 256,
  /** What goes to the clipboard: a code, or a list of hashes. */
  copiedCharacters: 32_768,
  /** Base32 or hex text of a secret as typed. */
  secretCharacters: 4096,
  secretBytes: 1024,
  passwordCharacters: 1024,
  /** A computer's clock may be wrong by this much, and codes still be made: a month. */
  clockOffsetSeconds: 31 * 86_400,
  accounts: 50_000,
  /** Rows whose codes are asked for at once: what a large screen can show. */
  codesPerRequest: 200,
  /** Kind, ids and numbers that tell one finding of the health page from another. */
  findingKeyCharacters: 200,
  /** Why a finding was put aside, in words. */
  reasonCharacters: 200,
  /** The sealed vault file. */
  vaultFileBytes: 256 * 1024 * 1024,
  /** Codes of one account on the wire: digits of a one-time code. */
  otpDigits: { min: 4, max: 10 },
  /** Seconds. */
  otpPeriod: { min: 1, max: 86_400 },
} as const;
