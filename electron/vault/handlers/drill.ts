import { AppError } from '../../../shared/errors.ts';
import type { Proof } from '../../../shared/views/drill.ts';
import { sha256Hex } from '../../crypto/sha256.ts';
import { accountOf } from '../../model/contents-changes.ts';
import type { DrillId } from '../../model/ids.ts';
import type { Drill } from '../../model/vault-contents.ts';
import { drillView, named, type OpenedCopy, prove, withDrill } from '../drill/prove.ts';
import { receiptText } from '../drill/receipt.ts';
import { accountsToRehearse, isFound, outcomeOf } from '../drill/rehearsal.ts';
import type { PaperSessions } from '../import/paper-sessions.ts';
import { newId } from '../new-id.ts';
import type { Session } from '../session.ts';
import { materialOf } from '../sources.ts';
import type { AreaHandlers } from './area.ts';
import { opened } from './backup.ts';

/** Copies are opened in memory and compared; what is kept is the receipt. */
export function drillHandlers(session: Session, papers: PaperSessions): AreaHandlers<'drill'> {
  async function proved(copy: OpenedCopy): Promise<Proof> {
    const { drill, proof } = prove(session.contents, copy, session.now);
    await keep(drill, 'copy-proved');
    return { drill: drillView(session.contents, drill), ...proof };
  }

  async function keep(drill: Drill, what: string): Promise<void> {
    await session.record((contents) => ({
      contents: withDrill(contents, drill),
      log: { what, count: drill.found },
    }));
  }

  return {
    'drill:list': () => {
      const { contents } = session;
      return { drills: contents.drills.map((drill) => drillView(contents, drill)).reverse() };
    },
    'drill:prove-file': async ({ source, opensWith }) => {
      session.requireUnlocked();
      const { name, bytes } = await materialOf(source, session.host);
      const contents = await opened(bytes, opensWith).catch((error: unknown) => {
        throw error instanceof AppError && error.code === 'wrong-password'
          ? new AppError('wrong-file-password')
          : error;
      });
      const fingerprint = sha256Hex(bytes);
      return proved({
        kind: 'encrypted-file',
        accounts: contents.accounts,
        known: session.contents.copies.findLast((copy) => copy.fingerprint === fingerprint),
        madeAt: contents.log.at(-1)?.at,
        fileName: name,
      });
    },
    'drill:prove-sheet': async ({ sessionId, sheetId }) => {
      session.requireUnlocked();
      const paper = papers.of(sessionId);
      const sheet = paper.sheet(sheetId);
      const accounts = sheet.accounts(session.now);
      paper.drop(sheetId);
      return proved({
        kind: 'paper',
        accounts,
        known: session.contents.copies.findLast((copy) => copy.sheetId === sheetId),
        madeAt: sheet.progress().sheets[0]?.madeAt,
        sheetId,
      });
    },
    'drill:rehearsal': () => {
      const { contents } = session;
      const copies = contents.copies.filter(({ goneAt }) => goneAt === undefined);
      return {
        accounts: accountsToRehearse(contents.accounts).map(({ account, why }) => ({
          ...named(account),
          why,
          hasBackupCodes: account.codeSets.some(({ status }) => status === 'current'),
          copies: copies
            .filter(
              ({ kind, accountIds }) => kind !== 'plain-file' && accountIds.includes(account.id),
            )
            .map(({ id, kind, place, sheetId, fileName }) => ({
              id,
              kind,
              place,
              ...(sheetId === undefined ? {} : { sheetId }),
              ...(fileName === undefined ? {} : { fileName }),
            })),
        })),
      };
    },
    'drill:finish-rehearsal': async ({ answers }) => {
      const { contents } = session;
      const judged = answers.map(({ accountId, found, copyId }) => {
        const account = accountOf(contents, accountId);
        const copy = contents.copies.find(({ id }) => id === copyId);
        return { account, outcome: outcomeOf(contents, account, { found, copy }) };
      });
      const lacking = judged.filter(({ outcome }) => !isFound(outcome));
      const drill: Drill = {
        id: newId<DrillId>(),
        at: session.now,
        kind: 'rehearsal',
        accounts: judged.length,
        found: judged.length - lacking.length,
        lacking: lacking.map(({ account }) => account.id),
      };
      await keep(drill, 'phone-loss-rehearsed');
      return {
        drill: drillView(session.contents, drill),
        outcomes: judged.map(({ account, outcome }) => ({ ...named(account), outcome })),
      };
    },
    'drill:save-receipt': async ({ drillId, grantId }) => {
      const { contents } = session;
      const drill = contents.drills.find(({ id }) => id === drillId);
      if (drill === undefined) {
        throw new AppError('not-found', 'no such receipt');
      }
      const bytes = new TextEncoder().encode(receiptText(drillView(contents, drill)));
      const staged = await session.host.call('export:stage', { grantId, bytes });
      if (Buffer.compare(staged.bytes, bytes) !== 0) {
        await session.host.call('export:abort', { grantId });
        throw new AppError('damaged-file', 'the receipt did not read back whole');
      }
      const { fileName } = await session.host.call('export:commit', { grantId });
      return { fileName };
    },
  };
}
