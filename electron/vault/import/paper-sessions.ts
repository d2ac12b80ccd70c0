import { AppError } from '../../../shared/errors.ts';
import type { PaperSession } from './paper-session.ts';

/** Sheets that are being read, by id: for a restore, an import or a proof. */
export class PaperSessions {
  readonly #sessions = new Map<string, PaperSession>();

  /** @throws AppError `not-found` */
  of(sessionId: string): PaperSession {
    const found = this.#sessions.get(sessionId);
    if (found === undefined) {
      throw new AppError('not-found', 'no such paper session');
    }
    return found;
  }

  keep(paper: PaperSession): void {
    this.#sessions.set(paper.id, paper);
  }

  forget(sessionId: string): void {
    this.#sessions.delete(sessionId);
  }
}
