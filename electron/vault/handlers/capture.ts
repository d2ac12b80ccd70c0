import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { DraftSetView, DraftView, RecognisedSet } from '../../../shared/views.ts';
import { currentSet } from '../../model/account.ts';
import { accountOf } from '../../model/contents-changes.ts';
import type { AccountId, CodeId, CodeSetId, DraftId } from '../../model/ids.ts';
import type { Draft, DraftSet, VaultContents } from '../../model/vault-contents.ts';
import { withCaptured } from '../backup-codes/captured.ts';
import { compareWith } from '../backup-codes/comparison.ts';
import type { NewSet } from '../backup-codes/life-cycle.ts';
import { draftView } from '../draft-views.ts';
import { newId } from '../new-id.ts';
import type { ReaderClient } from '../reader-client.ts';
import type { Session } from '../session.ts';
import { materialOf } from '../sources.ts';
import type { AreaHandlers } from './area.ts';

/**
 * Backup codes on their way in: the text is a draft in the vault from the first moment, so that neither
 * an idle lock nor a crash costs a set of codes. What a person corrects in it is kept the same way.
 */
export function captureHandlers(session: Session, readers: ReaderClient): AreaHandlers<'capture'> {
  let compared = 0;

  async function recognise(bytes: Uint8Array, fileName: string) {
    return readers.use((reader) => reader.call('reader:recognise', { bytes, fileName }));
  }

  async function viewOf(draftId: string): Promise<DraftView> {
    const draft = draftOf(session.contents, draftId);
    // What was made here is known: nothing has to be recognised.
    if (draft.made === true) return draftView(draft, { sets: [], ignored: [] });
    const bytes = new Uint8Array(Buffer.from(draft.text, 'utf8'));
    return draftView(draft, await recognise(bytes, draft.fileName ?? ''));
  }

  async function change(draftId: string, make: (draft: Draft) => Draft): Promise<void> {
    await session.change((contents) => {
      const before = draftOf(contents, draftId);
      const after = { ...make(before), updatedAt: session.now };
      return {
        contents: {
          ...contents,
          drafts: contents.drafts.map((draft) => (draft === before ? after : draft)),
        },
      };
    });
  }

  return {
    'capture:start': async ({ source, accountId }) => {
      session.requireUnlocked();
      const material = await materialOf(source, session.host);
      const read = await recognise(material.bytes, material.name);
      const now = session.now;
      const draft: Draft = {
        id: newId<DraftId>(),
        text: read.text,
        ...(material.name === '' ? {} : { fileName: material.name }),
        ...(accountId === undefined ? {} : { accountId: accountId as AccountId }),
        createdAt: now,
        updatedAt: now,
      };
      await session.change((contents) => ({
        contents: { ...contents, drafts: [...contents.drafts, draft] },
      }));
      return draftView(draft, read);
    },
    'capture:list': () => ({
      drafts: session.contents.drafts.map(({ id, fileName, accountId, createdAt }) => ({
        id,
        createdAt,
        ...(fileName === undefined ? {} : { fileName }),
        ...(accountId === undefined ? {} : { accountId }),
      })),
    }),
    'capture:open': ({ draftId }) => viewOf(draftId),
    'capture:change': async ({ draftId, text }) => {
      await change(draftId, (draft) => ({ ...draft, text }));
      return viewOf(draftId);
    },
    'capture:correct': async ({ draftId, sets }) => {
      await change(draftId, (draft) => ({ ...draft, corrected: sets.map(draftSet) }));
      return {};
    },
    'capture:read-again': async ({ draftId }) => {
      await change(draftId, ({ corrected: _corrected, ...draft }) => draft);
      return viewOf(draftId);
    },
    'capture:compare': ({ accountId, values }) => {
      // SECURITY: without a bound a page could find stored codes by guessing, and nothing would show it.
      compared += values.length;
      if (compared > limits.comparedCodes) {
        throw new AppError('too-many-tries', 'more values than a person compares');
      }
      const set = currentSet(accountOf(session.contents, accountId));
      const { known, missing, total } = compareWith(set, values);
      return { known: [...known], missing, total };
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
      let accountIds: readonly AccountId[] = [];
      const undoId = await session.undoableChange((contents) => {
        const draft = draftOf(contents, draftId);
        const now = session.now;
        const captured = withCaptured(
          withoutDraft(contents, draftId),
          sets.map(({ target, set }) => ({
            target: target.type === 'new' ? { ...target, id: newId<AccountId>() } : target,
            set: newSet(set, draft, now),
          })),
          now,
        );
        ({ accountIds } = captured);
        return {
          contents: captured.contents,
          log:
            captured.added === 0
              ? { what: 'codes-kept', count: sets.length }
              : { what: 'codes-added', count: captured.added },
          takeBack: (later) => {
            const back = captured.takeBack(later, session.now);
            return { ...back, drafts: [...back.drafts, draft] };
          },
        };
      });
      return { accountIds: [...accountIds], undoId };
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

function draftSet({ accountId, issuedAt, ...set }: DraftSetView): DraftSet {
  return {
    ...set,
    ...(accountId === undefined ? {} : { accountId: accountId as AccountId }),
    ...(issuedAt === undefined ? {} : { issuedAt: withMilliseconds(issuedAt) }),
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
    issuedAt: set.issuedAt === undefined ? now : withMilliseconds(set.issuedAt),
    source: draft.made === true ? 'made' : (draft.fileName ?? 'pasted'),
    originalText: draft.text,
  };
}

/** As times are stored, whichever way they were said. */
function withMilliseconds(time: string): string {
  return new Date(time).toISOString();
}
