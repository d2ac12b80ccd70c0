import { createDecipheriv } from 'node:crypto';

const blockBytes = 16;

/**
 * AES-256-CBC with PKCS #7 padding (NIST SP 800-38A, RFC 5652 section 6.3).
 * @param key 32 bytes
 * @param iv 16 bytes
 * @returns undefined where the padding does not fit. One key in 256 that is wrong fits all the same:
 * look at what comes out.
 */
export function openAesCbc(
  key: Uint8Array,
  iv: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array | undefined {
  if (ciphertext.length === 0 || ciphertext.length % blockBytes !== 0) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', key, iv);
  const opened = decipher.update(ciphertext);
  try {
    return Uint8Array.from(Buffer.concat([opened, decipher.final()]));
  } catch {
    return undefined;
  }
}
