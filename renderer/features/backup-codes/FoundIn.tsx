import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './found-in.module.css';

/** The text that the codes came in, word for word; only while the codes are shown. */
export function FoundIn({ text }: { readonly text: string }): ReactNode {
  return (
    <Disclosure label={t('backup-codes.found-in')}>
      <pre className={styles['text']}>{text}</pre>
    </Disclosure>
  );
}
