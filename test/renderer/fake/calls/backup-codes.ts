import { AppError } from '../../../../shared/errors.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { changed, currentSet, findAccount, isoNow } from '../state.ts';
import type { FakeCode, FakeSet, FakeState } from '../state.ts';
import { leftIn } from '../views.ts';

const answers = {
  worked: { state: 'used', type: 'used' },
  refused: { state: 'used', type: 'refused' },
  'not-used': { state: 'unused', type: 'not-needed' },
  'not-sure': { state: 'unsure', type: 'unsure' },
} as const;

export function backupCodeCalls(state: FakeState): VaultHandlers<AreaOf<'backup-codes'>> {
  const setOf = (accountId: string): FakeSet => {
    const set = currentSet(findAccount(state, accountId));
    if (set === undefined) throw new AppError('no-codes-left');
    return set;
  };
  const codeOf = (accountId: string, codeId: string): FakeCode => {
    const code = findAccount(state, accountId)
      .sets.flatMap(({ codes }) => codes)
      .find(({ id }) => id === codeId);
    if (code === undefined) throw new AppError('not-found');
    return code;
  };
  return {
    'backup-codes:show': ({ accountId, codeId }) => {
      const set = setOf(accountId);
      const code =
        codeId === undefined
          ? set.codes.find((candidate) => candidate.state === 'unused')
          : codeOf(accountId, codeId);
      if (code === undefined) throw new AppError('no-codes-left');
      code.state = 'unsure';
      code.lastEvent = { type: 'shown', at: isoNow(state) };
      state.clipboard = code.value;
      state.push('vault:changed', {});
      return {
        codeId: code.id,
        value: code.value,
        position: code.position,
        total: set.codes.length,
        leftAfter: leftIn(set),
        ordered: set.ordered,
        copied: 'as-printed',
        hasBareForm: /[-\s]/.test(code.value),
      };
    },
    'backup-codes:answer': ({ accountId, codeId, answer, where }) => {
      const code = codeOf(accountId, codeId);
      const { state: next, type } = answers[answer];
      code.state = next;
      code.lastEvent = { type, at: isoNow(state), ...(where === undefined ? {} : { where }) };
      state.push('vault:changed', {});
      return { left: leftIn(setOf(accountId)) };
    },
    'backup-codes:copy-as': ({ accountId, codeId, form }) => {
      const { value } = codeOf(accountId, codeId);
      state.clipboard = form === 'bare' ? value.replaceAll(/[-\s]/g, '') : value;
      return {};
    },
    'backup-codes:history': ({ accountId, codeId }) => {
      const { position, state: now, lastEvent } = codeOf(accountId, codeId);
      const set = findAccount(state, accountId).sets.find(({ codes }) =>
        codes.some(({ id }) => id === codeId),
      );
      return {
        position,
        state: now,
        status: set?.status ?? 'current',
        issuedAt: set?.issuedAt ?? isoNow(state),
        events: lastEvent === undefined ? [] : [{ ...lastEvent }],
      };
    },
    'backup-codes:places': () => ({
      places: state.accounts
        .flatMap(({ sets }) => sets.flatMap(({ codes }) => codes))
        .flatMap(({ lastEvent }) => lastEvent?.where ?? [])
        .slice(0, 5),
    }),
    'backup-codes:concern': ({ accounts, seen }) => {
      const sets = state.accounts
        .filter(({ id }) => accounts === 'all' || accounts.includes(id))
        .flatMap((account) => currentSet(account) ?? []);
      const before = sets.map(({ concernAt }) => concernAt);
      for (const set of sets) set.concernAt = seen ? isoNow(state) : undefined;
      const undo = () => sets.forEach((set, index) => (set.concernAt = before[index]));
      return { sets: sets.length, ...changed(state, undo) };
    },
    'backup-codes:mark': ({ accountId, codeId, used }) => {
      const code = codeOf(accountId, codeId);
      code.state = used ? 'used' : 'unused';
      code.lastEvent = { type: used ? 'used' : 'undone', at: isoNow(state) };
      state.push('vault:changed', {});
      return {};
    },
    'backup-codes:open-questions': () => ({
      questions: state.accounts.flatMap((account) =>
        account.sets
          .flatMap(({ codes }) => codes)
          .filter(({ lastEvent }) => lastEvent?.type === 'shown')
          .map((code) => ({
            accountId: account.id,
            issuer: account.issuer,
            accountName: account.accountName,
            codeId: code.id,
            position: code.position,
            shownAt: code.lastEvent?.at ?? isoNow(state),
          })),
      ),
    }),
    'backup-codes:reveal-set': ({ accountId, setId }) => {
      const set = findAccount(state, accountId).sets.find(({ id }) => id === setId);
      if (set === undefined) throw new AppError('not-found');
      const values = set.codes.map(({ value }) => value);
      return {
        codes: set.codes.map(({ id, value }) => ({ codeId: id, value })),
        originalText: ['Recovery codes', ...values].join('\n'),
      };
    },
    'backup-codes:configure-set': ({ accountId, setId, lowAt, renewEveryDays }) => {
      const set = findAccount(state, accountId).sets.find(({ id }) => id === setId);
      if (set === undefined) throw new AppError('not-found');
      const before = { lowAt: set.lowAt, renewEveryDays: set.renewEveryDays };
      Object.assign(set, { lowAt, renewEveryDays });
      return changed(state, () => Object.assign(set, before));
    },
  };
}
