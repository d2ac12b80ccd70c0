import { join } from 'node:path';
import {
  app,
  MessageChannelMain,
  type MessagePortMain,
  utilityProcess,
  type UtilityProcess,
} from 'electron';
import type { Handlers } from '../../shared/contract/call.ts';
import {
  type ControlContract,
  controlContract,
  type HostContract,
  hostContract,
  type VaultStart,
} from '../../shared/contract/host.ts';
import { connect, type Connection } from '../wire/connect.ts';
import { minimalEnvironment } from './child-environment.ts';

const finishWithinMs = 2000;
const exitWithinMs = 1000;

/** The vault process: it holds the vault key, so ending it is what locking means. */
export class VaultProcess {
  readonly #child: UtilityProcess;
  readonly #connection: Connection<ControlContract>;
  readonly #exited: Promise<void>;
  #pagePort: MessagePortMain | undefined;

  constructor(
    appFolder: string,
    start: VaultStart,
    handlers: Handlers<HostContract>,
    onCrash: () => void,
  ) {
    const child = utilityProcess.fork(join(appFolder, 'vault.cjs'), [JSON.stringify(start)], {
      serviceName: 'Sparekey vault',
      env: minimalEnvironment(),
      stdio: app.isPackaged ? 'ignore' : 'inherit',
    });
    this.#child = child;
    this.#connection = connect(
      {
        post: (message) => child.postMessage(message),
        listen: (listener) => child.on('message', listener),
      },
      hostContract,
      handlers,
      controlContract,
    );
    this.#exited = new Promise((resolve) => {
      child.once('exit', () => {
        this.#connection.close('locked');
        if (!this.#ending) {
          onCrash();
        }
        resolve();
      });
    });
  }

  #ending = false;

  /** A new page port closes the old one. `page` may make every call, `sheet` a single one. */
  openPort(kind: 'page' | 'sheet'): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    if (kind === 'page') {
      this.#pagePort?.close();
    }
    this.#child.postMessage({ type: 'port', kind }, [port2]);
    return port1;
  }

  /** Hands the vault its end of the pipe to a reader. */
  giveReaderPort(readerId: string, port: MessagePortMain): void {
    this.#child.postMessage({ type: 'reader-port', readerId }, [port]);
  }

  /** Nothing waits for it: a process that is ending need not hear. */
  wokeUp(): void {
    this.#connection.call('control:woke-up', {}).catch(() => undefined);
  }

  sheetMade(made: Parameters<Connection<ControlContract>['call']>[1] & object): Promise<unknown> {
    return this.#connection.call('control:sheet-made', made as never);
  }

  /** Lets the writer finish, then ends the process and waits until it is gone. */
  async end(): Promise<void> {
    this.#ending = true;
    const finished = this.#connection.call('control:finish', {}).catch(() => undefined);
    await Promise.race([finished, delay(finishWithinMs)]);
    const { pid } = this.#child;
    this.#child.kill();
    await Promise.race([this.#exited, delay(exitWithinMs)]);
    if (pid !== undefined && this.#child.pid !== undefined) {
      process.kill(pid, 'SIGKILL');
      await this.#exited;
    }
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
