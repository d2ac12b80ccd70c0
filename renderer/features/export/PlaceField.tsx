import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { TextField } from '../../ui/TextField.tsx';

/** As many as the contract takes. */
const placeCharacters = 200;

export interface PlaceFieldProps {
  readonly value: string;
  readonly hint: string;
  /** Said of a copy that is somewhere already. */
  readonly label?: string;
  readonly onChange: (place: string) => void;
}

/** Where a copy will be kept, in the person's own words. */
export function PlaceField({
  value,
  hint,
  label = t('export.place'),
  onChange,
}: PlaceFieldProps): ReactNode {
  return (
    <TextField
      label={label}
      optional
      hint={hint}
      value={value}
      maxLength={placeCharacters}
      onChange={onChange}
    />
  );
}
