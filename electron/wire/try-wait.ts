const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/** How long the next try waits after so many wrong ones in a row. */
export function waitAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1));
}
