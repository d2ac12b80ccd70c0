import { appendFileSync } from 'node:fs';

/** `npm test` runs a seeded slice of the large counts, `npm run test:long` all of them. */
export const longRun = process.env['SPAREKEY_LONG'] === '1';

export function amount(slice: number, whole: number): number {
  return longRun ? whole : slice;
}

/** Tells the report of the long run what was counted, once it held. */
export function record(name: string, count: number, detail?: string): void {
  const file = process.env['SPAREKEY_REPORT'];
  if (file === undefined) return;
  appendFileSync(file, `${JSON.stringify({ name, count, ...(detail ? { detail } : {}) })}\n`);
}
