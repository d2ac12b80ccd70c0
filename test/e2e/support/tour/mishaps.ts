import type { ElectronApplication } from 'playwright-core';

/** Every write to the disk fails from now on as on a full one; or no longer does. */
export async function breakDisk(app: ElectronApplication, isFull: boolean): Promise<void> {
  await app.evaluate((_, full) => {
    interface Disk {
      open(path: string, flags: string, mode?: number): Promise<unknown>;
      usualOpen?: Disk['open'];
    }
    const disk = process.mainModule?.require('node:fs/promises') as Disk;
    disk.usualOpen ??= disk.open;
    const usual = disk.usualOpen;
    disk.open = !full
      ? usual
      : (path, flags, mode) =>
          path.endsWith('.tmp')
            ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
            : usual(path, flags, mode);
  }, isFull);
}

export async function suspendSystem(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
}

export async function crashVaultProcess(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: running }) => {
    for (const { pid, serviceName, name } of running.getAppMetrics()) {
      if (`${serviceName} ${name}`.includes('Sparekey vault')) process.kill(pid, 'SIGKILL');
    }
  });
}
