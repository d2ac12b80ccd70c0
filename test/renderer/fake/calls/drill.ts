import { AppError } from '../../../../shared/errors.ts';
import type { NamedAccount } from '../../../../shared/views.ts';
import type { DrillView, Proof, RehearsalOutcome } from '../../../../shared/views/drill.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { newId } from '../ids.ts';
import { findAccount, isoNow } from '../state.ts';
import type { FakeAccount, FakeState } from '../state.ts';

const outcomeOf: Readonly<Record<'copy' | 'app' | 'nowhere', RehearsalOutcome>> = {
  copy: 'in-hand',
  app: 'only-here',
  nowhere: 'not-found',
};

/** Proofs and rehearsals: what is asked of a copy is believed, but for one account that was added since. */
export function drillCalls(state: FakeState): VaultHandlers<AreaOf<'drill'>> {
  const keep = (drill: Omit<DrillView, 'id' | 'at'>): DrillView => {
    const kept = { id: newId(), at: isoNow(state), ...drill };
    state.drills = [kept, ...state.drills];
    state.push('vault:changed', {});
    return kept;
  };
  const proof = (
    drill: Pick<DrillView, 'kind' | 'fileName' | 'sheetId' | 'copyId'>,
    accounts: readonly FakeAccount[],
  ): Proof => {
    const [late] = accounts.length > 1 ? accounts.slice(-1) : [];
    const lacking = late === undefined ? [] : [named(late)];
    return {
      drill: keep({
        ...drill,
        accounts: accounts.length,
        found: accounts.length - lacking.length,
        lacking,
      }),
      madeAt: isoNow(state),
      isForeign: false,
      withSecrets: true,
      codeSets: 8,
      codeSetsFound: 8,
      lacking: lacking.map((account) => ({ ...account, reasons: ['added-since'] })),
      usedSince: accounts.slice(0, 1).map((account) => ({ ...named(account), codes: 2 })),
      countersSince: [],
      extra: [],
    };
  };

  return {
    'drill:list': () => ({ drills: state.drills }),
    'drill:prove-file': ({ source, opensWith }) => {
      if (opensWith.type === 'password' && opensWith.password !== state.password) {
        throw new AppError('wrong-file-password');
      }
      const fileName = source.type === 'bytes' ? source.name : 'backup-2026-11.sparekey';
      const copyId = state.copies.find((copy) => copy.fileName === fileName)?.id;
      return proof(
        { kind: 'encrypted-file', fileName, ...(copyId === undefined ? {} : { copyId }) },
        state.accounts,
      );
    },
    'drill:prove-sheet': ({ sheetId }) =>
      proof({ kind: 'paper', sheetId }, state.accounts.slice(0, 1)),
    'drill:rehearsal': () => ({
      accounts: state.accounts.slice(0, 5).map((account) => ({
        ...named(account),
        why: account.favourite ? ('favourite' as const) : ('used' as const),
        hasBackupCodes: account.sets.length > 0,
        copies: state.copies
          .filter(({ accountIds }) => accountIds.includes(account.id))
          .map(({ id, kind, place, sheetId, fileName }) => ({
            id,
            kind,
            place,
            ...(sheetId === undefined ? {} : { sheetId }),
            ...(fileName === undefined ? {} : { fileName }),
          })),
      })),
    }),
    'drill:finish-rehearsal': ({ answers }) => {
      const outcomes = answers.map(({ accountId, found }) => ({
        ...named(findAccount(state, accountId)),
        outcome: outcomeOf[found],
      }));
      const gaps = outcomes.filter(({ outcome }) => outcome === 'not-found');
      const drill = keep({
        kind: 'rehearsal',
        accounts: outcomes.length,
        found: outcomes.length - gaps.length,
        lacking: gaps.map(({ outcome: _outcome, ...account }) => account),
      });
      return { drill, outcomes };
    },
    'drill:save-receipt': () => ({ fileName: 'receipt.txt' }),
  };
}

function named({ id, issuer, accountName }: FakeAccount): NamedAccount {
  return { accountId: id, issuer, accountName };
}
