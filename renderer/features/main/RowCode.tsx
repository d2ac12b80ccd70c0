import { RotateCw } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { Code } from '../../ui/Code.tsx';
import { Ring } from '../../ui/Ring.tsx';
import type { RowActions } from './AccountRow.tsx';
import styles from './account-row.module.css';
import { useCode, useCounterCode, useSecondsLeft } from './useCodes.ts';

/** The period whose ring stands once above the list. */
export const usualPeriod = 30;

interface RowCodeProps {
  readonly account: AccountView;
  readonly isHidden: boolean;
  readonly actions: RowActions;
}

/** For the mouse a press copies, shows or makes the code; with keys Enter on the row does. */
export function RowCode({ account, isHidden, actions }: RowCodeProps): ReactNode {
  if (account.otpType === undefined) return null;
  const press = (perform: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    actions.choose(account.id);
    perform();
  };
  if (account.period === undefined) {
    return <CounterCode accountId={account.id} onPress={press(() => actions.copy(account))} />;
  }
  if (isHidden) {
    return (
      <span className={styles['code']} onClick={press(() => actions.show(account.id))}>
        <span className="unseen">{t('main.code-hidden')}</span>
        <span className={styles['dots']} aria-hidden>
          ••• •••
        </span>
      </span>
    );
  }
  return (
    <span className={styles['code']} onClick={press(() => actions.copy(account))}>
      {account.period === usualPeriod ? null : <OwnRing period={account.period} />}
      <TimeCode accountId={account.id} />
    </span>
  );
}

function TimeCode({ accountId }: { readonly accountId: string }): ReactNode {
  const code = useCode(accountId);
  return code === undefined ? null : <Code code={code.code} />;
}

function OwnRing({ period }: { readonly period: number }): ReactNode {
  return <Ring seconds={useSecondsLeft(period)} period={period} size={14} />;
}

function CounterCode({
  accountId,
  onPress,
}: {
  readonly accountId: string;
  readonly onPress: (event: MouseEvent) => void;
}): ReactNode {
  const code = useCounterCode(accountId);
  return (
    <span className={styles['code']} onClick={onPress}>
      {code === undefined ? (
        <span className={styles['newCode']}>
          <RotateCw aria-hidden />
          {t('main.new-code')}
        </span>
      ) : (
        <Code code={code} />
      )}
    </span>
  );
}
