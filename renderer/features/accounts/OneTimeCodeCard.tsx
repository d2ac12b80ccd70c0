import { Copy, Eye, EyeOff, RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Code } from '../../ui/Code.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Ring } from '../../ui/Ring.tsx';
import { useCode, useCodes, useCounterCode, useSecondsLeft } from '../main/useCodes.ts';
import styles from './one-time-code-card.module.css';

interface OneTimeCodeCardProps {
  readonly account: AccountView;
  readonly isHidden: boolean;
  readonly canHide: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly onCopy: (which: 'current' | 'next') => void;
}

export function OneTimeCodeCard(props: OneTimeCodeCardProps): ReactNode {
  const { period } = props.account;
  return (
    <section className={styles['card']} aria-label={t('accounts.one-time-code')}>
      {period === undefined ? <Counted {...props} /> : <Timed {...props} period={period} />}
    </section>
  );
}

function Timed({
  account,
  isHidden,
  canHide,
  onShow,
  onCopy,
  period,
}: OneTimeCodeCardProps & { readonly period: number }): ReactNode {
  const { feed } = useCodes();
  const { id } = account;
  useEffect(() => {
    feed.want('detail', isHidden ? [] : [id]);
    return () => feed.want('detail', []);
  }, [feed, id, isHidden]);
  const code = useCode(id);
  return (
    <>
      <div className={styles['codes']}>
        {isHidden ? (
          <span className={styles['dots']} role="img" aria-label={t('main.code-hidden')}>
            ••• •••
          </span>
        ) : (
          <>
            <Code code={code?.code ?? ''} size="large" />
            <span className={styles['next']}>
              {t('accounts.next-code')} <Code code={code?.next ?? ''} size="small" />
              <IconButton
                size="small"
                icon={<Copy />}
                label={t('accounts.copy-next')}
                onClick={() => onCopy('next')}
              />
            </span>
          </>
        )}
      </div>
      <div className={styles['end']}>
        {canHide ? (
          <IconButton
            icon={isHidden ? <Eye /> : <EyeOff />}
            label={t(isHidden ? 'main.show-code' : 'main.hide-code')}
            onClick={() => onShow(isHidden)}
          />
        ) : null}
        <LargeRing period={period} />
        <Button
          look="filled"
          icon={<Copy aria-hidden />}
          keys={commandKeys['copy-code']}
          onClick={() => onCopy('current')}
        >
          {t('common.copy')}
        </Button>
      </div>
    </>
  );
}

function LargeRing({ period }: { readonly period: number }): ReactNode {
  return <Ring seconds={useSecondsLeft(period)} period={period} />;
}

/** Counter based: there is nothing to show until it is asked for, and asking uses one up. */
function Counted({ account, onCopy }: OneTimeCodeCardProps): ReactNode {
  const code = useCounterCode(account.id);
  return (
    <>
      <div className={styles['codes']}>
        {code === undefined ? null : <Code code={code} size="large" />}
        <p className={styles['hint']}>{t('accounts.new-code-hint')}</p>
      </div>
      <div className={styles['end']}>
        <Button
          look="filled"
          icon={<RotateCw aria-hidden />}
          keys={commandKeys['copy-code']}
          onClick={() => onCopy('current')}
        >
          {t('accounts.new-code')}
        </Button>
      </div>
    </>
  );
}
