import { type Account, currentSet } from '../../../model/account.ts';
import type { Copy } from '../../../model/vault-contents.ts';
import type { Coverage } from './coverage.ts';
import type { Found } from './finding.ts';

const dayMs = 86_400_000;
/** A copy that was just made is in nobody's way for a week; then it is time to look whether it opens. */
const firstCheckDays = 7;

/**
 * What is wrong with each copy outside the vault: not found, not looked at, out of date, or readable by
 * anybody. Whose codes in it were renewed is told with each but the one that is only to be looked at.
 */
export function copyFindings(coverage: Coverage, nowMs: number): Found[] {
  return coverage.present.flatMap((copy) => {
    const accounts = coverage.behindIn(copy);
    const generations = accounts.length === 0 ? [] : [generationsOf(accounts)];
    if (copy.kind === 'plain-file') {
      return [{ kind: 'plain-file', about: [copy.id, ...generations].join(':'), accounts, copy }];
    }
    const { lastProblem: problem } = copy;
    if (problem !== undefined) {
      const about = [copy.id, problem, ...generations].join(':');
      return [{ kind: 'copy-problem', about, accounts, copy, problem }];
    }
    return [staleFinding(copy, accounts, coverage), uncheckedFinding(copy, nowMs)].filter(
      (found) => found !== undefined,
    );
  });
}

/** It holds codes that were renewed since, or was made before there were any. */
function staleFinding(
  copy: Copy,
  accounts: readonly Account[],
  coverage: Coverage,
): Found | undefined {
  if (accounts.length === 0) return undefined;
  return {
    kind: 'copy-stale',
    about: `${copy.id}:${generationsOf(accounts)}`,
    accounts,
    copy,
    replaced: accounts.every((account) => coverage.placesOf(account).outside > 0),
  };
}

function uncheckedFinding(copy: Copy, nowMs: number): Found | undefined {
  const { lastCheckedAt, checkEveryDays } = copy;
  if (checkEveryDays === null) return undefined;
  const days = lastCheckedAt === undefined ? firstCheckDays : checkEveryDays;
  if (nowMs < Date.parse(lastCheckedAt ?? copy.madeAt) + days * dayMs) return undefined;
  return {
    kind: 'copy-unchecked',
    about: `${copy.id}:${lastCheckedAt ?? ''}`,
    accounts: [],
    copy,
    since: lastCheckedAt ?? copy.madeAt,
    isChecked: lastCheckedAt !== undefined,
  };
}

/** Another number once one of the accounts got new codes, or there is another account. */
export function generationsOf(accounts: readonly Account[]): string {
  const generations = accounts.map((account) => currentSet(account)?.generation ?? 0);
  return `${accounts.length}.${generations.reduce((sum, one) => sum + one, 0)}`;
}
