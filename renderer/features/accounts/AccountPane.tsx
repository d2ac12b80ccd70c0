import type { ReactNode } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { BackupCodes } from '../backup-codes/BackupCodes.tsx';
import { AccountCopies } from './AccountCopies.tsx';
import { AccountHead } from './AccountHead.tsx';
import { AccountNote } from './AccountNote.tsx';
import styles from './account-pane.module.css';
import { OneTimeCodeCard } from './OneTimeCodeCard.tsx';

export interface AccountPaneProps {
  readonly account: AccountView;
  /** The one-time code is masked. */
  readonly isHidden: boolean;
  readonly canHide: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly clipboardSeconds: number;
  readonly onCopy: (which: 'current' | 'next') => void;
  readonly onUse: () => void;
  readonly onBack: () => void;
  readonly isOpenInNarrow: boolean;
}

/** The chosen account: its code, its backup codes, its copies, its note. */
export function AccountPane(props: AccountPaneProps): ReactNode {
  const { account } = props;
  const read = useVaultRead('accounts:read', { accountId: account.id });
  // What was read last may still be that of the account before.
  const detail = read.data?.account.id === account.id ? read.data : undefined;
  return (
    <section className={styles['pane']} aria-labelledby="account-title">
      <div key={account.id} className={styles['column']}>
        <AccountHead
          account={account}
          detail={detail}
          onBack={props.onBack}
          isOpenInNarrow={props.isOpenInNarrow}
        />
        {account.otpType === undefined ? null : (
          <OneTimeCodeCard
            account={account}
            isHidden={props.isHidden}
            canHide={props.canHide}
            onShow={props.onShow}
            onCopy={props.onCopy}
          />
        )}
        {read.error === undefined || read.error.code === 'not-found' ? null : (
          <ErrorNote error={read.error} />
        )}
        <BackupCodes account={account} detail={detail} onUse={props.onUse} />
        {detail === undefined ? null : (
          <>
            <AccountCopies account={account} copies={detail.copies} places={detail.places} />
            <AccountNote note={detail.note} tags={account.tags} />
          </>
        )}
      </div>
    </section>
  );
}
