import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { StringKey } from '../../../shared/strings/i18n.ts';
import type { Settings } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Ring } from '../../ui/Ring.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './list-bar.module.css';
import { usualPeriod } from './RowCode.tsx';
import { useSecondsLeft } from './useCodes.ts';

const orders = [
  { value: 'name', label: 'main.order-name' },
  { value: 'used', label: 'main.order-used' },
  { value: 'recent', label: 'main.order-recent' },
] as const satisfies readonly { value: Settings['sort']; label: StringKey }[];

interface ListBarProps {
  /** A time based code with the usual period is in the list. */
  readonly hasRing: boolean;
  readonly sort: Settings['sort'];
  readonly onSort: (sort: Settings['sort']) => void;
  readonly onDetails: (() => void) | undefined;
}

export function ListBar({ hasRing, sort, onSort, onDetails }: ListBarProps): ReactNode {
  return (
    <div className={styles['bar']}>
      {hasRing ? <ListRing /> : null}
      <span className={styles['end']}>
        <Select
          look="plain"
          label={t('main.order')}
          labelHidden
          value={sort}
          onChange={onSort}
          options={orders.map(({ value, label }) => ({ value, label: t(label) }))}
        />
        {onDetails === undefined ? null : (
          <Button
            look="plain"
            className={styles['details'] ?? ''}
            icon={<ChevronRight aria-hidden />}
            onClick={onDetails}
          >
            {t('main.details')}
          </Button>
        )}
      </span>
    </div>
  );
}

function ListRing(): ReactNode {
  const seconds = useSecondsLeft(usualPeriod);
  return (
    <span className={styles['ring']}>
      <Ring seconds={seconds} period={usualPeriod} size={20} />
      <span aria-hidden>{t('main.seconds', { seconds })}</span>
    </span>
  );
}
