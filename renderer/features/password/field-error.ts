import type { AppError, ErrorCode } from '../../../shared/errors.ts';
import { errorWords } from '../../../shared/strings/i18n.ts';

/** The sentences for an error that belongs to one field; undefined for all others. */
export function fieldError(
  error: AppError | undefined,
  codes: readonly ErrorCode[],
): string | undefined {
  if (error === undefined || !codes.includes(error.code)) return undefined;
  const { title, way } = errorWords(error.code, error.facts);
  return `${title}. ${way}`;
}
