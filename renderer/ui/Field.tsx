import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../shared/strings/i18n.ts';
import styles from './field.module.css';

export interface FieldTexts {
  readonly label: string;
  /** The label is for screen readers only, e.g. beside a search icon. */
  readonly labelHidden?: boolean;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with what was typed. Said at once. */
  readonly error?: string | undefined;
}

interface FieldProps extends FieldTexts {
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** Label above, control, then hint and error, tied together for screen readers. */
export function Field({
  label,
  labelHidden = false,
  optional = false,
  hint,
  error,
  children,
}: FieldProps): ReactNode {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={labelHidden ? 'unseen' : styles['label']}>
        {label}
        {optional ? <span className={styles['optional']}> ({t('common.optional')})</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint === undefined ? null : (
        <div id={hintId} className={styles['hint']}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={errorId} className={styles['error']} role="alert">
          <CircleAlert aria-hidden />
          {error}
        </p>
      )}
    </div>
  );
}
