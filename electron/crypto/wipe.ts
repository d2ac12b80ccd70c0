/**
 * Overwrites key material with zeros. What this cannot reach: copies that the engine made, strings
 * (passwords, JSON), and copies inside native libraries. Ending the process is what empties those.
 */
export function wipe(...arrays: readonly Uint8Array[]): void {
  for (const array of arrays) array.fill(0);
}
