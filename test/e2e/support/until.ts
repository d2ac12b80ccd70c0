import { setTimeout as sleep } from 'node:timers/promises';

/** Looks each millisecond: for moments that are over soon. */
export async function until(holds: () => boolean, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('it never came to that');
    await sleep(1);
  }
}
