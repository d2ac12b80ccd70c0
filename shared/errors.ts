/** Every way something can go wrong that a person may hear about. Words for each: shared/strings. */
export const errorCodes = [
  'wrong-password',
  'wrong-recovery-code',
  'damaged-file',
  'unsupported-version',
  'no-vault',
  'vault-exists',
  'locked',
  'changed-elsewhere',
  'older-than-seen',
  'too-many-tries',
  'keychain-unavailable',
  'keychain-locked',
  'keychain-denied',
  'keychain-missing-key',
  'disk-full',
  'read-only',
  'no-permission',
  'file-missing',
  'file-busy',
  'file-too-large',
  'another-instance',
  'not-an-image',
  'no-qr-code',
  'pdf-locked',
  'pdf-no-text',
  'unknown-format',
  'bound-to-account',
  'openpgp-file',
  'password-needed',
  'wrong-file-password',
  'nothing-to-import',
  'no-codes-in-export',
  'unsupported-encryption',
  'reader-stopped',
  'page-missing',
  'sheet-mixed',
  'no-printer',
  'cancelled',
  'not-found',
  'no-codes-left',
  'invalid-input',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * What crosses a wire when a call fails: a code, and facts that are safe to show.
 * `detail` is a developer's sentence without input data; `facts` fill the blanks of the user's sentence.
 */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The one error class. Its message never contains input data, a path or a stored value. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>> | undefined;

  constructor(code: ErrorCode, detail?: string, facts?: Readonly<Record<string, string | number>>) {
    super(detail ?? code);
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
  }

  toData(): ErrorData {
    return {
      code: this.code,
      ...(this.message === this.code ? {} : { detail: this.message }),
      ...(this.facts === undefined ? {} : { facts: this.facts }),
    };
  }

  static fromData(data: ErrorData): AppError {
    return new AppError(data.code, data.detail, data.facts);
  }
}

/** For `default:` of a switch over a union: a forgotten member is a compile error. */
export function assertNever(value: never): never {
  throw new AppError('internal', `unexpected variant of type ${typeof value}`);
}
