import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import { titleOf } from '../accounts/names.ts';
import { sayConcern } from './say-concern.ts';

/** Somebody else may have seen the codes: what to do, and the way back. */
export function ConcernNote({ account }: { readonly account: AccountView }): ReactNode {
  const { concernAt } = account.backup;
  return (
    <AlertBanner
      tone="warn"
      action={
        <Button look="plain" onClick={() => void sayConcern([account.id], false)}>
          {t('backup-codes.false-alarm')}
        </Button>
      }
    >
      {t('backup-codes.concern-note', {
        name: titleOf(account),
        day: concernAt === undefined ? '' : formatDay(concernAt),
      })}
    </AlertBanner>
  );
}
