import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './heading.module.css';

export interface HeadingProps {
  /** 1 for a screen, 2 for a section in it; 3 for one where a pane has a heading of its own. */
  readonly level: 1 | 2 | 3;
  readonly children: ReactNode;
  /** Small words beside it: "12 left, 1 unsure". */
  readonly beside?: ReactNode;
  /** Buttons at the right end; they wrap under the heading when it gets narrow. */
  readonly actions?: ReactNode;
  readonly id?: string;
}

export function Heading({ level, children, beside, actions, id }: HeadingProps): ReactNode {
  const Tag = `h${level}` as const;
  return (
    <div className={styles['bar']}>
      <Tag id={id} className={classes(level === 1 ? styles['screen'] : styles['section'])}>
        {children}
      </Tag>
      {beside === undefined ? null : <span className={styles['beside']}>{beside}</span>}
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
