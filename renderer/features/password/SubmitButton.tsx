import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { ButtonProps } from '../../ui/Button.tsx';

export interface SubmitButtonProps extends Omit<ButtonProps, 'type' | 'look' | 'disabled'> {
  /** After a wrong password: the button counts down until the next try. */
  readonly waitSeconds?: number;
}

/** The one filled button of a form; Enter in a field presses it. */
export function SubmitButton({ waitSeconds = 0, children, ...rest }: SubmitButtonProps): ReactNode {
  const waits = waitSeconds > 0;
  return (
    <Button {...rest} type="submit" look="filled" keys={waits ? null : 'Enter'} disabled={waits}>
      {waits ? t('password.wait', { count: waitSeconds }) : children}
    </Button>
  );
}
