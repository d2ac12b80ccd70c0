import { t } from '../../../shared/strings/i18n.ts';
import type { DrillView } from '../../../shared/views/drill.ts';

/** "backup.sparekey opened", "Sheet K7-2QF read", "Lost phone rehearsed". */
export function receiptName({ kind, fileName, sheetId }: DrillView): string {
  return t(`drill.receipt-row-${kind}`, { subject: fileName ?? sheetId ?? '' });
}
