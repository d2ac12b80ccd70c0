import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './choice.module.css';
import { classes } from './classes.ts';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

export function Checkbox(props: CheckboxProps): ReactNode {
  return <Tick {...props} kind="check" />;
}

/** Takes effect at once, unlike a checkbox in a form. */
export function Switch(props: CheckboxProps): ReactNode {
  return <Tick {...props} kind="switch" />;
}

function Tick({
  kind,
  label,
  hint,
  checked,
  onChange,
  disabled,
  autoFocus,
}: CheckboxProps & { readonly kind: 'check' | 'switch' }): ReactNode {
  const id = useId();
  return (
    <div className={styles['row']}>
      <input
        id={id}
        type="checkbox"
        role={kind === 'switch' ? 'switch' : undefined}
        className={classes(styles['box'], styles[kind])}
        checked={checked}
        disabled={disabled}
        autoFocus={autoFocus}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div className={styles['texts']}>
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className={styles['hint']}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
