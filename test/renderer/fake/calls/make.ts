import { AppError } from '../../../../shared/errors.ts';
import { codeAlphabets } from '../../../../shared/made-codes.ts';
import type { DraftView } from '../../../../shared/views.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { newId } from '../ids.ts';
import { scramble } from '../sample.ts';
import { findAccount, isoNow } from '../state.ts';
import type { FakeState } from '../state.ts';

export function makeCalls(state: FakeState): VaultHandlers<AreaOf<'make'>> {
  return {
    'make:codes': ({ shape, accountId }) => {
      const alphabet = codeAlphabets[shape.alphabet];
      const codes = Array.from({ length: shape.count }, (_, code) => {
        const bare = Array.from({ length: shape.length }, (_, place) =>
          alphabet.charAt(scramble(`${code}/${place}`) % alphabet.length),
        ).join('');
        const value =
          shape.group === null
            ? bare
            : bare.replace(new RegExp(`.{${shape.group}}(?=.)`, 'g'), '$&-');
        return { value, used: false };
      });
      const draft: DraftView = {
        id: newId(),
        text: codes.map(({ value }) => value).join('\n'),
        ...(accountId === undefined ? {} : { accountId }),
        createdAt: isoNow(state),
        sets: [],
        ignored: [],
        corrected: [{ service: '', account: '', ordered: false, codes }],
        made: true,
      };
      state.drafts.set(draft.id, draft);
      state.push('vault:changed', {});
      return { draftId: draft.id };
    },
    'make:hash': ({ of, kind }) => {
      const count =
        of.type === 'draft'
          ? state.drafts.get(of.draftId)?.corrected?.[0]?.codes.length
          : findAccount(state, of.accountId)
              .sets.find(({ id }) => id === of.setId)
              ?.codes.filter((code) => code.state !== 'used').length;
      if (count === undefined) throw new AppError('not-found');
      const begin = kind === 'bcrypt' ? '$2b$10$' : '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$';
      return { hashes: Array.from({ length: count }, (_, index) => `${begin}hash${index + 1}`) };
    },
    'make:copy-hashes': ({ hashes }) => {
      state.clipboard = `${hashes.join('\n')}\n`;
      return {};
    },
    'make:save-hashes': () => ({ fileName: 'Hashed backup codes.txt' }),
  };
}
