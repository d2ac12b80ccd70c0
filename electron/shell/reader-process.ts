import { join } from 'node:path';
import {
  app,
  MessageChannelMain,
  type MessagePortMain,
  utilityProcess,
  type UtilityProcess,
} from 'electron';

const heapMiB = 768;
const lifeMs = 120_000;
const memoryCheckMs = 250;
const memoryKiB = 1_500_000;

/**
 * Keyless processes that turn foreign bytes into accounts: one per import, killed after it or at a
 * limit. A killed reader closes its port; the vault sees that and says so.
 */
export class ReaderProcesses {
  readonly #readers = new Map<string, { child: UtilityProcess; timers: NodeJS.Timeout[] }>();

  readonly #appFolder: string;

  constructor(appFolder: string) {
    this.#appFolder = appFolder;
  }

  /** Returns the vault's end of the pipe. */
  start(readerId: string): MessagePortMain {
    const child = utilityProcess.fork(join(this.#appFolder, 'reader.cjs'), [], {
      serviceName: 'Sparekey reader',
      // SECURITY: not `{}`, which Electron takes for "not given", and hands on the whole of ours.
      env: { LANG: 'C.UTF-8' },
      execArgv: [`--max-old-space-size=${heapMiB}`],
      stdio: app.isPackaged ? 'ignore' : 'inherit',
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ type: 'port' }, [port2]);
    const timers = [
      setTimeout(() => this.stop(readerId), lifeMs),
      setInterval(() => {
        if (memoryOf(child.pid) > memoryKiB) {
          this.stop(readerId);
        }
      }, memoryCheckMs),
    ];
    this.#readers.set(readerId, { child, timers });
    child.once('exit', () => this.stop(readerId));
    return port1;
  }

  stop(readerId: string): void {
    const reader = this.#readers.get(readerId);
    if (reader === undefined) {
      return;
    }
    this.#readers.delete(readerId);
    reader.timers.forEach(clearTimeout);
    reader.child.kill();
  }

  stopAll(): void {
    for (const readerId of this.#readers.keys()) {
      this.stop(readerId);
    }
  }
}

/** Resident memory in KiB; buffers and WASM count, which a heap limit does not see. */
function memoryOf(pid: number | undefined): number {
  const metric = app.getAppMetrics().find((entry) => entry.pid === pid);
  return metric?.memory.workingSetSize ?? 0;
}
