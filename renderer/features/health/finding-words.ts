import { assertNever } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import type { Finding } from '../../../shared/views/health.ts';
import { formatAgo, formatShortDay } from '../../ui/dates.ts';
import { subtitleOf, titleOf } from '../accounts/names.ts';
import { behindWords, copyName, isKeptByHand } from '../copies/copy-words.ts';

/** Who or what a finding is about. */
export function nameOf(finding: Finding): string {
  const { kind, copy } = finding;
  if (copy !== undefined) return copyName(copy);
  switch (kind) {
    case 'recovery-none':
    case 'recovery-low':
    case 'recovery-not-kept':
      return t('health.name.recovery');
    case 'backup-none':
      return t('health.name.vault');
    case 'backup-old':
      return t('health.name.backup');
    case 'drill-due':
      return t('health.name.drill');
    default:
      return namesOf(finding);
  }
}

/** "GitHub", "GitHub and GitLab", "GitHub, GitLab and 3 more". */
export function namesOf({ accounts, accountCount }: Finding): string {
  const [first = '', second, ...others] = accounts.map(titleOf);
  if (second === undefined) return first;
  if (accountCount === 2) return t('health.name.two', { first, second });
  const names = [first, second, ...others];
  if (names.length === accountCount) {
    const last = names.pop() ?? '';
    return t('health.name.two', { first: names.join(', '), second: last });
  }
  return t('health.name.more', { names: names.join(', '), count: accountCount - names.length });
}

/** Beside the name: the account's second name, or the place of a copy. */
export function besideOf({ kind, accounts, copy }: Finding): string {
  if (copy !== undefined) return copy.place;
  const [first, second] = accounts;
  return first === undefined || second !== undefined || kind === 'backup-old'
    ? ''
    : subtitleOf(first);
}

/** What there is to say about it; empty where its group says it all. */
export function detailOf(finding: Finding, nowMs: number): string {
  const { kind, left: count = 0, since, weakness, copy } = finding;
  const day = dayOf(since, nowMs);
  switch (kind) {
    case 'no-codes':
      return '';
    case 'recovery-none':
    case 'backup-none':
    case 'codes-empty':
    case 'same-basket':
    case 'recovery-not-kept':
    case 'secret-double':
      return t(`health.detail.${kind}`);
    case 'concern':
    case 'codes-old':
      return t(`health.detail.${kind}`, { day });
    case 'codes-low':
    case 'recovery-low':
      return t('health.detail.left', { count });
    case 'codes-unsure':
      return t('health.detail.unsure', { count });
    case 'backup-old':
      return t('health.detail.backup-old', { day, names: namesOf(finding) });
    case 'plain-file':
    case 'copy-problem':
    case 'copy-stale':
    case 'copy-unchecked':
      return copy === undefined ? '' : copyDetail(finding, copy, nowMs);
    case 'drill-due':
      return since === undefined
        ? t('health.detail.never-tried')
        : t('health.detail.last-tried', { ago: agoOf(since, nowMs) });
    case 'secret-weak':
      return weakness === undefined ? '' : t(`health.detail.${weakness}`);
    default:
      return assertNever(kind);
  }
}

/** What a copy lacks is said in the words of the ledger, beside another fault too. */
function copyDetail(finding: Finding, copy: CopyView, nowMs: number): string {
  const { kind, since, isChecked, problem, replaced } = finding;
  if (kind === 'copy-unchecked') {
    return isChecked === false
      ? t('health.detail.never-checked', { day: dayOf(since, nowMs) })
      : t('health.detail.last-checked', { ago: agoOf(since, nowMs) });
  }
  const behind = behindWords(copy).join(' ');
  if (kind === 'copy-stale') {
    return replaced === true && !isKeptByHand(copy)
      ? `${behind} ${t('health.detail.copy-replaced')}`
      : behind;
  }
  const fault = t(`health.detail.${problem ?? 'plain-file'}`);
  return copy.upToDate ? fault : `${fault} · ${behind}`;
}

function dayOf(since: string | undefined, nowMs: number): string {
  return since === undefined ? '' : formatShortDay(since, nowMs);
}

function agoOf(since: string | undefined, nowMs: number): string {
  return since === undefined ? '' : formatAgo(since, nowMs);
}
