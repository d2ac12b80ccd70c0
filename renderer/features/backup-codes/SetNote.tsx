import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { renewReason } from './renewal-words.ts';
import { RenewalNote } from './RenewalNote.tsx';

interface SetNoteProps {
  readonly account: AccountView;
  readonly isRevealed: boolean;
}

/** What has to be said above the grid: nothing, most of the time. */
export function SetNote({ account, isRevealed }: SetNoteProps): ReactNode {
  const [nowMs] = useState(Date.now);
  if (isRevealed) return <AlertBanner tone="warn">{t('backup-codes.revealed-note')}</AlertBanner>;
  const reason = renewReason(account, nowMs);
  return reason === undefined ? null : <RenewalNote account={account} reason={reason} />;
}
