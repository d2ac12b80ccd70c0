import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Select } from '../../ui/Select.tsx';

const usual = [
  { value: '30', label: 'copies.every-month' },
  { value: '90', label: 'copies.every-quarter' },
  { value: '180', label: 'copies.every-half-year' },
  { value: '365', label: 'copies.every-year' },
] as const;
const never = 'never';

export interface CheckEverySelectProps {
  /** Days; null for no reminder. */
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
}

/** How often the app asks to look at a copy again. */
export function CheckEverySelect({ value, onChange }: CheckEverySelectProps): ReactNode {
  const isUsual = value === null || usual.some((option) => option.value === String(value));
  return (
    <Select
      label={t('copies.remind')}
      value={value === null ? never : String(value)}
      onChange={(chosen) => onChange(chosen === never ? null : Number(chosen))}
      options={[
        ...usual.map((option) => ({ value: String(option.value), label: t(option.label) })),
        ...(isUsual
          ? []
          : [{ value: String(value), label: t('copies.every-days', { count: value }) }]),
        { value: never, label: t('copies.not-at-all') },
      ]}
    />
  );
}
