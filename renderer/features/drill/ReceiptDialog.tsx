import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { DrillView } from '../../../shared/views/drill.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { NamedLines } from './NamedLines.tsx';
import { receiptName } from './receipt-words.ts';
import { SaveReceipt } from './SaveReceipt.tsx';

export interface ReceiptDialogProps {
  readonly drill: DrillView;
  readonly onClose: () => void;
}

/** A receipt again: what was opened on that day, and what was missing then. */
export function ReceiptDialog({ drill, onClose }: ReceiptDialogProps): ReactNode {
  const { kind, found, accounts } = drill;
  const isRehearsal = kind === 'rehearsal';
  return (
    <Dialog
      title={t('drill.receipt-of', { day: formatDay(drill.at) })}
      subtitle={receiptName(drill)}
      tall
      isOpen
      onClose={onClose}
      footer={
        <Button look="filled" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t(isRehearsal ? 'drill.receipt-codes' : 'drill.receipt-found', { found, accounts })}.</p>
      <NamedLines
        title={t(isRehearsal ? 'drill.gaps-title' : 'drill.lacking-title')}
        lines={drill.lacking.map((account) => ({ account, words: '' }))}
      />
      {/* Below the lists, so that long ones can be scrolled by keyboard. */}
      <SaveReceipt drillId={drill.id} />
    </Dialog>
  );
}
