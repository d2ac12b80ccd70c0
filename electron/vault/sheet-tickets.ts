import { AppError } from '../../shared/errors.ts';
import type { SheetDocument } from '../../shared/sheet.ts';
import type { Copy } from '../model/vault-contents.ts';
import { newId } from './new-id.ts';

interface Prepared {
  readonly document: SheetDocument;
  /** What the ledger says once it is printed; none for the vault's own recovery codes. */
  readonly copy: Omit<Copy, 'id' | 'kind'> | null;
}

const kept = 5;

/** Sheets that were prepared and can be fetched by the print window, by ticket. */
export class SheetTickets {
  readonly #sheets = new Map<string, Prepared>();

  add(sheet: Prepared): string {
    const ticket = newId();
    this.#sheets.set(ticket, sheet);
    const oldest = this.#sheets.keys().next();
    if (this.#sheets.size > kept && oldest.done !== true) {
      this.#sheets.delete(oldest.value);
    }
    return ticket;
  }

  /** @throws AppError `not-found` */
  read(ticket: string): Prepared {
    const sheet = this.#sheets.get(ticket);
    if (sheet === undefined) {
      throw new AppError('not-found', 'no sheet for this ticket');
    }
    return sheet;
  }
}
