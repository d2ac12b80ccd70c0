import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) as 64 lower-case hex digits. Native: it runs over the whole vault on each open. */
export function sha256Hex(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
