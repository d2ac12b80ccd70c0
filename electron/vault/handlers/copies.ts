import { AppError } from '../../../shared/errors.ts';
import { accountOf, changeAccount } from '../../model/contents-changes.ts';
import { copyView } from '../account-views.ts';
import { withCopyDeclined } from '../backup-codes/places.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

/** The ledger of copies outside the vault. */
export function copyHandlers(session: Session): AreaHandlers<'copies'> {
  return {
    'copies:list': () => {
      const { contents } = session;
      return { copies: contents.copies.map((copy) => copyView(contents, copy)).reverse() };
    },
    'copies:mark-gone': async ({ copyId }) => {
      const undoId = await session.undoableChange((contents) => {
        const setGone = (goneAt: string | undefined) => (later: typeof contents) => ({
          ...later,
          copies: later.copies.map(({ goneAt: before, ...copy }) => {
            const gone = copy.id === copyId ? goneAt : before;
            return { ...copy, ...(gone === undefined ? {} : { goneAt: gone }) };
          }),
        });
        const known = contents.copies.find(({ id }) => id === copyId);
        if (known === undefined) {
          throw new AppError('not-found', 'no such copy');
        }
        return {
          contents: setGone(session.now)(contents),
          log: { what: 'copy-gone' },
          takeBack: setGone(known.goneAt),
        };
      });
      return { undoId };
    },
    'copies:decline': async ({ accountId, setId }) => {
      const undoId = await session.undoableChange((contents) => {
        const account = accountOf(contents, accountId);
        const before = account.codeSets.find(({ id }) => id === setId)?.copyDeclinedAt;
        const decline = (declinedAt: string | undefined) => (later: typeof contents) =>
          changeAccount(later, accountId, (now) => withCopyDeclined(now, setId, declinedAt));
        return {
          contents: decline(session.now)(contents),
          log: { what: 'copy-declined', accountId: account.id },
          takeBack: decline(before),
        };
      });
      return { undoId };
    },
  };
}
