import { expect } from 'vitest';
import { isGone, mainPidOf, processesOf, untilGone, vaultPid } from './process-tree.ts';
import type { RunningSparekey } from './sparekey-app.ts';

export type Victim = 'main' | 'vault' | 'tree';

/** Who is killed the nth time: of ten, three times the main process and twice everything. */
export function victimOf(nth: number): Victim {
  return (
    ['vault', 'main', 'vault', 'tree', 'main', 'vault', 'vault', 'main', 'vault', 'tree'] as const
  )[nth % 10] as Victim;
}

/**
 * Takes aim, and returns what kills: at once, without asking the app anything. It resolves when the dead
 * are gone, and with the main process all others with it.
 */
export async function aimAt(
  victim: Victim,
  running: RunningSparekey,
): Promise<() => Promise<void>> {
  if (victim === 'vault') {
    const pid = await vaultPid(running.app);
    return async () => {
      process.kill(pid, 'SIGKILL');
      expect(await untilGone(pid)).toBe(true);
    };
  }
  const main = mainPidOf(running.app);
  const all = processesOf(main).map(({ pid }) => pid);
  return async () => {
    process.kill(main, 'SIGKILL');
    if (victim === 'tree') {
      for (const pid of all.filter((other) => !isGone(other))) {
        process.kill(pid, 'SIGKILL');
      }
    }
    const gone = await Promise.all(all.map((pid) => untilGone(pid, 20_000)));
    expect(gone).not.toContain(false);
  };
}
