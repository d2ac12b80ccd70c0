import { powerMonitor } from 'electron';

const checkEveryMs = 5000;

/**
 * Calls `lock` after idle minutes, on suspend and on the system's screen lock. Idle is counted from our
 * own last input, since the system's counter stays 0 on some Wayland desktops.
 */
export class AutoLock {
  #lastInputMs = Date.now();

  constructor(idleMinutes: () => number, lock: (reason: 'idle' | 'suspended') => void) {
    setInterval(() => {
      const minutes = idleMinutes();
      if (minutes > 0 && Date.now() - this.#lastInputMs >= minutes * 60_000) {
        lock('idle');
      }
    }, checkEveryMs);
    powerMonitor.on('suspend', () => lock('suspended'));
    powerMonitor.on('lock-screen', () => lock('suspended'));
  }

  touch(): void {
    this.#lastInputMs = Date.now();
  }
}
