import type { KdfCosts } from './argon2.ts';
import { deriveKey, floorCosts, kdfLimits } from './kdf.ts';

/**
 * Costs that take about `targetMs` here, never below the floor nor above the ceiling: memory is
 * doubled while that fits, since memory is what guessing machines lack, then passes fill the rest.
 * `measure` tells how many milliseconds one derivation takes.
 */
export async function calibrateKdf(
  targetMs = 500,
  measure: (costs: KdfCosts) => Promise<number> = timeOneRun,
): Promise<KdfCosts> {
  let costs = floorCosts;
  let elapsedMs = await measure(costs);
  while (elapsedMs * 2 <= targetMs && costs.memoryKiB * 2 <= kdfLimits.memoryKiB.max) {
    costs = { ...costs, memoryKiB: costs.memoryKiB * 2 };
    elapsedMs = await measure(costs);
  }
  const passesThatFit = Math.floor((costs.iterations * targetMs) / Math.max(elapsedMs, 1));
  const { min, max } = kdfLimits.iterations;
  return { ...costs, iterations: Math.min(Math.max(passesThatFit, min), max) };
}

async function timeOneRun(costs: KdfCosts): Promise<number> {
  const salt = new Uint8Array(kdfLimits.saltBytes);
  const startedAt = performance.now();
  await deriveKey('', { algorithm: 'argon2id', salt, ...costs });
  return performance.now() - startedAt;
}
