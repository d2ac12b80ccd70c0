import { bareCode } from '../../../shared/made-codes.ts';
import { AppError } from '../../../shared/errors.ts';
import { hashCode } from '../../crypto/code-hash.ts';
import { systemRandom } from '../../crypto/random.ts';
import { stateOf } from '../../model/backup-code.ts';
import { accountOf } from '../../model/contents-changes.ts';
import type { DraftId } from '../../model/ids.ts';
import type { Draft } from '../../model/vault-contents.ts';
import { makeCodes } from '../backup-codes/make-codes.ts';
import { newId } from '../new-id.ts';
import type { Session } from '../session.ts';
import { confirm } from './accounts.ts';
import type { AreaHandlers } from './area.ts';

/** Codes for a service of one's own, and the list of hashes that its server keeps. */
export function makeHandlers(session: Session): AreaHandlers<'make'> {
  /** What is to be hashed. @throws AppError `not-found`, `no-codes-left`, `cancelled` */
  async function codesOf(of: Hashed): Promise<readonly string[]> {
    if (of.type === 'draft') {
      const draft = session.contents.drafts.find(({ id }) => id === of.draftId);
      const codes = draft?.made === true ? draft.corrected?.flatMap((set) => set.codes) : undefined;
      if (codes === undefined) throw new AppError('not-found', 'no such draft of made codes');
      return codes.map(({ value }) => value);
    }
    const account = accountOf(session.contents, of.accountId);
    const set = account.codeSets.find(({ id }) => id === of.setId);
    if (set === undefined) throw new AppError('not-found', 'no such set');
    const unused = set.codes.filter((code) => stateOf(code) !== 'used');
    if (unused.length === 0) throw new AppError('no-codes-left');
    await confirm(session, 'hash-set', account);
    await session.record((contents) => ({
      contents,
      log: { what: 'set-hashed', accountId: account.id },
    }));
    return unused.map(({ value }) => value);
  }

  return {
    'make:codes': async ({ shape, accountId }) => {
      const account = accountId === undefined ? undefined : accountOf(session.contents, accountId);
      const codes = makeCodes(shape, systemRandom).map((value) => ({ value, used: false }));
      const now = session.now;
      const draft: Draft = {
        id: newId<DraftId>(),
        text: codes.map(({ value }) => value).join('\n'),
        corrected: [
          {
            service: '',
            account: '',
            ordered: false,
            codes,
            ...(account === undefined ? {} : { accountId: account.id }),
          },
        ],
        made: true,
        createdAt: now,
        updatedAt: now,
      };
      await session.change((contents) => ({
        contents: { ...contents, drafts: [...contents.drafts, draft] },
      }));
      return { draftId: draft.id };
    },
    'make:hash': async ({ of, kind, cost }) => {
      session.requireUnlocked();
      const hashes: string[] = [];
      for (const code of await codesOf(of)) {
        // One after the other: each takes its memory, and a lock must not wait for all of them.
        hashes.push(await hashCode(bareCode(code), { kind, cost }, systemRandom));
        session.requireUnlocked();
      }
      return { hashes };
    },
    'make:copy-hashes': async ({ hashes }) => {
      session.requireUnlocked();
      await session.host.call('clipboard:write', { text: listOf(hashes) });
      return {};
    },
    'make:save-hashes': async ({ grantId, hashes }) => {
      session.requireUnlocked();
      const bytes = new TextEncoder().encode(listOf(hashes));
      await session.host.call('export:stage', { grantId, bytes });
      const { fileName } = await session.host.call('export:commit', { grantId });
      return { fileName };
    },
  };
}

type Hashed =
  | { readonly type: 'draft'; readonly draftId: string }
  | { readonly type: 'set'; readonly accountId: string; readonly setId: string };

/** One on a line, in the order of the codes. */
function listOf(hashes: readonly string[]): string {
  return `${hashes.join('\n')}\n`;
}
