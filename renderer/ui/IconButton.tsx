import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './icon-button.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'title'> {
  /** Name and tooltip. Never a secret. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly size?: 'usual' | 'small';
  /** For a switch such as the favourite star. */
  readonly pressed?: boolean;
}

export function IconButton({
  label,
  icon,
  size = 'usual',
  pressed,
  className,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles['button'], size === 'small' && styles['small'], className)}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
    >
      {icon}
    </button>
  );
}
