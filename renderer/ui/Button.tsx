import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import { ariaKeys } from './keys.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** One filled button a screen. */
  readonly look?: 'filled' | 'outlined' | 'plain';
  /** Red, for what cannot be taken back. */
  readonly loss?: boolean;
  readonly size?: 'usual' | 'large';
  readonly wide?: boolean;
  readonly icon?: ReactNode;
  /** Written on the button: `Mod+F`, `Enter`, `1`. The handler is elsewhere. */
  readonly keys?: string | null;
  /** Something is going on: stays focusable, does nothing. */
  readonly busy?: boolean;
}

export function Button({
  look = 'outlined',
  loss = false,
  size = 'usual',
  wide = false,
  icon,
  keys = null,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        styles['button'],
        styles[look],
        loss && styles['loss'],
        size === 'large' && styles['large'],
        wide && styles['wide'],
        className,
      )}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      <span>{children}</span>
      {keys === null ? null : <Kbd keys={keys} on={look === 'filled' ? 'filled' : 'plain'} />}
    </button>
  );
}
