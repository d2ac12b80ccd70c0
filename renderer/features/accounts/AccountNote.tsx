import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Heading } from '../../ui/Heading.tsx';
import { TagDot } from '../main/TagDot.tsx';
import styles from './account-pane.module.css';

interface AccountNoteProps {
  readonly note: string;
  readonly tags: readonly string[];
}

export function AccountNote({ note, tags }: AccountNoteProps): ReactNode {
  return (
    <>
      {note === '' ? null : (
        <section className={styles['section']} aria-labelledby="account-note">
          <Heading level={3} id="account-note">
            {t('accounts.note')}
          </Heading>
          <p className={styles['note']}>{note}</p>
        </section>
      )}
      {tags.length === 0 ? null : (
        <ul className={styles['tags']} aria-label={t('accounts.tags')}>
          {tags.map((tag) => (
            <li key={tag} className={styles['tag']}>
              <TagDot tag={tag} />
              {tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
