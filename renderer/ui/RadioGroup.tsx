import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './choice.module.css';
import { classes } from './classes.ts';

export interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** The choice made has the focus from the start. */
  readonly autoFocus?: boolean;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
  }[];
}

export function RadioGroup<Value extends string>({
  label,
  labelHidden = false,
  autoFocus = false,
  value,
  onChange,
  options,
}: RadioGroupProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={labelHidden ? 'unseen' : styles['legend']}>{label}</legend>
      {options.map((option) => (
        <div key={option.value} className={styles['row']}>
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            className={classes(styles['box'], styles['radio'])}
            checked={option.value === value}
            autoFocus={autoFocus && option.value === value}
            aria-describedby={
              option.hint === undefined ? undefined : `${name}-${option.value}-hint`
            }
            onChange={() => onChange(option.value)}
          />
          <div className={styles['texts']}>
            <label htmlFor={`${name}-${option.value}`}>{option.label}</label>
            {option.hint === undefined ? null : (
              <span id={`${name}-${option.value}-hint`} className={styles['hint']}>
                {option.hint}
              </span>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
