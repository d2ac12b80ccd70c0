import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './progress-line.module.css';

export interface ProgressLineProps {
  /** What is going on: "Checking the password". */
  readonly label: string;
  /** 0 to 1; left out while it can't be known. */
  readonly value?: number;
}

export function ProgressLine({ label, value }: ProgressLineProps): ReactNode {
  const id = useId();
  return (
    <div className={styles['progress']}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className={styles['bar']} value={value} max={1} />
    </div>
  );
}
