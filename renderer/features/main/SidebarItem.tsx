import type { ReactNode } from 'react';
import { Kbd } from '../../ui/Kbd.tsx';
import { ariaKeys } from '../../ui/keys.ts';
import styles from './sidebar.module.css';

interface SidebarItemProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** 0 is left out. */
  readonly count?: number;
  /** For screen readers, where the number alone says too little. */
  readonly countWords?: string;
  readonly keys?: string;
  readonly isCurrent?: boolean;
  readonly onClick: () => void;
}

export function SidebarItem({
  icon,
  label,
  count = 0,
  countWords,
  keys,
  isCurrent = false,
  onClick,
}: SidebarItemProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className={styles['item']}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        title={label}
        onClick={onClick}
      >
        {icon}
        <span className={styles['label']}>{label}</span>
        {count === 0 ? null : (
          <span className={styles['count']} aria-hidden={countWords !== undefined}>
            {count}
          </span>
        )}
        {count === 0 || countWords === undefined ? null : (
          <span className="unseen">, {countWords}</span>
        )}
        {keys === undefined ? null : <Kbd keys={keys} />}
      </button>
    </li>
  );
}
