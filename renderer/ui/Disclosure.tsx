import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  /** What is behind it: "7 lines were left out". */
  readonly label: string;
  readonly children: ReactNode;
}

/** Details that are there for whoever wants them. */
export function Disclosure({ label, children }: DisclosureProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={styles['disclosure']}>
      <button
        type="button"
        className={styles['button']}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Chevron aria-hidden />
        {label}
      </button>
      {isOpen ? children : null}
    </div>
  );
}
