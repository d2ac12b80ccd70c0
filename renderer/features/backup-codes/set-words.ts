import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, CodeSetView, CodeView } from '../../../shared/views.ts';
import { formatDay, formatMonth, formatShortDay } from '../../ui/dates.ts';

/** "12 left, 1 unsure". */
export function leftWords({ left, unsure }: AccountView['backup']): string {
  return unsure === 0
    ? t('backup-codes.left', { left })
    : t('backup-codes.left-unsure', { left, unsure });
}

/** "From 4 August 2026, to be renewed in February 2027". */
export function fromWords(set: CodeSetView, renewAt: string | undefined, nowMs: number): string {
  const day = formatDay(set.issuedAt);
  if (renewAt === undefined) return t('backup-codes.from', { day });
  const month = formatMonth(renewAt);
  return Date.parse(renewAt) > nowMs
    ? t('backup-codes.from-renew', { day, month })
    : t('backup-codes.from-due', { day, month });
}

const numberKeys = {
  2: 'backup-codes.number-2',
  3: 'backup-codes.number-3',
  4: 'backup-codes.number-4',
  5: 'backup-codes.number-5',
} as const;

/** "two older sets no longer work". */
export function olderWords(count: number): string {
  if (count === 1) return t('backup-codes.one-older');
  const key = count in numberKeys ? numberKeys[count as keyof typeof numberKeys] : undefined;
  return t('backup-codes.more-older', { number: key === undefined ? count : t(key) });
}

export type CellState = 'next' | 'refused' | CodeView['state'];

export function cellState(code: CodeView, nextId: string | undefined): CellState {
  if (code.state === 'used') return code.lastEvent?.type === 'refused' ? 'refused' : 'used';
  return code.id === nextId ? 'next' : code.state;
}

/** The line under a code: when and where it was used, or what it is. */
export function cellWords(code: CodeView, state: CellState, nowMs: number): string {
  const day = code.lastEvent === undefined ? '' : formatShortDay(code.lastEvent.at, nowMs);
  switch (state) {
    case 'unused':
      return '';
    case 'next':
      return t('backup-codes.cell-next');
    case 'unsure':
      return t('backup-codes.cell-unsure');
    case 'passed-over':
      return t('backup-codes.cell-passed-over');
    case 'refused':
      return t('backup-codes.cell-refused', { day });
    case 'used': {
      const where = code.lastEvent?.where;
      if (day === '') return t('backup-codes.cell-used');
      return where === undefined ? day : t('backup-codes.event-where', { day, where });
    }
  }
}

/** What a screen reader hears instead of dots. */
export function spokenWords(code: CodeView, state: CellState, nowMs: number): string {
  const words = t(`backup-codes.code-${state}`, { position: code.position });
  if (code.lastEvent === undefined || (state !== 'used' && state !== 'refused')) return words;
  const event =
    state === 'used' ? cellWords(code, state, nowMs) : formatShortDay(code.lastEvent.at, nowMs);
  return t('backup-codes.code-event', { state: words, event });
}
