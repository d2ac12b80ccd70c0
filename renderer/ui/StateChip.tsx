import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './state-chip.module.css';

export interface StateChipProps {
  readonly tone: 'plain' | 'ok' | 'warn' | 'loss';
  /** The state in words: colour only underlines it. */
  readonly children: ReactNode;
}

export function StateChip({ tone, children }: StateChipProps): ReactNode {
  return (
    <span className={classes(styles['chip'], styles[tone])}>
      {tone === 'ok' ? <Check aria-hidden /> : null}
      {tone === 'loss' ? <CircleAlert aria-hidden /> : null}
      {children}
    </span>
  );
}
