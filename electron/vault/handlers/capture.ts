import { AppError } from '../../../shared/errors.ts';
import type { DraftView, RecognisedSet } from '../../../shared/views.ts';
import { newAccount } from '../../model/account.ts';
import { accountOf, addAccounts, changeAccount } from '../../model/contents-changes.ts';
import { wasShown, withoutUntouched } from '../../model/untouched.ts';
import type { AccountId, CodeId, CodeSetId, DraftId } from '../../model/ids.ts';
import type { Draft, VaultContents } from '../../model/vault-contents.ts';
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
        const made = new Set<AccountId>();
        let next = withoutDraft(contents, draftId);
        const now = session.now;
        for (const { target, set } of sets) {
          const fresh = newSet(set, draft, now);
          if (target.type === 'new') {
            const account = newAccount(newId<AccountId>(), target.issuer, target.accountName, now);
            next = addAccounts(next, [renew(account, fresh, now)]);
            made.add(account.id);
            accountIds.push(account.id);
          } else {
            next = changeAccount(next, target.accountId, (account) => renew(account, fresh, now));
            accountIds.push(accountOf(next, target.accountId).id);
          }
        }
        return {
          contents: next,
          log: { what: 'codes-added', count: sets.length },
          takeBack: (later) => takeBack(contents, later, draft, accountIds, made, session.now),
        };
      });
      return { accountIds, undoId };
    },
  };
}

/**
 * Undo of a capture: the draft is back, new sets are gone, what they retired is current again. A new set
 * whose codes were shown or used meanwhile stays, retired, with its events.
 */
function takeBack(
  before: VaultContents,
  later: VaultContents,
  draft: Draft,
  accountIds: readonly AccountId[],
  made: ReadonlySet<AccountId>,
  at: string,
): VaultContents {
  let next: VaultContents = {
    ...withoutUntouched(later, made, at),
    drafts: [...later.drafts, draft],
  };
  for (const id of new Set(accountIds.filter((accountId) => !made.has(accountId)))) {
    const earlier = new Map(accountOf(before, id).codeSets.map((set) => [set.id, set]));
    next = changeAccount(next, id, (account) => ({
      ...account,
      codeSets: account.codeSets
        .filter((set) => earlier.has(set.id) || wasShown(set))
        .map(({ retiredAt: _retiredAt, ...set }) => {
          // Events since then stay; only what the capture itself did goes back.
          const was = earlier.get(set.id) ?? { status: 'retired' as const, retiredAt: at };
          return {
            ...set,
            status: was.status,
            ...(was.retiredAt === undefined ? {} : { retiredAt: was.retiredAt }),
          };
        }),
    }));
  }
  return next;
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
    issuedAt: set.issuedAt ?? now,
    source: draft.fileName ?? 'pasted',
    originalText: draft.text,
  };
}
