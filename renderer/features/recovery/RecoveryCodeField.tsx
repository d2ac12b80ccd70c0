import { useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { TextField } from '../../ui/TextField.tsx';
import { asTyped, caretAfter, significant } from './typed-code.ts';

export interface RecoveryCodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Puts the dashes where the sheet has them while it is typed, and reads O as 0, I and L as 1. */
export function RecoveryCodeField({
  value,
  onChange,
  error,
  autoFocus = false,
  field,
}: RecoveryCodeFieldProps): ReactNode {
  const caret = useRef<number | null>(null);

  // The dashes come and go left of the caret: it stays behind the same character.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value, field]);

  return (
    <TextField
      ref={field}
      label={t('recovery.code')}
      hint={t('recovery.code-hint')}
      placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
      value={value}
      onChange={(text) => {
        const end = field.current?.selectionEnd ?? text.length;
        caret.current = caretAfter(significant(text.slice(0, end)).length);
        onChange(asTyped(text));
      }}
      error={error}
      autoFocus={autoFocus}
      mono
      size="large"
    />
  );
}
