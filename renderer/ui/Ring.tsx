import type { ReactNode } from 'react';
import { t } from '../../shared/strings/i18n.ts';
import { classes } from './classes.ts';
import styles from './ring.module.css';

export interface RingProps {
  /** Whole seconds left. */
  readonly seconds: number;
  readonly period: number;
  /** In px. From 40 the number stands inside. */
  readonly size?: number;
}

export function Ring({ seconds, period, size = 52 }: RingProps): ReactNode {
  const stroke = size >= 40 ? 6 : 3;
  const radius = (size - stroke) / 2;
  const length = 2 * Math.PI * radius;
  const centre = size / 2;
  return (
    <span
      className={styles['ring']}
      role="img"
      aria-label={t('common.seconds-left', { count: seconds })}
    >
      <svg width={size} height={size} aria-hidden>
        <circle
          className={styles['track']}
          cx={centre}
          cy={centre}
          r={radius}
          strokeWidth={stroke}
        />
        <circle
          // Without the transition at the start of a period: it would run backwards.
          className={classes(styles['rest'], seconds < period && styles['moving'])}
          cx={centre}
          cy={centre}
          r={radius}
          strokeWidth={stroke}
          strokeDasharray={length}
          style={{ strokeDashoffset: length * (1 - seconds / period) }}
        />
      </svg>
      {size >= 40 ? (
        <span className={styles['number']} aria-hidden>
          {seconds}
        </span>
      ) : null}
    </span>
  );
}
