import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { VaultOutput } from '../../api.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenDialog } from '../main/dialogs.ts';
import { NamedLines } from './NamedLines.tsx';
import { SaveReceipt } from './SaveReceipt.tsx';

export interface RehearsalResultProps {
  readonly result: VaultOutput<'drill:finish-rehearsal'>;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** How it went, account by account, and the sheet that would have helped. */
export function RehearsalResult({ result, onOpen, onClose }: RehearsalResultProps): ReactNode {
  const { drill, outcomes } = result;
  const gaps = drill.accounts - drill.found;
  const helped = outcomes.filter(
    ({ outcome }) => outcome === 'not-found' || outcome === 'only-here' || outcome === 'old-copy',
  );
  return (
    <Dialog
      title={t('drill.result-title')}
      subtitle={t('drill.receipt-of', { day: formatDay(drill.at) })}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          {helped.length === 0 ? null : (
            <Button
              onClick={() =>
                onOpen({ type: 'print', accountIds: helped.map(({ accountId }) => accountId) })
              }
            >
              {t('drill.print-these')}
            </Button>
          )}
          <Button look="filled" autoFocus onClick={onClose}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      <AlertBanner tone={gaps === 0 ? 'ok' : 'warn'} announce>
        <strong>
          {gaps === 0 ? t('drill.result-all') : t('drill.result-some', { count: gaps })}
        </strong>
      </AlertBanner>
      <NamedLines
        title={t('drill.outcomes')}
        lines={outcomes.map((account) => ({
          account,
          words: t(`drill.outcome-${account.outcome}`),
        }))}
      />
      {/* Below the lists, so that long ones can be scrolled by keyboard. */}
      <SaveReceipt drillId={drill.id} />
    </Dialog>
  );
}
