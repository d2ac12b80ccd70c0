import type { ErrorData } from './errors.ts';

/** Errors cross a wire as data; nothing is thrown across a process. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorData };
