import { findingsOf, type Sorted, sortedOut } from './backup-codes/health/health.ts';
import type { Session } from './session.ts';

/** The findings of the vault that is open, at this moment. @throws AppError `locked` */
export function healthOf({ open, clock }: Session): Sorted {
  const { header, contents } = open;
  const nowMs = clock.nowMs();
  const recoveryCodesLeft = header.slots.filter(({ kind }) => kind === 'recovery').length;
  return sortedOut(findingsOf(contents, { nowMs, recoveryCodesLeft }), contents.dismissals, nowMs);
}
