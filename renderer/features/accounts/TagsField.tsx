import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { TextField } from '../../ui/TextField.tsx';
import { TagDot } from '../main/TagDot.tsx';
import styles from './add-account.module.css';
import { tagsOf, withTagToggled } from './tag-text.ts';

interface TagsFieldProps {
  readonly knownTags: readonly string[];
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** As many as fit without drowning the form. */
const offered = 12;

/** Typed, or picked among those there are. */
export function TagsField({ knownTags, value, onChange }: TagsFieldProps): ReactNode {
  const tags = tagsOf(value);
  return (
    <div className={styles['tags']}>
      <TextField
        label={t('accounts.tags')}
        hint={t('accounts.tags-hint')}
        optional
        value={value}
        onChange={onChange}
      />
      {knownTags.length === 0 ? null : (
        <ul className={styles['known']} aria-label={t('accounts.tags-known')}>
          {knownTags.slice(0, offered).map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className={styles['tag']}
                aria-pressed={tags.includes(tag)}
                onClick={() => onChange(withTagToggled(value, tag))}
              >
                <TagDot tag={tag} />
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
