import type { Handlers } from '../../../shared/contract/call.ts';
import type { VaultContract } from '../../../shared/contract/vault.ts';
import type { ClockWatch } from '../clock-watch.ts';
import type { ReaderClient } from '../reader-client.ts';
import { PaperSessions } from '../import/paper-sessions.ts';
import type { SheetTickets } from '../sheet-tickets.ts';
import { accountHandlers } from './accounts.ts';
import { backupCodeHandlers } from './backup-codes.ts';
import { backupHandlers } from './backup.ts';
import { captureHandlers } from './capture.ts';
import { changeHandlers } from './changes.ts';
import { clockHandlers } from './clock.ts';
import { codeHandlers } from './codes.ts';
import { copyHandlers } from './copies.ts';
import { drillHandlers } from './drill.ts';
import { healthHandlers } from './health.ts';
import { importHandlers, PendingImports } from './import.ts';
import { logHandlers } from './log.ts';
import { lockoutHandlers } from './lockout.ts';
import { makeHandlers } from './make.ts';
import { paperHandlers } from './paper.ts';
import { preferenceHandlers } from './preferences.ts';
import { serviceHandlers } from './services.ts';
import { sheetHandlers } from './sheets.ts';
import { sweepHandlers } from './sweep.ts';
import { Sweeps } from '../sweep/sweeps.ts';
import { type Door, vaultHandlers } from './vault.ts';
import { waysInHandlers } from './ways-in.ts';

interface Parts {
  readonly door: Door;
  readonly readers: ReaderClient;
  readonly tickets: SheetTickets;
  readonly clockWatch: ClockWatch;
}

/** All that a page may ask: a call of the contract that no area answers is a compile error here. */
export function pageHandlers({
  door,
  readers,
  tickets,
  clockWatch,
}: Parts): Handlers<VaultContract> {
  const { session } = door;
  const imports = new PendingImports();
  const papers = new PaperSessions();
  const sweeps = new Sweeps();
  return {
    ...vaultHandlers(door),
    ...waysInHandlers(door),
    ...accountHandlers(session),
    ...changeHandlers(session),
    ...codeHandlers(session),
    ...clockHandlers(session, clockWatch),
    ...captureHandlers(session, readers),
    ...makeHandlers(session),
    ...sweepHandlers(session, readers, sweeps),
    ...backupCodeHandlers(session),
    ...logHandlers(session),
    ...preferenceHandlers(session),
    ...serviceHandlers(session),
    ...healthHandlers(session),
    ...importHandlers(session, readers, imports, sweeps),
    ...lockoutHandlers(session),
    ...backupHandlers(door),
    ...sheetHandlers(session, tickets),
    ...copyHandlers(session),
    ...paperHandlers(door, readers, imports, papers),
    ...drillHandlers(session, papers),
  };
}
