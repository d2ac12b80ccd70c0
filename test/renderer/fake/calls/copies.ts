import { AppError } from '../../../../shared/errors.ts';
import type { CopyView, HeldAccount } from '../../../../shared/views.ts';
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
      {
        id: newId(),
        madeAt: isoNow(state),
        upToDate: true,
        behind: [],
        checkEveryDays: 180,
        checksItself: false,
        ...copy,
      },
    ];
    state.push('vault:changed', {});
  };
  const becomeRestored = (newPassword: string): { accounts: number; codeSets: number } => {
    state.password = newPassword;
    state.status = { ...state.status, state: 'unlocked' };
    state.push('vault:changed', {});
    return counts();
  };

  const change = (copyId: string, fields: Partial<CopyView>): { undoId: string } => {
    const before = { ...copyOf(state, copyId) };
    replace(state, { ...before, ...fields });
    return changed(state, () => replace(state, before));
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
        checksItself: true,
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
    'copies:read': ({ copyId }) => ({
      copy: { ...copyOf(state, copyId) },
      accounts: heldBy(state, copyOf(state, copyId)),
    }),
    'copies:add': ({ kind, place, accountIds, checkEveryDays }) => {
      addCopy({ kind, place, accountIds, checkEveryDays });
      const added = state.copies.at(-1);
      const takeOut = (): void => {
        state.copies = state.copies.filter((copy) => copy !== added);
      };
      return { copyId: added?.id ?? '', ...changed(state, takeOut) };
    },
    'copies:change': ({ copyId, place, checkEveryDays }) =>
      change(copyId, {
        ...(place === undefined ? {} : { place }),
        ...(checkEveryDays === undefined ? {} : { checkEveryDays }),
      }),
    'copies:mark-gone': ({ copyId }) => change(copyId, { goneAt: isoNow(state) }),
    'copies:delete': ({ copyId }) => {
      const before = state.copies;
      state.copies = before.filter((copy) => copy !== copyOf(state, copyId));
      return changed(state, () => {
        state.copies = before;
      });
    },
    'copies:confirm': ({ copyId, found }) => {
      const { lastProblem: _problem, ...copy } = copyOf(state, copyId);
      const before = copyOf(state, copyId);
      replace(state, {
        ...copy,
        lastCheckedAt: isoNow(state),
        ...(found === 'unreadable' ? { lastProblem: 'unreadable' } : {}),
        ...(found === 'renewed' ? { upToDate: true, behind: [] } : {}),
      });
      return changed(state, () => replace(state, before));
    },
    'copies:check-file': ({ copyId, source }) => {
      if (!copyOf(state, copyId).checksItself && source === undefined) {
        throw new AppError('file-missing');
      }
      return {
        state: 'same',
        opened: true,
        ...change(copyId, { lastCheckedAt: isoNow(state) }),
      };
    },
    'copies:decline': ({ setId }) => {
      state.declined.add(setId);
      return changed(state, () => state.declined.delete(setId));
    },

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

function copyOf(state: FakeState, copyId: string): CopyView {
  const copy = state.copies.find(({ id }) => id === copyId);
  if (copy === undefined) throw new AppError('not-found');
  return copy;
}

function replace(state: FakeState, next: CopyView): void {
  state.copies = state.copies.map((copy) => (copy.id === next.id ? next : copy));
}

function heldBy(state: FakeState, { accountIds, behind }: CopyView): HeldAccount[] {
  return state.accounts
    .filter(({ id }) => accountIds.includes(id))
    .map(({ id, issuer, accountName, sets }) => {
      const late = behind.find(({ accountId }) => accountId === id);
      const generation = sets.at(-1)?.generation;
      const current =
        generation === undefined ? undefined : { generation, currentGeneration: generation };
      return (
        late ?? {
          accountId: id,
          issuer,
          accountName,
          state: current === undefined ? ('no-codes' as const) : ('current' as const),
          ...current,
        }
      );
    });
}
