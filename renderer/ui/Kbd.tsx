import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './kbd.module.css';
import { keyNames } from './keys.ts';

export interface KbdProps {
  /** `Mod+F`. */
  readonly keys: string;
  readonly on?: 'plain' | 'filled';
  /** Read aloud; without it the key is for the eye only, since the control says it itself. */
  readonly spoken?: boolean;
}

export function Kbd({ keys, on = 'plain', spoken = false }: KbdProps): ReactNode {
  return (
    <kbd
      className={classes(styles['kbd'], on === 'filled' && styles['filled'])}
      aria-hidden={!spoken}
    >
      {keyNames(keys)}
    </kbd>
  );
}
