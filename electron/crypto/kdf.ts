import { AppError } from '../../shared/errors.ts';
import { type Argon2id, loadNativeArgon2id, portableArgon2id, type KdfCosts } from './argon2.ts';
import { wipe } from './wipe.ts';

export interface KdfParameters extends KdfCosts {
  readonly algorithm: 'argon2id';
  /** 16 random bytes. */
  readonly salt: Uint8Array;
}

/** What a vault file may ask for. Below: too cheap to guess at. Above: a way to exhaust the computer. */
export const kdfLimits = {
  memoryKiB: { min: 64 * 1024, max: 1024 * 1024 },
  iterations: { min: 3, max: 10 },
  parallelism: { min: 1, max: 16 },
  saltBytes: 16,
} as const;

/** The cheapest costs that are allowed. */
export const floorCosts: KdfCosts = {
  memoryKiB: kdfLimits.memoryKiB.min,
  iterations: kdfLimits.iterations.min,
  parallelism: 4,
};

let argon2id: Promise<Argon2id> | undefined;

/** The native implementation, or the portable one where that does not load. */
export function usableArgon2id(): Promise<Argon2id> {
  argon2id ??= loadNativeArgon2id().then((native) => native ?? portableArgon2id);
  return argon2id;
}

/**
 * The 32-byte key of a password: Argon2id over the UTF-8 of its NFC form.
 * @throws AppError `invalid-input` when a cost or the salt is out of bounds, before any work
 * @see RFC 9106; docs/vault-format.md "Password slot"
 */
export async function deriveKey(password: string, parameters: KdfParameters): Promise<Uint8Array> {
  checkParameters(parameters);
  const derive = await usableArgon2id();
  const bytes = new TextEncoder().encode(password.normalize('NFC'));
  try {
    return await derive(bytes, parameters.salt, parameters);
  } finally {
    wipe(bytes);
  }
}

function checkParameters(parameters: KdfParameters): void {
  for (const name of ['memoryKiB', 'iterations', 'parallelism'] as const) {
    const { min, max } = kdfLimits[name];
    const value = parameters[name];
    if (!Number.isInteger(value) || value < min || value > max) {
      throw new AppError('invalid-input', `kdf ${name}: expected an integer from ${min} to ${max}`);
    }
  }
  if (parameters.salt.length !== kdfLimits.saltBytes) {
    throw new AppError('invalid-input', `kdf salt: expected ${kdfLimits.saltBytes} bytes`);
  }
}
