import { pbkdf2 as nativePbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError } from '../../../../shared/errors.ts';

export interface Pbkdf2Costs {
  readonly hash: 'sha1' | 'sha256' | 'sha512';
  readonly iterations: number;
}

/** Five times what any app uses (Bitwarden allows 2,000,000). */
const maxIterations = 10_000_000;

const derive = promisify(nativePbkdf2);

/**
 * The key that PBKDF2 (RFC 8018 section 5.2) makes of a password. The number of iterations often comes
 * from a foreign file: SECURITY: it is checked before any work is done.
 * @throws AppError `damaged-file` for a number that no app writes
 */
export async function pbkdf2(
  password: string | Uint8Array,
  salt: Uint8Array,
  { hash, iterations }: Pbkdf2Costs,
  bytes = 32,
): Promise<Uint8Array> {
  if (!Number.isSafeInteger(iterations) || iterations < 1 || iterations > maxIterations) {
    throw new AppError('damaged-file', 'pbkdf2: iterations out of range');
  }
  return Uint8Array.from(await derive(password, salt, iterations, bytes, hash));
}
