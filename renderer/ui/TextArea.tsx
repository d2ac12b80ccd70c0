import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Field } from './Field.tsx';
import type { FieldTexts } from './Field.tsx';
import styles from './field.module.css';
import { fieldTexts } from './TextField.tsx';
import { useHeldValue } from './useHeldValue.ts';

export interface TextAreaProps
  extends FieldTexts, Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly mono?: boolean;
}

export function TextArea({
  label,
  labelHidden,
  optional,
  hint,
  error,
  value,
  onChange,
  mono = false,
  rows = 4,
  ref,
  ...rest
}: TextAreaProps): ReactNode {
  const field = useHeldValue(value, ref);
  return (
    <Field {...fieldTexts({ label, labelHidden, optional, hint, error })}>
      {(ids) => (
        <div className={styles['box']}>
          <textarea
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            {...rest}
            ref={field}
            {...ids}
            rows={rows}
            className={classes(styles['input'], styles['area'], mono && styles['mono'])}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
