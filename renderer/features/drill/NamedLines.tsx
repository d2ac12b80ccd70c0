import { useId } from 'react';
import type { ReactNode } from 'react';
import type { NamedAccount } from '../../../shared/views.ts';
import { Heading } from '../../ui/Heading.tsx';
import { fullNameOf } from '../accounts/names.ts';
import styles from './drill.module.css';

export interface NamedLine {
  readonly account: Pick<NamedAccount, 'issuer' | 'accountName'>;
  readonly words: string;
}

export interface NamedLinesProps {
  readonly title: string;
  readonly lines: readonly NamedLine[];
}

/** Accounts by name, and what is to be said of each; nothing where there are none. */
export function NamedLines({ title, lines }: NamedLinesProps): ReactNode {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section className={styles['section']}>
      <Heading level={3} id={id}>
        {title}
      </Heading>
      <ul className={styles['lines']} aria-labelledby={id}>
        {lines.map(({ account, words }, index) => (
          <li key={`${index} ${account.issuer}`}>
            <span className={styles['lineName']}>{fullNameOf(account)}</span>
            <span className={styles['quiet']}>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
