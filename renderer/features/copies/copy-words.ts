import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { formatAgo, formatShortDay } from '../../ui/dates.ts';

/** What a copy is called: its sheet, its file, or what kind of thing it is. */
export function copyName({ kind, sheetId, fileName }: CopyView): string {
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
  readonly tone: 'plain' | 'ok' | 'warn';
  readonly text: string;
}

/** What one should know about a copy, the worst first. */
export function copyState(copy: CopyView, nowMs: number): CopyState {
  if (copy.goneAt !== undefined) {
    return {
      tone: 'plain',
      text: t('copies.gone-on', { day: formatShortDay(copy.goneAt, nowMs) }),
    };
  }
  if (copy.kind === 'plain-file') return { tone: 'warn', text: t('copies.plain') };
  if (!copy.upToDate) return { tone: 'warn', text: t('copies.stale') };
  if (copy.lastCheckedAt === undefined) return { tone: 'plain', text: t('copies.not-checked') };
  const ago = formatAgo(copy.lastCheckedAt, nowMs);
  const text =
    copy.kind === 'paper'
      ? t('copies.checked-scanned', { ago })
      : t('copies.checked-opened', { ago });
  return { tone: 'ok', text };
}
