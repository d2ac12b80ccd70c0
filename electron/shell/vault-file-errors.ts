import { AppError, type ErrorCode } from '../../shared/errors.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EBUSY: 'file-busy',
};

/** The system's name for what went wrong, e.g. `ENOENT`; undefined for errors of another kind. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/**
 * Runs `work`, and turns what the system throws into an error that a person can act on. The system's
 * own message is dropped: it holds the path.
 */
export async function withFileErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error);
    if (error instanceof AppError || code === undefined) throw error;
    throw new AppError(codes[code] ?? 'internal', `file system: ${code}`);
  }
}
