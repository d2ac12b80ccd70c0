import { AppError } from '../../../shared/errors.ts';
import type { DraftView, RecognisedSet } from '../../../shared/views.ts';
import { type Account, newAccount } from '../../model/account.ts';
import { accountOf, addAccounts, changeAccount } from '../../model/contents-changes.ts';
import type { AccountId, CodeId, CodeSetId, DraftId } from '../../model/ids.ts';
import type { Draft, VaultContents } from '../../model/vault-contents.ts';
import { type Brought, takeOut } from '../backup-codes/brought.ts';
import { type NewSet, renew } from '../backup-codes/life-cycle.ts';
import { newId } from '../new-id.ts';
import type { ReaderClient } from '../reader-client.ts';
import type { Session } from '../session.ts';
import { materialOf } from '../sources.ts';
import type { AreaHandlers } from './area.ts';

/**
 * Backup codes on their way in: the text is a draft in the vault from the first moment, so that neither
 * an idle lock nor a crash costs a set of codes.
 */
export function captureHandlers(session: Session, readers: ReaderClient): AreaHandlers<'capture'> {
  async function recognise(bytes: Uint8Array, fileName: string) {
    return readers.use((reader) => reader.call('reader:recognise', { bytes, fileName }));
  }

  async function viewOf(draft: Draft): Promise<DraftView> {
    const bytes = new Uint8Array(Buffer.from(draft.text, 'utf8'));
    const { sets } = await recognise(bytes, draft.fileName ?? '');
    return view(draft, sets);
  }

  return {
    'capture:start': async ({ source, accountId }) => {
      session.requireUnlocked();
      const material = await materialOf(source, session.host);
      const { text, sets } = await recognise(material.bytes, material.name);
      const now = session.now;
      const draft: Draft = {
        id: newId<DraftId>(),
        text,
        ...(material.name === '' ? {} : { fileName: material.name }),
        ...(accountId === undefined ? {} : { accountId: accountId as AccountId }),
        createdAt: now,
        updatedAt: now,
      };
      await session.change((contents) => ({
        contents: { ...contents, drafts: [...contents.drafts, draft] },
      }));
      return view(draft, sets);
    },
    'capture:list': () => ({
      drafts: session.contents.drafts.map(({ id, fileName, accountId, createdAt }) => ({
        id,
        createdAt,
        ...(fileName === undefined ? {} : { fileName }),
        ...(accountId === undefined ? {} : { accountId }),
      })),
    }),
    'capture:open': ({ draftId }) => viewOf(draftOf(session.contents, draftId)),
    'capture:change': async ({ draftId, text }) => {
      await session.change((contents) => ({
        contents: {
          ...contents,
          drafts: contents.drafts.map((draft) =>
            draft.id === draftId ? { ...draft, text, updatedAt: session.now } : draft,
          ),
        },
      }));
      return viewOf(draftOf(session.contents, draftId));
    },
    'capture:discard': async ({ draftId }) => {
      const undoId = await session.undoableChange((contents) => {
        const draft = draftOf(contents, draftId);
        return {
          contents: withoutDraft(contents, draftId),
          takeBack: (later) => ({ ...later, drafts: [...later.drafts, draft] }),
        };
      });
      return { undoId };
    },
    'capture:save': async ({ draftId, sets }) => {
      const accountIds: AccountId[] = [];
      const undoId = await session.undoableChange((contents) => {
        const draft = draftOf(contents, draftId);
        accountIds.length = 0;
        const now = session.now;
        const accounts: Account[] = [];
        const made: Brought['sets'][number][] = [];
        let next = withoutDraft(contents, draftId);
        for (const { target, set } of sets) {
          const fresh = newSet(set, draft, now);
          if (target.type === 'new') {
            const named = newAccount(newId<AccountId>(), target.issuer, target.accountName, now);
            const account = renew(named, fresh, now);
            next = addAccounts(next, [account]);
            accounts.push(account);
            accountIds.push(account.id);
          } else {
            next = changeAccount(next, target.accountId, (before) => renew(before, fresh, now));
            const { id: accountId, codeSets } = accountOf(next, target.accountId);
            made.push(...codeSets.slice(-1).map((last) => ({ accountId, made: last })));
            accountIds.push(accountId);
          }
        }
        return {
          contents: next,
          log: { what: 'codes-added', count: sets.length },
          takeBack: (later) => ({
            ...takeOut(later, { at: now, accounts, sets: made }, session.now),
            drafts: [...later.drafts, draft],
          }),
        };
      });
      return { accountIds, undoId };
    },
  };
}

function draftOf(contents: VaultContents, draftId: string): Draft {
  const draft = contents.drafts.find(({ id }) => id === draftId);
  if (draft === undefined) {
    throw new AppError('not-found', 'no such draft');
  }
  return draft;
}

function withoutDraft(contents: VaultContents, draftId: string): VaultContents {
  return { ...contents, drafts: contents.drafts.filter(({ id }) => id !== draftId) };
}

function view(draft: Draft, sets: readonly RecognisedSet[]): DraftView {
  const { id, text, fileName, accountId, createdAt } = draft;
  return {
    id,
    text,
    createdAt,
    sets: [...sets],
    ...(fileName === undefined ? {} : { fileName }),
    ...(accountId === undefined ? {} : { accountId }),
  };
}

function newSet(
  set: { codes: RecognisedSet['codes']; ordered: boolean; issuedAt?: string | undefined },
  draft: Draft,
  now: string,
): NewSet {
  return {
    id: newId<CodeSetId>(),
    codes: set.codes.map(({ value, used }) => ({ id: newId<CodeId>(), value, used })),
    ordered: set.ordered,
    // Stored with milliseconds, whichever way it was said.
    issuedAt: set.issuedAt === undefined ? now : new Date(set.issuedAt).toISOString(),
    source: draft.fileName ?? 'pasted',
    originalText: draft.text,
  };
}
