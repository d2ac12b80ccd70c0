import { AppError, assertNever } from '../../../shared/errors.ts';
import type { RenewalReason } from '../../../shared/views/backup-codes.ts';
import { currentSet } from '../../model/account.ts';
import { type BackupCodeEvent, isQuestionOpen, statesIn } from '../../model/backup-code.ts';
import { accountOf, changeAccount } from '../../model/contents-changes.ts';
import type { AccountId } from '../../model/ids.ts';
import { bareForm, copiedFormFor, inForm, withCopiedForm } from '../backup-codes/copied-form.ts';
import { placesSaid } from '../backup-codes/happenings.ts';
import { codeToShow, leftIn, leftOnceUsed, withEvent } from '../backup-codes/life-cycle.ts';
import { questionsOf } from '../backup-codes/questions.ts';
import { standingOf } from '../backup-codes/standing.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';
import { codeSetHandlers } from './code-sets.ts';
import { copied } from './codes.ts';

type Answer = 'worked' | 'refused' | 'not-used' | 'not-sure';

const mostPlaces = 6;

export function backupCodeHandlers(session: Session): AreaHandlers<'backup-codes'> {
  async function append(
    accountId: string,
    codeId: string,
    event: Omit<BackupCodeEvent, 'at'>,
    what: string,
  ): Promise<void> {
    await session.change((contents) => {
      const at = session.now;
      return {
        contents: changeAccount(contents, accountId, (account) =>
          withEvent(account, codeId, { ...event, at }),
        ),
        log: { at, what, accountId: accountId as AccountId },
      };
    });
  }

  return {
    ...codeSetHandlers(session),
    'backup-codes:show': async ({ accountId, codeId }) => {
      // Unsure first, on disk, then shown: a crash in between never makes a seen code look unused.
      // Chosen within the change: what came before it in the queue may have used a code up.
      const { account, set, code, position } = await session.change((contents) => {
        const asked = accountOf(contents, accountId);
        const chosen = codeToShow(asked, codeId);
        const at = session.now;
        return {
          ...chosen,
          account: asked,
          contents: changeAccount(contents, accountId, () =>
            withEvent(asked, chosen.code.id, { type: 'shown', at }),
          ),
          log: { at, what: 'backup-code-shown', accountId: asked.id },
        };
      });
      const form = copiedFormFor(session.contents, account);
      const wasCopied = await copied(session, inForm(code.value, form));
      return {
        codeId: code.id,
        value: code.value,
        position,
        total: set.codes.length,
        leftAfter: leftOnceUsed(set, code.id),
        ordered: set.ordered,
        hasBareForm: bareForm(code.value) !== code.value,
        ...(wasCopied ? { copied: form } : {}),
      };
    },
    'backup-codes:answer': async ({ accountId, codeId, answer, where }) => {
      const said = where?.trim() ?? '';
      const event = { type: eventOf(answer), ...(said === '' ? {} : { where: said }) };
      await append(accountId, codeId, event, `backup-code-${answer}`);
      const account = accountOf(session.contents, accountId);
      const set = currentSet(account);
      const { state } = standingOf(account, session.clock.nowMs());
      return {
        left: set === undefined ? 0 : leftIn(set),
        ...(isReason(state) ? { renew: state } : {}),
      };
    },
    'backup-codes:copy-as': async ({ accountId, codeId, form }) => {
      const { account } = await session.change((contents) => {
        const asked = accountOf(contents, accountId);
        requireAsked(asked, codeId);
        return { account: asked, contents: withCopiedForm(contents, asked, form) };
      });
      const text = inForm(requireAsked(account, codeId), form);
      await session.host.call('clipboard:write', { text });
      return {};
    },
    'backup-codes:history': ({ accountId, codeId }) => {
      const { codeSets } = accountOf(session.contents, accountId);
      for (const set of codeSets) {
        const index = set.codes.findIndex(({ id }) => id === codeId);
        const code = set.codes[index];
        if (code !== undefined) {
          return {
            position: index + 1,
            state: statesIn(set)[index] ?? 'unused',
            status: set.status,
            issuedAt: set.issuedAt,
            events: code.events.map((event) => ({ ...event })),
          };
        }
      }
      throw new AppError('not-found', 'no such code');
    },
    'backup-codes:places': () => ({ places: placesSaid(session.contents, mostPlaces) }),
    'backup-codes:mark': async ({ accountId, codeId, used }) => {
      const type = used ? 'used' : 'undone';
      await append(accountId, codeId, { type }, used ? 'backup-code-marked' : 'backup-code-undone');
      return {};
    },
    'backup-codes:open-questions': () => {
      const nowMs = session.clock.nowMs();
      return {
        questions: session.contents.accounts
          .filter((account) => account.trashedAt === undefined)
          .flatMap((account) =>
            questionsOf(account, nowMs).map(({ code, ...question }) => ({
              ...question,
              accountId: account.id,
              issuer: account.issuer,
              accountName: account.accountName,
              codeId: code.id,
            })),
          ),
      };
    },
  };
}

/** SECURITY: only what the person was shown and is asked about goes to the clipboard without being shown. */
function requireAsked(account: ReturnType<typeof accountOf>, codeId: string): string {
  const code = currentSet(account)?.codes.find(({ id }) => id === codeId);
  if (code === undefined || !isQuestionOpen(code)) {
    throw new AppError('not-found', 'no such code, or it was not shown just now');
  }
  return code.value;
}

function isReason(state: ReturnType<typeof standingOf>['state']): state is RenewalReason {
  return state !== 'none' && state !== 'not-given' && state !== 'good';
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
