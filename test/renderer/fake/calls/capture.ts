import { AppError } from '../../../../shared/errors.ts';
import type { DraftView, RecognisedSet } from '../../../../shared/views.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { newId } from '../ids.ts';
import { changed, currentSet, findAccount, isoNow } from '../state.ts';
import type { FakeSet, FakeState } from '../state.ts';
import { newAccount } from './accounts.ts';

export function captureCalls(state: FakeState): VaultHandlers<AreaOf<'capture'>> {
  const draftOf = (draftId: string): DraftView => {
    const draft = state.drafts.get(draftId);
    if (draft === undefined) throw new AppError('not-found');
    return draft;
  };
  const keep = (draft: DraftView): DraftView => {
    state.drafts.set(draft.id, draft);
    state.push('vault:changed', {});
    return draft;
  };
  return {
    'capture:start': ({ source, accountId }) => {
      const text =
        source.type === 'text'
          ? source.text
          : source.type === 'bytes'
            ? new TextDecoder().decode(source.bytes)
            : sampleText;
      return keep({
        id: newId(),
        text,
        ...(source.type === 'bytes' ? { fileName: source.name } : {}),
        ...(source.type === 'grant' ? { fileName: 'github-recovery-codes.txt' } : {}),
        ...(accountId === undefined ? {} : { accountId }),
        createdAt: isoNow(state),
        sets: recognise(text),
      });
    },
    'capture:list': () => ({
      drafts: [...state.drafts.values()].map(({ text: _text, sets: _sets, ...summary }) => summary),
    }),
    'capture:open': ({ draftId }) => draftOf(draftId),
    'capture:change': ({ draftId, text }) =>
      keep({ ...draftOf(draftId), text, sets: recognise(text) }),
    'capture:discard': ({ draftId }) => {
      const draft = draftOf(draftId);
      state.drafts.delete(draftId);
      return changed(state, () => state.drafts.set(draftId, draft));
    },
    'capture:save': ({ draftId, sets }) => {
      const draft = draftOf(draftId);
      const before = structuredClone(state.accounts);
      const accountIds = sets.map(({ target, set }) => {
        const account =
          target.type === 'account'
            ? findAccount(state, target.accountId)
            : newAccount(state, target);
        if (target.type === 'new') state.accounts = [...state.accounts, account];
        const old = currentSet(account);
        if (old !== undefined) Object.assign(old, { status: 'retired', retiredAt: isoNow(state) });
        account.sets = [newSet(state, set, (old?.generation ?? 0) + 1), ...account.sets];
        for (const copy of state.copies) {
          if (copy.accountIds.includes(account.id)) copy.upToDate = false;
        }
        return account.id;
      });
      state.drafts.delete(draftId);
      return {
        accountIds,
        ...changed(state, () => {
          state.accounts = before;
          state.drafts.set(draftId, draft);
        }),
      };
    },
  };
}

function newSet(
  state: FakeState,
  set: Pick<RecognisedSet, 'codes' | 'ordered'> & { readonly issuedAt?: string | undefined },
  generation: number,
): FakeSet {
  return {
    id: newId(),
    generation,
    issuedAt: set.issuedAt ?? isoNow(state),
    source: 'pasted',
    status: 'current',
    lowAt: set.codes.length === 1 ? 0 : 3,
    renewEveryDays: 180,
    ordered: set.ordered,
    codes: set.codes.map(({ value, used }, index) => ({
      id: newId(),
      position: index + 1,
      value,
      mask: value.replace(/[\p{L}\p{N}]/gu, '•'),
      state: used ? 'used' : 'unused',
    })),
  };
}

const sampleText = ['4a091-409ec', 'fcd6a-6536f', 'c62d5-dcf3e', '1fd31-f6bf5', '4ea18-ccba2'].join(
  '\n',
);

/** Far simpler than the real one: words with a digit and at least six characters. */
function recognise(text: string): RecognisedSet[] {
  const codes = [...text.matchAll(/(\*\s*)?\b(?=[\w-]*\d)[\w-]{6,}\b/g)].map((match) => ({
    value: match[0].replace(/^\*\s*/, ''),
    used: match[1] !== undefined,
  }));
  if (codes.length === 0) return [];
  const service = /github|google|discord|gitlab/i.exec(text)?.[0] ?? '';
  return [{ service, account: '', ordered: false, codes }];
}
