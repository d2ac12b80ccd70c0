import { createHmac, timingSafeEqual } from 'node:crypto';
import { openAesCbc } from './aes-cbc.ts';
import { pbkdf2 } from './pbkdf2.ts';

const version = 3;
/** The option that says: keys are made of a password. */
const passwordOption = 1;
const headerBytes = 34;
const macBytes = 32;
const costs = { hash: 'sha1', iterations: 10_000 } as const;

/**
 * Opens a message of RNCryptor, data format 3. Source: RNCryptor-Spec-v3.md of RNCryptor/RNCryptor-Spec.
 * @returns undefined where the MAC does not fit (another password, or changed bytes) or it is no such message
 */
export async function openRnCryptor(
  message: Uint8Array,
  password: string,
): Promise<Uint8Array | undefined> {
  const end = message.length - macBytes;
  if (end <= headerBytes || message[0] !== version || message[1] !== passwordOption) {
    return undefined;
  }
  const macKey = await pbkdf2(password, message.subarray(10, 18), costs);
  const mac = createHmac('sha256', macKey).update(message.subarray(0, end)).digest();
  if (!timingSafeEqual(mac, message.subarray(end))) return undefined;
  const key = await pbkdf2(password, message.subarray(2, 10), costs);
  return openAesCbc(key, message.subarray(18, headerBytes), message.subarray(headerBytes, end));
}
