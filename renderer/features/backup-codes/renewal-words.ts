import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import type { RenewalReason } from '../../../shared/views/backup-codes.ts';
import { formatDay } from '../../ui/dates.ts';
import { titleOf } from '../accounts/names.ts';

/** `used`: nothing is wrong, but one was used lately. */
export type RenewReason = RenewalReason | 'used';

const dayMs = 86_400_000;
/** So long it is worth a word that one was used. */
const freshDays = 14;

/** Why the codes should be renewed, the most pressing reason; undefined where there is none. */
export function renewReason({ backup }: AccountView, nowMs: number): RenewReason | undefined {
  const { state, usedAt } = backup;
  if (state === 'empty' || state === 'concern' || state === 'low' || state === 'old') return state;
  const isFresh = usedAt !== undefined && nowMs - Date.parse(usedAt) < freshDays * dayMs;
  return state === 'good' && isFresh ? 'used' : undefined;
}

export function isUrgent(reason: RenewReason): boolean {
  return reason === 'empty' || reason === 'concern' || reason === 'low';
}

export function reasonWords(account: AccountView, reason: RenewReason): string {
  const { left, issuedAt, concernAt, usedAt } = account.backup;
  const at = { empty: undefined, low: undefined, old: issuedAt, concern: concernAt, used: usedAt };
  const day = at[reason];
  return t(`backup-codes.because-${reason}`, {
    name: titleOf(account),
    count: left,
    day: day === undefined ? '' : formatDay(day),
  });
}
