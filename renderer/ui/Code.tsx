import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './code.module.css';
import { grouped } from './grouped.ts';

export interface CodeProps {
  /** Bare, as it is copied. */
  readonly code: string;
  readonly size?: 'small' | 'row' | 'large';
  /** Backup codes are shown as printed. */
  readonly asPrinted?: boolean;
}

export function Code({ code, size = 'row', asPrinted = false }: CodeProps): ReactNode {
  return (
    <span className={classes(styles['code'], styles[size])}>
      {asPrinted ? code : grouped(code)}
    </span>
  );
}

export interface MaskProps {
  /** `•••••-•••••`. */
  readonly mask: string;
  /** What a screen reader hears instead of dots. */
  readonly label: string;
  readonly struck?: boolean;
}

export function Mask({ mask, label, struck = false }: MaskProps): ReactNode {
  return (
    <span
      role="img"
      aria-label={label}
      className={classes(styles['mask'], struck && styles['struck'])}
    >
      {mask}
    </span>
  );
}
