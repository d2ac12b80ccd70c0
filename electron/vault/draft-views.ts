import type { DraftView } from '../../shared/views.ts';
import type { Draft, DraftSet } from '../model/vault-contents.ts';

/** A draft with what the reader makes of its text. The page shows it to be corrected: the codes are in it. */
export function draftView(draft: Draft, read: Pick<DraftView, 'sets' | 'ignored'>): DraftView {
  const { id, text, fileName, accountId, corrected, made, createdAt } = draft;
  return {
    id,
    text,
    createdAt,
    sets: read.sets,
    ignored: read.ignored,
    ...(fileName === undefined ? {} : { fileName }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(made === true ? { made } : {}),
    ...(corrected === undefined ? {} : { corrected: corrected.map(draftSetView) }),
  };
}

function draftSetView(set: DraftSet): NonNullable<DraftView['corrected']>[number] {
  return { ...set, codes: set.codes.map((code) => ({ ...code })) };
}
