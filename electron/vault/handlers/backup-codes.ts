import { AppError, assertNever } from '../../../shared/errors.ts';
import { currentSet } from '../../model/account.ts';
import type { BackupCodeEvent } from '../../model/backup-code.ts';
import { isQuestionOpen, stateOf } from '../../model/backup-code.ts';
import { accountOf, changeAccount } from '../../model/contents-changes.ts';
import type { AccountId } from '../../model/ids.ts';
import { codeToShow, leftIn, withEvent } from '../backup-codes/life-cycle.ts';
import type { Session } from '../session.ts';
import { confirm } from './accounts.ts';
import type { AreaHandlers } from './area.ts';
import { copied } from './codes.ts';

type Answer = 'worked' | 'refused' | 'not-used' | 'not-sure';

export function backupCodeHandlers(session: Session): AreaHandlers<'backup-codes'> {
  async function append(
    accountId: string,
    codeId: string,
    event: Omit<BackupCodeEvent, 'at'>,
    what: string,
  ): Promise<void> {
    await session.change((contents) => ({
      contents: changeAccount(contents, accountId, (account) =>
        withEvent(account, codeId, { ...event, at: session.now }),
      ),
      log: { what, accountId: accountId as AccountId },
    }));
  }

  return {
    'backup-codes:show': async ({ accountId, codeId }) => {
      // Unsure first, on disk, then shown: a crash in between never makes a seen code look unused.
      // Chosen within the change: what came before it in the queue may have used a code up.
      const { set, code, position } = await session.change((contents) => {
        const account = accountOf(contents, accountId);
        const chosen = codeToShow(account, codeId);
        const shown = { type: 'shown', at: session.now } as const;
        return {
          ...chosen,
          contents: changeAccount(contents, accountId, () =>
            withEvent(account, chosen.code.id, shown),
          ),
          log: { what: 'backup-code-shown', accountId: account.id },
        };
      });
      await copied(session, code.value);
      return {
        codeId: code.id,
        value: code.value,
        position,
        total: set.codes.length,
        leftAfter: leftIn(set) - (stateOf(code) === 'unused' ? 1 : 0),
      };
    },
    'backup-codes:answer': async ({ accountId, codeId, answer, where }) => {
      const said = where?.trim() ?? '';
      const event = { type: eventOf(answer), ...(said === '' ? {} : { where: said }) };
      await append(accountId, codeId, event, `backup-code-${answer}`);
      const set = currentSet(accountOf(session.contents, accountId));
      return { left: set === undefined ? 0 : leftIn(set) };
    },
    'backup-codes:mark': async ({ accountId, codeId, used }) => {
      const type = used ? 'used' : 'undone';
      await append(accountId, codeId, { type }, used ? 'backup-code-marked' : 'backup-code-undone');
      return {};
    },
    'backup-codes:open-questions': () => ({
      questions: session.contents.accounts
        .filter((account) => account.trashedAt === undefined)
        .flatMap((account) =>
          (currentSet(account)?.codes ?? []).flatMap((code, index) =>
            isQuestionOpen(code)
              ? [
                  {
                    accountId: account.id,
                    issuer: account.issuer,
                    accountName: account.accountName,
                    codeId: code.id,
                    position: index + 1,
                    shownAt: code.events.at(-1)?.at ?? session.now,
                  },
                ]
              : [],
          ),
        ),
    }),
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
      return { codes: set.codes.map(({ id, value }) => ({ codeId: id, value })) };
    },
    'backup-codes:configure-set': async ({ accountId, setId, lowAt, renewEveryDays }) => {
      const configure =
        (change: { lowAt: number; renewEveryDays: number | null }) =>
        (account: ReturnType<typeof accountOf>) => ({
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
  };
}

function eventOf(answer: Answer): BackupCodeEvent['type'] {
  switch (answer) {
    case 'worked':
      return 'used';
    case 'refused':
      return 'refused';
    case 'not-used':
      return 'not-needed';
    case 'not-sure':
      return 'unsure';
    default:
      return assertNever(answer);
  }
}
