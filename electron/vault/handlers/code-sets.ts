import { AppError } from '../../../shared/errors.ts';
import type { Account } from '../../model/account.ts';
import { accountOf, changeAccount } from '../../model/contents-changes.ts';
import { setsOfConcern, withConcerns } from '../backup-codes/concern.ts';
import type { Session } from '../session.ts';
import { confirm } from './accounts.ts';
import type { AreaHandlers } from './area.ts';

type SetCalls = 'backup-codes:reveal-set' | 'backup-codes:configure-set' | 'backup-codes:concern';

/** What is done with whole sets. */
export function codeSetHandlers(session: Session): Pick<AreaHandlers<'backup-codes'>, SetCalls> {
  return {
    'backup-codes:reveal-set': async ({ accountId, setId }) => {
      const account = accountOf(session.contents, accountId);
      const set = account.codeSets.find(({ id }) => id === setId);
      if (set === undefined) {
        throw new AppError('not-found', 'no such set');
      }
      await confirm(session, 'reveal-set', account);
      await session.record((contents) => ({
        contents,
        log: { what: 'set-revealed', accountId: account.id },
      }));
      const { originalText } = set;
      return {
        codes: set.codes.map(({ id, value }) => ({ codeId: id, value })),
        ...(originalText === undefined ? {} : { originalText }),
      };
    },
    'backup-codes:configure-set': async ({ accountId, setId, lowAt, renewEveryDays }) => {
      const configure =
        (change: { lowAt: number; renewEveryDays: number | null }) => (account: Account) => ({
          ...account,
          codeSets: account.codeSets.map((set) => (set.id === setId ? { ...set, ...change } : set)),
        });
      const undoId = await session.undoableChange((contents) => {
        const before = accountOf(contents, accountId).codeSets.find(({ id }) => id === setId);
        if (before === undefined) {
          throw new AppError('not-found', 'no such set');
        }
        return {
          contents: changeAccount(contents, accountId, configure({ lowAt, renewEveryDays })),
          takeBack: (later) =>
            changeAccount(
              later,
              accountId,
              configure({ lowAt: before.lowAt, renewEveryDays: before.renewEveryDays }),
            ),
        };
      });
      return { undoId };
    },
    'backup-codes:concern': async ({ accounts, seen }) => {
      session.requireUnlocked();
      const wanted = accounts === 'all' ? accounts : new Set(accounts);
      const [only] = accounts === 'all' ? [] : accounts;
      const isOne = wanted !== 'all' && wanted.size === 1 && only !== undefined;
      const about = isOne ? { accountId: accountOf(session.contents, only).id } : {};
      if (!isOne) {
        const { length } = setsOfConcern(session.contents, wanted, seen);
        const { confirmed } = await session.host.call('confirm:ask', {
          question: seen ? 'concern-all' : 'no-concern-all',
          subject: String(length),
        });
        if (!confirmed) {
          throw new AppError('cancelled');
        }
      }
      let sets = 0;
      const undoId = await session.undoableChange((contents) => {
        const concerned = setsOfConcern(contents, wanted, seen);
        const concernAt = seen ? session.now : undefined;
        sets = concerned.length;
        return {
          contents: withConcerns(contents, new Map(concerned.map(({ id }) => [id, concernAt]))),
          log: { what: seen ? 'codes-maybe-seen' : 'codes-not-seen', ...about, count: sets },
          takeBack: (later) =>
            withConcerns(later, new Map(concerned.map((set) => [set.id, set.concernAt]))),
        };
      });
      return { sets, undoId };
    },
  };
}
