import { createHash } from 'node:crypto';

/** The text with its last line replaced by the right digest of what stands above it: a forger's first step. */
export function withDigest(text: string): string {
  const above = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
  return `${above}${createHash('sha256').update(above).digest('hex')}\n`;
}
