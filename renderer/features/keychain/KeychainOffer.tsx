import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useLater } from '../../hooks/useLater.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './keychain-offer.module.css';
import { useKeychainProbe } from './useKeychainProbe.ts';

export interface KeychainOfferProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A checkbox where the keychain was proved to work; otherwise one honest line, and the way forward. */
export function KeychainOffer({ checked, onChange }: KeychainOfferProps): ReactNode {
  const { state, lookAgain } = useKeychainProbe();
  const isSlow = useLater(state === undefined);
  return (
    <div className={styles['offer']}>
      {state === 'works' ? (
        <Checkbox
          label={t('keychain.offer')}
          hint={t('keychain.anybody')}
          checked={checked}
          onChange={onChange}
        />
      ) : (
        <div className={styles['line']} role="status">
          {state === undefined ? (
            <p>{isSlow ? t('keychain.looking') : null}</p>
          ) : (
            <>
              <p>{t(`keychain.state.${state}`)}</p>
              <Button look="plain" icon={<RefreshCw />} onClick={lookAgain}>
                {t('keychain.look-again')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
