import { encodeBase64, hash, truncates } from 'bcryptjs';
import { AppError } from '../../shared/errors.ts';
import { bcryptBytes, type HashCost, type HashKind, hashCosts } from '../../shared/made-codes.ts';
import { usableArgon2id } from './kdf.ts';
import type { RandomBytes } from './random.ts';

const saltBytes = 16;

/**
 * The hash of a code as servers keep it, with a salt of its own: `$argon2id$v=19$…` (the PHC string
 * format) or `$2b$…`. Neither holds up the process: Argon2id runs beside it, bcrypt in short pieces.
 * @throws AppError `invalid-input` where bcrypt would ignore the end of the code
 */
export function hashCode(
  code: string,
  { kind, cost }: { readonly kind: HashKind; readonly cost: HashCost },
  random: RandomBytes,
): Promise<string> {
  const salt = random(saltBytes);
  return kind === 'argon2id' ? argon2idPhc(code, salt, cost) : bcrypt(code, salt, cost);
}

async function argon2idPhc(code: string, salt: Uint8Array, cost: HashCost): Promise<string> {
  const costs = hashCosts.argon2id[cost];
  const derive = await usableArgon2id();
  const raw = await derive(new TextEncoder().encode(code), salt, costs);
  const { memoryKiB, iterations, parallelism } = costs;
  return `$argon2id$v=19$m=${memoryKiB},t=${iterations},p=${parallelism}$${b64(salt)}$${b64(raw)}`;
}

async function bcrypt(code: string, salt: Uint8Array, cost: HashCost): Promise<string> {
  if (truncates(code)) {
    throw new AppError('invalid-input', `bcrypt: a code of more than ${bcryptBytes} bytes`);
  }
  const rounds = String(hashCosts.bcrypt[cost].rounds).padStart(2, '0');
  return hash(code, `$2b$${rounds}$${encodeBase64([...salt], saltBytes)}`);
}

/** Without padding, as the format wants it. */
function b64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
