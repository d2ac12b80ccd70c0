import { AppError } from '../../../../shared/errors.ts';
import { textLines } from '../../../../shared/text-lines.ts';
import type { DraftView, IgnoredLine, RecognisedSet } from '../../../../shared/views.ts';
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
        ...read(text),
      });
    },
    'capture:list': () => ({
      drafts: [...state.drafts.values()].map(({ id, fileName, accountId, createdAt }) => ({
        id,
        createdAt,
        ...(fileName === undefined ? {} : { fileName }),
        ...(accountId === undefined ? {} : { accountId }),
      })),
    }),
    'capture:open': ({ draftId }) => draftOf(draftId),
    'capture:change': ({ draftId, text }) => keep({ ...draftOf(draftId), text, ...read(text) }),
    'capture:correct': ({ draftId, sets }) => {
      keep({ ...draftOf(draftId), corrected: sets });
      return {};
    },
    'capture:read-again': ({ draftId }) => {
      const { corrected: _corrected, ...draft } = draftOf(draftId);
      return keep(draft);
    },
    'capture:compare': ({ accountId, values }) => {
      const codes = currentSet(findAccount(state, accountId))?.codes ?? [];
      return {
        known: values.map((value) => {
          const code = codes.find((one) => keyOf(one.value) === keyOf(value));
          return code === undefined ? null : { position: code.position, state: code.state };
        }),
        missing: codes.filter((one) => !values.some((value) => keyOf(value) === keyOf(one.value)))
          .length,
        total: codes.length,
      };
    },
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
          target.type === 'new' ? newAccount(state, target) : findAccount(state, target.accountId);
        if (target.type === 'new') state.accounts = [...state.accounts, account];
        if (target.type === 'keep') {
          const used = set.codes.filter((code) => code.used).map(({ value }) => keyOf(value));
          for (const code of currentSet(account)?.codes ?? []) {
            if (used.includes(keyOf(code.value))) code.state = 'used';
          }
          return account.id;
        }
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

function keyOf(value: string): string {
  return value.replace(/[\s-]/g, '').toLowerCase();
}

function read(text: string): Pick<DraftView, 'sets' | 'ignored'> {
  const ignored = textLines(text).flatMap((line, index): IgnoredLine[] => {
    if (line.trim() === '' || codesIn(line).length > 0) return [];
    return [{ line: index + 1, reason: line.includes('@') ? 'email' : 'prose' }];
  });
  return { sets: recognise(text), ignored };
}

/** Far simpler than the real one: words with a digit and at least six characters. */
function codesIn(text: string): RecognisedSet['codes'] {
  return [...text.matchAll(/(\*\s*)?\b(?=[\w-]*\d)[\w-]{6,}\b/g)].map((match) => ({
    value: match[0].replace(/^\*\s*/, ''),
    used: match[1] !== undefined,
  }));
}

function recognise(text: string): RecognisedSet[] {
  const codes = codesIn(text);
  if (codes.length === 0) return [];
  const service = /github|google|discord|gitlab/i.exec(text)?.[0] ?? '';
  return [{ service, account: '', ordered: false, codes }];
}
