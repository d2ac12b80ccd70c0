import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Field } from './Field.tsx';
import type { FieldTexts } from './Field.tsx';
import styles from './field.module.css';
import { useHeldValue } from './useHeldValue.ts';

export interface TextFieldProps
  extends FieldTexts, Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'size'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly icon?: ReactNode;
  /** At the right end inside the box: a key, a button. */
  readonly end?: ReactNode;
  readonly size?: 'usual' | 'large';
  /** For codes and secrets. */
  readonly mono?: boolean;
}

export function TextField({
  label,
  labelHidden,
  optional,
  hint,
  error,
  value,
  onChange,
  icon,
  end,
  size = 'usual',
  mono = false,
  ref,
  ...rest
}: TextFieldProps): ReactNode {
  const field = useHeldValue(value, ref);
  return (
    <Field {...fieldTexts({ label, labelHidden, optional, hint, error })}>
      {(ids) => (
        <div className={classes(styles['box'], size === 'large' && styles['large'])}>
          {icon}
          <input
            type="text"
            // What is typed may be secret or private: nothing is remembered, corrected or sent.
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            {...rest}
            ref={field}
            {...ids}
            className={classes(styles['input'], mono && styles['mono'])}
            onChange={(event) => onChange(event.target.value)}
          />
          {end}
        </div>
      )}
    </Field>
  );
}

/** Leaves out what is undefined, since optional properties are exact. */
export function fieldTexts(
  texts: {
    readonly [Key in keyof FieldTexts]: FieldTexts[Key] | undefined;
  } & { readonly label: string },
): FieldTexts {
  return {
    label: texts.label,
    labelHidden: texts.labelHidden ?? false,
    optional: texts.optional ?? false,
    hint: texts.hint,
    error: texts.error,
  };
}
