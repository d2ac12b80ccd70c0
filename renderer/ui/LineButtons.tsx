import type { ComponentProps, ReactNode } from 'react';
import styles from './line-buttons.module.css';

/** Quiet ways to go on, one under the other between hairlines. */
export function LineButtons({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles['lines']}>{children}</div>;
}

export interface LineButtonProps extends ComponentProps<'button'> {
  readonly icon: ReactNode;
  /** Small words at the right end: "8 of 10 left". */
  readonly beside?: ReactNode;
}

export function LineButton({ icon, beside, children, ...rest }: LineButtonProps): ReactNode {
  return (
    <button type="button" {...rest} className={styles['line']}>
      {icon}
      <span className={styles['label']}>{children}</span>
      {beside == null ? null : <span className={styles['beside']}>{beside}</span>}
    </button>
  );
}
