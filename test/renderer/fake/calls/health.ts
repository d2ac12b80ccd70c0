import { AppError } from '../../../../shared/errors.ts';
import { type Finding, type FindingKind, findingKinds } from '../../../../shared/views/health.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { changed, isoNow } from '../state.ts';
import type { FakeAccount, FakeState } from '../state.ts';
import { accountView } from '../views.ts';

const kindOfState = {
  none: 'no-codes',
  empty: 'codes-empty',
  concern: 'concern',
  low: 'codes-low',
  old: 'codes-old',
} as const;

/** A few of the rules, over what the fake knows. */
export function healthCalls(state: FakeState): VaultHandlers<AreaOf<'health'>> {
  const all = (): Finding[] => [
    ...(state.accounts.length > 0 && state.recovery.keptAt === undefined
      ? [found(state.recovery.issuedAt === undefined ? 'recovery-none' : 'recovery-not-kept')]
      : []),
    ...state.accounts
      .filter(({ trashedAt }) => trashedAt === undefined)
      .flatMap((account) => ofAccount(account, state.nowMs())),
    ...state.copies
      .filter(({ goneAt }) => goneAt === undefined)
      .flatMap((copy): Finding[] => {
        if (copy.kind !== 'plain-file' && copy.upToDate) return [];
        const accounts = state.accounts.filter((one) => copy.accountIds.includes(one.id));
        return copy.kind === 'plain-file'
          ? [{ ...found('plain-file', [], copy.id), copy }]
          : [{ ...found('copy-stale', accounts, copy.id), copy }];
      }),
  ];
  const asideOf = (key: string) => {
    const aside = state.dismissals.get(key);
    return aside?.until !== undefined && Date.parse(aside.until) <= state.nowMs()
      ? undefined
      : aside;
  };
  return {
    'health:read': ({ perGroup }) => {
      const needed = all().filter(({ key }) => asideOf(key) === undefined);
      const groups = findingKinds.map((kind) => {
        const findings = needed.filter((one) => one.kind === kind);
        return { kind, total: findings.length, findings: findings.slice(0, perGroup) };
      });
      return {
        total: needed.length,
        groups: groups.filter(({ total }) => total > 0),
        putAside: all().flatMap((finding) => {
          const aside = asideOf(finding.key);
          return aside === undefined ? [] : [{ finding, ...aside }];
        }),
      };
    },
    'health:dismiss': ({ key, reason, days }) => {
      if (!all().some((one) => one.key === key)) throw new AppError('not-found');
      const at = isoNow(state);
      const until =
        days === undefined
          ? {}
          : { until: new Date(state.nowMs() + days * 86_400_000).toISOString() };
      state.dismissals.set(key, { reason, at, ...until });
      return changed(state, () => state.dismissals.delete(key));
    },
    'health:recall': ({ key }) => {
      const aside = state.dismissals.get(key);
      if (aside === undefined) throw new AppError('not-found');
      state.dismissals.delete(key);
      return changed(state, () => state.dismissals.set(key, aside));
    },
  };
}

function found(kind: FindingKind, accounts: readonly FakeAccount[] = [], about = ''): Finding {
  return {
    key: about === '' ? kind : `${kind}:${about}`,
    kind,
    accounts: accounts
      .slice(0, 5)
      .map(({ id, issuer, accountName }) => ({ id, issuer, accountName })),
    accountCount: accounts.length,
  };
}

function ofAccount(account: FakeAccount, nowMs: number): Finding[] {
  const { state, left, unsure, issuedAt } = accountView(account, nowMs).backup;
  const findings: Finding[] = [];
  const kind = Object.entries(kindOfState).find(([of]) => of === state)?.[1];
  if (kind !== undefined) {
    const since = issuedAt === undefined ? {} : { since: issuedAt };
    findings.push({ ...found(kind, [account], account.id), left, ...since });
  }
  if (unsure > 0) {
    findings.push({ ...found('codes-unsure', [account], account.id), left: unsure });
  }
  return findings;
}
