import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { formatAgo, formatShortDay } from '../../ui/dates.ts';
import { titleOf } from '../accounts/names.ts';

/** Names in one line; the others are counted. */
const namesAtMost = 3;

/** What a copy is called: its sheet, its file, or what kind of thing it is. */
export function copyName({
  kind,
  sheetId,
  fileName,
}: Pick<CopyView, 'kind' | 'sheetId' | 'fileName'>): string {
  if (kind === 'paper' && sheetId !== undefined) return t('copies.sheet', { sheetId });
  return fileName ?? t(`copies.kind-${kind}`);
}

/** "Made 4 Feb · 12 accounts". */
export function madeWords({ madeAt, accountIds }: CopyView, nowMs: number): string {
  const day = formatShortDay(madeAt, nowMs);
  const count = accountIds.length;
  if (count === 0) return t('copies.made', { day });
  return t('copies.made-holds', { day, accounts: t('common.accounts', { count }) });
}

export interface CopyState {
  readonly tone: 'plain' | 'ok' | 'warn' | 'loss';
  readonly text: string;
}

/** What one should know about a copy, the worst first. */
export function copyState(copy: CopyView, nowMs: number): CopyState {
  const { goneAt, lastProblem, lastCheckedAt, madeAt } = copy;
  if (goneAt !== undefined) {
    return { tone: 'plain', text: t('copies.gone-on', { day: formatShortDay(goneAt, nowMs) }) };
  }
  if (copy.kind === 'plain-file') return { tone: 'warn', text: t('copies.plain') };
  if (lastProblem !== undefined) {
    const ago = formatAgo(lastCheckedAt ?? madeAt, nowMs);
    return { tone: 'loss', text: t(`copies.problem-${lastProblem}`, { ago }) };
  }
  if (!copy.upToDate) return { tone: 'warn', text: t('copies.stale') };
  if (isDue(copy, nowMs)) {
    const ago = formatAgo(lastCheckedAt ?? madeAt, nowMs);
    return { tone: 'warn', text: t('copies.due-since', { ago }) };
  }
  if (lastCheckedAt === undefined) return { tone: 'plain', text: t('copies.not-checked') };
  const ago = formatAgo(lastCheckedAt, nowMs);
  const isOpened = copy.kind === 'encrypted-file';
  return {
    tone: 'ok',
    text: t(isOpened ? 'copies.checked-opened' : 'copies.checked-seen', { ago }),
  };
}

export function isDue({ nextCheckAt }: CopyView, nowMs: number): boolean {
  return nextCheckAt !== undefined && Date.parse(nextCheckAt) <= nowMs;
}

/** A copy can be out of date for one account and good for another. */
export function forAccount(copy: CopyView, accountId: string): CopyView {
  const behind = copy.behind.filter((late) => late.accountId === accountId);
  return { ...copy, behind, upToDate: behind.length === 0 };
}

/** "Out of date: holds older codes of GitHub." One sentence for each way of being behind. */
export function behindWords({ behind }: CopyView): string[] {
  return (['older', 'none'] as const).flatMap((state) => {
    const late = behind.filter((account) => account.state === state);
    return late.length === 0 ? [] : [t(`copies.behind-${state}`, { names: namesWords(late) })];
  });
}

export function namesWords(accounts: CopyView['behind']): string {
  const names = accounts.slice(0, namesAtMost).map(titleOf).join(', ');
  const count = accounts.length - namesAtMost;
  return count > 0 ? t('copies.and-more', { names, count }) : names;
}

/** Files that lie at a known place, or are encrypted, are opened; for the others the person is asked. */
export function isChecked({ kind, checksItself }: CopyView): boolean {
  return kind !== 'plain-file' || checksItself;
}

/** The person can say themselves that it holds today's codes: nothing that was made here. */
export function isKeptByHand({ kind, sheetId }: CopyView): boolean {
  return kind === 'other-app' || kind === 'person' || (kind === 'paper' && sheetId === undefined);
}
