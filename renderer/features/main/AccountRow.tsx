import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { subtitleOf, titleOf } from '../accounts/names.ts';
import styles from './account-row.module.css';
import { RowCode } from './RowCode.tsx';
import { standingWords } from './standing-words.ts';

export interface RowActions {
  readonly choose: (accountId: string) => void;
  /** The chosen row was pressed: in a narrow window its details take the place of the list. */
  readonly openDetail: () => void;
  readonly copy: (account: AccountView) => void;
  readonly show: (accountId: string) => void;
}

interface AccountRowProps {
  readonly account: AccountView;
  /** From 0. */
  readonly index: number;
  readonly total: number;
  readonly topPx: number;
  readonly isChosen: boolean;
  /** Masked until asked for. */
  readonly isHidden: boolean;
  readonly calm: boolean;
  readonly nowMs: number;
  readonly actions: RowActions;
}

export function rowId(accountId: string): string {
  return `account-${accountId}`;
}

export const AccountRow = memo(function AccountRow({
  account,
  index,
  total,
  topPx,
  isChosen,
  isHidden,
  calm,
  nowMs,
  actions,
}: AccountRowProps): ReactNode {
  const standing = standingWords(account.backup, nowMs, calm);
  const subtitle = subtitleOf(account);
  return (
    <div
      id={rowId(account.id)}
      role="option"
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={styles['row']}
      style={{ transform: `translateY(${topPx}px)` }}
      onClick={() => {
        actions.choose(account.id);
        actions.openDetail();
      }}
    >
      <AccountIcon account={account} />
      <span className={styles['names']}>
        <span className={styles['name']}>{titleOf(account)}</span>
        {subtitle === '' ? null : <span className={styles['sub']}>{subtitle}</span>}
      </span>
      <span className={styles['standing']} data-tone={standing.tone}>
        {standing.tone === 'warn' ? <TriangleAlert aria-hidden /> : null}
        <StateChip tone={standing.tone}>{standing.text}</StateChip>
      </span>
      <RowCode account={account} isHidden={isHidden} actions={actions} />
    </div>
  );
});
