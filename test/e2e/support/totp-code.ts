import { createHmac } from 'node:crypto';

/** RFC 6238 with SHA-1 and 30 seconds, by itself: nothing of the application's own code is asked. */
export function totpCode(secret: Uint8Array, at: string, digits: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.parse(at) / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}
