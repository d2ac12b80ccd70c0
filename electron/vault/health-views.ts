import type { Finding, FindingGroup, Health } from '../../shared/views/health.ts';
import type { Account } from '../model/account.ts';
import type { VaultContents } from '../model/vault-contents.ts';
import { type Found, keyOf } from './backup-codes/health/finding.ts';
import type { Sorted } from './backup-codes/health/health.ts';
import { copyView } from './copy-views.ts';

/** As many as a sentence can name. */
const namedAccounts = 5;

/** What the page sees: of each kind the first `perGroup`, and how many there are. */
export function healthView(
  contents: VaultContents,
  { needed, putAside }: Sorted,
  perGroup: number,
): Health {
  const view = (found: Found): Finding => findingView(contents, found);
  const groups: FindingGroup[] = [];
  let group: { kind: Found['kind']; total: number; findings: Finding[] } | undefined;
  // Sorted by kind already: each kind is one run.
  for (const found of needed) {
    if (group?.kind !== found.kind) {
      group = { kind: found.kind, total: 0, findings: [] };
      groups.push(group);
    }
    group.total += 1;
    if (group.findings.length < perGroup) group.findings.push(view(found));
  }
  return {
    total: needed.length,
    groups,
    putAside: putAside.map(({ found, dismissal: { reason, at, until } }) => ({
      finding: view(found),
      reason,
      at,
      ...(until === undefined ? {} : { until }),
    })),
  };
}

function findingView(contents: VaultContents, found: Found): Finding {
  const { kind, accounts, copy, problem, replaced, isChecked, left, since, weakness } = found;
  return {
    key: keyOf(found),
    kind,
    accounts: accounts.slice(0, namedAccounts).map(named),
    accountCount: accounts.length,
    ...(copy === undefined ? {} : { copy: copyView(contents, copy) }),
    ...(problem === undefined ? {} : { problem }),
    ...(replaced === undefined ? {} : { replaced }),
    ...(isChecked === undefined ? {} : { isChecked }),
    ...(left === undefined ? {} : { left }),
    ...(since === undefined ? {} : { since }),
    ...(weakness === undefined ? {} : { weakness }),
  };
}

function named({ id, issuer, accountName }: Account): Finding['accounts'][number] {
  return { id, issuer, accountName };
}
