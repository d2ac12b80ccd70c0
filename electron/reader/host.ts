import { webcrypto } from 'node:crypto';
import { readerContract } from '../../shared/contract/reader.ts';
import { connect, noCalls } from '../wire/connect.ts';
import { pipeOfPort, type PortLike } from '../wire/port-like.ts';
import { readerHandlers } from './handlers.ts';

// SECURITY: without a handler SIGUSR1 opens an inspector.
process.on('SIGUSR1', () => undefined);
// Electron 25 has none in utility processes; libraries expect it.
globalThis.crypto ??= webcrypto as typeof globalThis.crypto;

const { parentPort } = process as unknown as { parentPort: PortLike };

parentPort.on('message', ({ data, ports }) => {
  const [port] = ports;
  if ((data as { type?: unknown } | null)?.type === 'port' && port !== undefined) {
    connect(pipeOfPort(port), readerContract, readerHandlers, noCalls);
  }
});
