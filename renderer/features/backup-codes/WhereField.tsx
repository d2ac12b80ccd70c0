import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './use-backup-code.module.css';

interface WhereFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Where the code was used, in the person's words; the earlier ones are offered. */
export function WhereField({ value, onChange }: WhereFieldProps): ReactNode {
  const places = useVaultRead('backup-codes:places', {}).data?.places ?? [];
  return (
    <div className={styles['where']}>
      <TextField
        label={t('backup-codes.where')}
        hint={t('backup-codes.where-hint')}
        optional
        maxLength={200}
        value={value}
        onChange={onChange}
        {...(places.length === 0 ? {} : { list: 'places-said' })}
      />
      <datalist id="places-said">
        {places.map((place) => (
          <option key={place} value={place}>
            {place}
          </option>
        ))}
      </datalist>
    </div>
  );
}
