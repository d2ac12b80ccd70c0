import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { titleOf } from '../accounts/names.ts';
import { ConcernNote } from './ConcernNote.tsx';
import { useOpenDialog } from '../main/dialogs.ts';

interface SetNoteProps {
  readonly account: AccountView;
  readonly isRevealed: boolean;
}

/** What has to be said above the grid: nothing, most of the time. */
export function SetNote({ account, isRevealed }: SetNoteProps): ReactNode {
  const open = useOpenDialog();
  if (isRevealed) return <AlertBanner tone="warn">{t('backup-codes.revealed-note')}</AlertBanner>;
  if (account.backup.state === 'concern') return <ConcernNote account={account} />;
  if (account.backup.left > 0) return null;
  return (
    <AlertBanner
      tone="warn"
      action={
        <Button
          look="plain"
          onClick={() => open({ type: 'help', topic: 'none-left', accountId: account.id })}
        >
          {t('backup-codes.none-left-help')}
        </Button>
      }
    >
      {t('backup-codes.none-left', { name: titleOf(account) })}
    </AlertBanner>
  );
}
