import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { MeansType, MeansView, WayView } from '../../../shared/views/lockout.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { AccountSearch } from './AccountSearch.tsx';
import type { ByName } from './lockout-words.ts';
import styles from './lockout.module.css';

const types: readonly MeansType[] = [
  'password',
  'phone',
  'computer',
  'vault',
  'paper',
  'security-key',
  'person',
];

interface TogetherFormProps {
  readonly ownId: string;
  readonly accounts: ByName;
  readonly onAdd: (way: WayView) => void;
  readonly onCancel: () => void;
}

/** A way of one's own: all that is ticked is needed together. */
export function TogetherForm({ ownId, accounts, onAdd, onCancel }: TogetherFormProps): ReactNode {
  const [ticked, setTicked] = useState<readonly MeansType[]>([]);
  const [accountId, setAccountId] = useState<string>();
  const way: MeansView[] = [
    ...types.filter((type) => ticked.includes(type)).map((type) => ({ type })),
    ...(accountId === undefined ? [] : [{ type: 'account' as const, accountId }]),
  ];
  return (
    <div className={styles['together']} role="group" aria-label={t('lockout.together')}>
      <p className={styles['quiet']}>{t('lockout.together-hint')}</p>
      <div className={styles['boxes']}>
        {types.map((type, index) => (
          <Checkbox
            key={type}
            autoFocus={index === 0}
            label={t(`lockout.means.${type}`)}
            checked={ticked.includes(type)}
            onChange={(on) =>
              setTicked(on ? [...ticked, type] : ticked.filter((other) => other !== type))
            }
          />
        ))}
      </div>
      <AccountSearch
        label={t('lockout.together-account')}
        accounts={[...accounts.values()].filter((account) => account.accountId !== ownId)}
        onChoose={setAccountId}
      />
      <div className={styles['buttons']}>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button disabled={way.length === 0} onClick={() => onAdd(way)}>
          {t('lockout.together-add')}
        </Button>
      </div>
    </div>
  );
}
