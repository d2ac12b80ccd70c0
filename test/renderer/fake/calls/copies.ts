import { AppError } from '../../../../shared/errors.ts';
import type { CopyView } from '../../../../shared/views.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { newId } from '../ids.ts';
import { changed, isoNow } from '../state.ts';
import type { FakeState } from '../state.ts';
import { copyViews } from '../views.ts';
import { keepPreview } from './imports.ts';

/** Out and back: backups, sheets, copies, paper. */
export function copyCalls(
  state: FakeState,
): VaultHandlers<AreaOf<'backup' | 'sheets' | 'copies' | 'paper'>> {
  const counts = (): { accounts: number; codeSets: number } => ({
    accounts: state.accounts.length,
    codeSets: state.accounts.reduce((sum, { sets }) => sum + sets.length, 0),
  });
  const addCopy = (
    copy: Pick<CopyView, 'kind' | 'place' | 'accountIds'> & Partial<CopyView>,
  ): void => {
    state.copies = [
      ...state.copies,
      { id: newId(), madeAt: isoNow(state), upToDate: true, ...copy },
    ];
    state.push('vault:changed', {});
  };
  const becomeRestored = (newPassword: string): { accounts: number; codeSets: number } => {
    state.password = newPassword;
    state.status = { ...state.status, state: 'unlocked' };
    state.push('vault:changed', {});
    return counts();
  };

  return {
    'backup:write': ({ place }) => {
      const fileName = 'backup-2026-11.sparekey';
      const accountIds = state.accounts.map(({ id }) => id);
      addCopy({
        kind: 'encrypted-file',
        place,
        fileName,
        accountIds,
        lastCheckedAt: isoNow(state),
      });
      return { fileName, ...counts() };
    },
    'sheets:prepare': ({ accountIds, place }) => {
      addCopy({ kind: 'paper', place, sheetId: 'M2-8RT', accountIds });
      return { sheetId: 'M2-8RT', ticket: newId() };
    },
    'sheets:prepare-recovery': () => ({ ticket: newId() }),
    'copies:list': () => ({ copies: copyViews(state) }),
    'copies:mark-gone': ({ copyId }) => {
      const copy = state.copies.find(({ id }) => id === copyId);
      if (copy === undefined) throw new AppError('not-found');
      copy.goneAt = isoNow(state);
      return changed(state, () => delete copy.goneAt);
    },
    'copies:decline': () => changed(state, () => undefined),

    'backup:inspect': ({ source }) => {
      if (source.type === 'text') throw new AppError('unknown-format');
      return {
        fileName: source.type === 'bytes' ? source.name : 'backup-2026-11.sparekey',
        revision: 42,
        recoveryCodes: 8,
      };
    },
    'backup:restore': ({ opensWith, newPassword }) => {
      if (opensWith.type === 'password' && opensWith.password !== state.password) {
        throw new AppError('wrong-file-password');
      }
      return becomeRestored(newPassword);
    },
    'paper:add': ({ sessionId, sources }) => ({
      sessionId: sessionId ?? newId(),
      sheets: [
        {
          sheetId: 'K7-2QF',
          madeAt: isoNow(state),
          pages: 2,
          missing: sessionId === undefined && sources.length < 2 ? [2] : [],
        },
      ],
      accounts: [
        { issuer: 'GitHub', accountName: 'ada-lovelace', hasOtp: true, codes: 16, left: 13 },
        { issuer: 'Discord', accountName: 'ada#1815', hasOtp: true, codes: 8, left: 2 },
      ],
    }),
    'paper:restore': ({ newPassword }) => becomeRestored(newPassword),
    'paper:import': () => keepPreview(state, ['Sheet K7-2QF']),
  };
}
