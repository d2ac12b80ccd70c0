import { AppError } from '../../../../shared/errors.ts';
import {
  loadNativeArgon2id,
  portableArgon2id,
  type Argon2id,
  type KdfCosts,
} from '../../../crypto/argon2.ts';

/** 1 GiB, the most that Ente takes; the reader is ended at half as much again. */
const maxMemoryKiB = 1024 * 1024;

/** Memory times passes: half as much again as Bitwarden's dearest (1 GiB, 10 passes). */
const maxWork = 15 * maxMemoryKiB;

let argon2id: Promise<Argon2id> | undefined;

/**
 * The 32-byte key that Argon2id (RFC 9106) makes of a password. The costs come from a foreign file:
 * SECURITY: they are checked before any work is done.
 * @throws AppError `damaged-file` for costs that no app writes
 */
export async function foreignArgon2id(
  password: string | Uint8Array,
  salt: Uint8Array,
  costs: KdfCosts,
): Promise<Uint8Array> {
  const { memoryKiB, iterations, parallelism } = costs;
  const sound =
    [memoryKiB, iterations, parallelism].every((cost) => Number.isSafeInteger(cost) && cost >= 1) &&
    parallelism <= 64 &&
    memoryKiB >= 8 * parallelism &&
    memoryKiB <= maxMemoryKiB &&
    memoryKiB * iterations <= maxWork &&
    salt.length >= 8 &&
    salt.length <= 1024;
  if (!sound) throw new AppError('damaged-file', 'argon2id: costs out of range');
  argon2id ??= loadNativeArgon2id().then((native) => native ?? portableArgon2id);
  const derive = await argon2id;
  const bytes = typeof password === 'string' ? new TextEncoder().encode(password) : password;
  return derive(bytes, salt, costs);
}
