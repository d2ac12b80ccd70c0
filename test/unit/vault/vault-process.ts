import type { Clock } from '../../../electron/model/clock.ts';
import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import { readerHandlers } from '../../../electron/reader/handlers.ts';
import { openWithKey } from '../../../electron/vault/format/sealed-vault.ts';
import { ClockWatch } from '../../../electron/vault/clock-watch.ts';
import { pageHandlers } from '../../../electron/vault/handlers/page-handlers.ts';
import { sheetMadeHandler } from '../../../electron/vault/handlers/sheets.ts';
import { Door } from '../../../electron/vault/handlers/vault.ts';
import { ReaderClient } from '../../../electron/vault/reader-client.ts';
import { Session } from '../../../electron/vault/session.ts';
import { SheetTickets } from '../../../electron/vault/sheet-tickets.ts';
import { answer } from '../../../electron/wire/answer.ts';
import { connect, noCalls } from '../../../electron/wire/connect.ts';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract/call.ts';
import { controlContract, hostContract, type VaultStart } from '../../../shared/contract/host.ts';
import { readerContract } from '../../../shared/contract/reader.ts';
import { type VaultContract, vaultContract } from '../../../shared/contract/vault.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import type { MemoryShell } from './memory-shell.ts';
import { pipePair, portOf, type Traffic } from './pipes.ts';

export type VaultCall = CallName<VaultContract>;

/** A time that stands still until a test moves it. */
export class TestClock implements Clock {
  ms = Date.parse('2026-01-12T10:11:12.000Z');

  nowMs(): number {
    return this.ms;
  }

  passDays(days: number): void {
    this.ms += days * 86_400_000;
  }
}

export interface VaultProcess {
  readonly session: Session;
  readonly door: Door;
  readonly tickets: SheetTickets;
  readonly sheetMade: ReturnType<typeof sheetMadeHandler>;
  /** How often the page was told to read again. */
  readonly pushes: { count: number };
  /** The call as a page makes it: the answer as it would arrive. */
  ask(name: string, input: unknown): Promise<Result<unknown>>;
  /** The same, for what must go well. */
  call<K extends VaultCall>(
    name: K,
    input: InputOf<VaultContract, K>,
  ): Promise<OutputOf<VaultContract, K>>;
  /** What lies on disk, opened with the key that is in memory. */
  onDisk(): VaultContents;
}

export interface Surroundings {
  readonly shell: MemoryShell;
  readonly clock?: Clock;
  readonly start?: Partial<VaultStart>;
  /** Everything on the wire to the shell is put here. */
  readonly traffic?: Traffic;
  /** The clock that cannot be set; usually no other than the one that can. */
  readonly steadyMs?: () => number;
}

/** The parts of electron/vault/host.ts, joined in this process as they are joined there. */
export function startVault({
  shell,
  clock = new TestClock(),
  start = {},
  traffic = [],
  steadyMs = () => clock.nowMs(),
}: Surroundings): VaultProcess {
  const [vaultEnd, shellEnd] = pipePair(traffic);
  connect(shellEnd, hostContract, shell.handlers, controlContract);
  const host = connect(vaultEnd, noCalls, {}, hostContract);
  const pushes = { count: 0 };
  const session = new Session(host, clock, () => void pushes.count++);
  const door = new Door(session, {
    keychainOffered: false,
    failures: shell.failures,
    waitMs: 0,
    ...start,
  });
  const readers = new ReaderClient(host);
  shell.startReader = (readerId) => {
    const [vaultSide, readerSide] = pipePair();
    connect(readerSide, readerContract, readerHandlers, noCalls);
    readers.acceptPort(readerId, portOf(vaultSide));
  };
  const tickets = new SheetTickets();
  const clockWatch = new ClockWatch(
    { wallMs: () => clock.nowMs(), steadyMs },
    () => void pushes.count++,
  );
  const handlers = pageHandlers({ door, readers, tickets, clockWatch });
  const ask = async (name: string, input: unknown) =>
    structuredClone(await answer(vaultContract, handlers, name, structuredClone(input)));
  return {
    session,
    door,
    tickets,
    sheetMade: sheetMadeHandler(session, tickets),
    pushes,
    ask,
    call: async (name, input) => {
      const result = await ask(name, input);
      if (!result.ok) throw AppError.fromData(result.error);
      return result.value as OutputOf<VaultContract, typeof name>;
    },
    onDisk: () => openWithKey(shell.text ?? '', session.open.vaultKey).contents,
  };
}

/** The code of an answer that says no; undefined for one that says yes. */
export function refusalOf(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : result.error.code;
}
