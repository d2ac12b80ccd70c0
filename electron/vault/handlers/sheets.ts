import type { Handlers } from '../../../shared/contract/call.ts';
import type { ControlContract } from '../../../shared/contract/host.ts';
import type { SheetContract } from '../../../shared/contract/vault.ts';
import { accountOf } from '../../model/contents-changes.ts';
import type { CopyId } from '../../model/ids.ts';
import { USUAL_CHECK_DAYS } from '../../model/vault-contents.ts';
import { currentHoldings } from '../backup-codes/copy-holding.ts';
import { entered } from '../ledger.ts';
import { newId } from '../new-id.ts';
import { drawSheetId } from '../paper/sheet-id.ts';
import { makeRecoverySheet, makeSheet } from '../paper/sheet-document.ts';
import type { Session } from '../session.ts';
import type { SheetTickets } from '../sheet-tickets.ts';
import type { AreaHandlers } from './area.ts';

export function sheetHandlers(session: Session, tickets: SheetTickets): AreaHandlers<'sheets'> {
  return {
    'sheets:prepare': ({ accountIds, paper, withSecrets, hideAccountNames, place }) => {
      const { contents } = session;
      const accounts = accountIds
        .map((id) => accountOf(contents, id))
        .filter(({ trashedAt }) => trashedAt === undefined);
      const sheetId = drawSheetId();
      const madeAt = session.now;
      const document = makeSheet({
        accounts,
        paper,
        withSecrets,
        hideAccountNames,
        sheetId,
        madeAt,
      });
      const copy = {
        place: place.trim(),
        madeAt,
        sheetId,
        ...(withSecrets ? { secrets: true as const } : {}),
        holds: currentHoldings(accounts),
        checkEveryDays: USUAL_CHECK_DAYS,
        accountIds: accounts.map(({ id }) => id),
      };
      return { sheetId, ticket: tickets.add({ document, copy }) };
    },
    'sheets:prepare-recovery': ({ codes, paper }) => {
      // Refused when locked, though the codes come from the page.
      session.requireUnlocked();
      const document = makeRecoverySheet({ codes, paper, madeAt: session.now });
      return { ticket: tickets.add({ document, copy: null }) };
    },
  };
}

/** The print window's one call. */
export function printWindowHandlers(tickets: SheetTickets): Handlers<SheetContract> {
  return { 'sheet:read': ({ ticket }) => tickets.read(ticket).document };
}

/** The shell says that a sheet reached paper or a PDF: the ledger of copies hears of it. */
export function sheetMadeHandler(
  session: Session,
  tickets: SheetTickets,
): Handlers<ControlContract>['control:sheet-made'] {
  return async ({ ticket, to, fileName, fingerprint, path }) => {
    const { copy } = tickets.read(ticket);
    const kind = to === 'printer' ? 'paper' : 'plain-file';
    // A PDF of recovery codes is a plain file to be reminded of as well.
    const entry = copy ?? {
      place: '',
      madeAt: session.now,
      holds: [],
      accountIds: [],
      checkEveryDays: USUAL_CHECK_DAYS,
    };
    if (copy === null && to === 'printer') {
      return {};
    }
    const made = {
      ...entry,
      id: newId<CopyId>(),
      kind,
      ...(fileName === undefined ? {} : { fileName }),
      ...(fingerprint === undefined ? {} : { fingerprint }),
    } as const;
    await session.record((contents) => ({
      contents: entered(contents, made, path),
      log: { what: to === 'printer' ? 'sheet-printed' : 'plain-file-written' },
    }));
    return {};
  };
}
