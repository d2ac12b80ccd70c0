import { webcrypto } from 'node:crypto';
import { controlContract, hostContract, vaultStartSchema } from '../../shared/contract/host.ts';
import { sheetContract, vaultContract } from '../../shared/contract/vault.ts';
import { frozenClock, systemClock } from '../model/clock.ts';
import { connect, noCalls } from '../wire/connect.ts';
import { pipeOfPort, type PortLike } from '../wire/port-like.ts';
import { ClockWatch, systemClocks } from './clock-watch.ts';
import { pageHandlers } from './handlers/page-handlers.ts';
import { printWindowHandlers, sheetMadeHandler } from './handlers/sheets.ts';
import { Door } from './handlers/vault.ts';
import { HealthReminder } from './health-reminder.ts';
import { ReaderClient } from './reader-client.ts';
import { Session } from './session.ts';
import { SheetTickets } from './sheet-tickets.ts';

// SECURITY: without a handler SIGUSR1 opens an inspector.
process.on('SIGUSR1', () => undefined);
// Electron 25 has none in utility processes; libraries expect it.
globalThis.crypto ??= webcrypto as typeof globalThis.crypto;

const start = vaultStartSchema.parse(JSON.parse(process.argv.at(-1) ?? ''));
const { parentPort } = process as unknown as { parentPort: PortLike };

const lookAtClockEveryMs = 10_000;

let pagePort: PortLike | undefined;

const host = connect(
  {
    post: (message) => parentPort.postMessage(message),
    listen: (listener) => parentPort.on('message', ({ data }) => listener(data)),
  },
  controlContract,
  {
    'control:finish': async () => {
      await session.finish();
      return {};
    },
    'control:sheet-made': (made) => sheetMade(made),
    'control:woke-up': () => {
      clockWatch.wokeUp();
      return {};
    },
  },
  hostContract,
);

const clock = start.frozenClockMs === undefined ? systemClock : frozenClock(start.frozenClockMs);
const sayChanged = (): void =>
  pagePort?.postMessage({ type: 'push', push: 'vault:changed', data: {} });
const session = new Session(host, clock, sayChanged, () => reminder.begin());
const reminder = new HealthReminder(session);
// The system's clock, also where a test has stopped the vault's.
const clockWatch = new ClockWatch(systemClocks(start.clockJumpMs), sayChanged);
setInterval(() => clockWatch.look(), lookAtClockEveryMs);
const door = new Door(session, start);
const readers = new ReaderClient(host);
const tickets = new SheetTickets();
const sheetMade = sheetMadeHandler(session, tickets);

const answers = pageHandlers({ door, readers, tickets, clockWatch });

/** Ports come with the messages of the shell: the page's, a print window's, a reader's. */
parentPort.on('message', ({ data, ports }) => {
  const [port] = ports;
  const message = data as { type?: unknown; kind?: unknown; readerId?: unknown } | null;
  if (port === undefined || message === null) {
    return;
  }
  if (message.type === 'port' && message.kind === 'page') {
    pagePort?.close?.();
    pagePort = port;
    connect(pipeOfPort(port), vaultContract, answers, noCalls);
  } else if (message.type === 'port') {
    connect(pipeOfPort(port), sheetContract, printWindowHandlers(tickets), noCalls);
  } else if (message.type === 'reader-port') {
    readers.acceptPort(String(message.readerId), port);
  }
});
