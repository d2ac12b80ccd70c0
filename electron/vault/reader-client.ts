import { type ReaderContract, readerContract } from '../../shared/contract/reader.ts';
import { AppError } from '../../shared/errors.ts';
import { connect, type Connection, noCalls } from '../wire/connect.ts';
import { pipeOfPort, type PortLike } from '../wire/port-like.ts';
import type { Host } from './host-connection.ts';
import { newId } from './new-id.ts';

const answerWithinMs = 60_000;
/** Each end of the pipe was handed on twice, and takes messages of three processes to become direct. */
const roundsUntilDirect = 20;

export type Reader = Pick<Connection<ReaderContract>, 'call'>;

/**
 * Starts a keyless reader for one piece of work and ends it after that. When it dies or takes too long
 * the work fails as `reader-stopped` and the vault stays open.
 */
export class ReaderClient {
  readonly #host: Host;
  readonly #waiting = new Map<string, (port: PortLike) => void>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The shell hands over the vault's end of the pipe. */
  acceptPort(readerId: string, port: PortLike): void {
    this.#waiting.get(readerId)?.(port);
    this.#waiting.delete(readerId);
  }

  async use<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    const readerId = newId();
    const arrived = new Promise<PortLike>((resolve) => this.#waiting.set(readerId, resolve));
    await this.#host.call('reader:start', { readerId });
    const port = await arrived;
    const connection = connect(pipeOfPort(port), noCalls, {}, readerContract);
    port.on('close', () => connection.close('reader-stopped'));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new AppError('reader-stopped', 'took too long')),
        answerWithinMs,
      );
    });
    try {
      return await Promise.race([straight(connection).then(work), late]);
    } finally {
      clearTimeout(timer);
      connection.close('reader-stopped');
      await this.#host.call('reader:stop', { readerId });
    }
  }
}

/**
 * SECURITY: a port that was just handed over still leads through the process that made it: what is sent
 * at once passes through the shell's memory, and stays there. A few answers later the way is direct.
 */
async function straight(reader: Reader): Promise<Reader> {
  for (let round = 0; round < roundsUntilDirect; round++) await reader.call('reader:ready', {});
  return reader;
}
