import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CodeSetView } from '../../../shared/views.ts';
import { formatDay } from '../../ui/dates.ts';
import styles from './backup-codes.module.css';
import { fromWords, olderWords, spokenWords, cellState } from './set-words.ts';

interface OlderSetsProps {
  /** The current set, whose age stands in the same line. */
  readonly set?: CodeSetView;
  readonly renewAt?: string | undefined;
  readonly sets: readonly CodeSetView[];
}

/** The line under the grid: how old the set is; the older ones can be looked at, masked all the same. */
export function OlderSets({ set, renewAt, sets }: OlderSetsProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [nowMs] = useState(Date.now);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <p className={styles['foot']}>
        {set === undefined ? null : fromWords(set, renewAt, nowMs)}
        {sets.length === 0 ? null : (
          <>
            {set === undefined ? null : ' · '}
            <button
              type="button"
              className={styles['older']}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {olderWords(sets.length)}
              <Chevron aria-hidden />
            </button>
          </>
        )}
      </p>
      {isOpen ? sets.map((old) => <OlderSet key={old.id} set={old} />) : null}
    </>
  );
}

function OlderSet({ set }: { readonly set: CodeSetView }): ReactNode {
  const day = formatDay(set.issuedAt);
  const title =
    set.retiredAt === undefined
      ? t('backup-codes.older-set-open', { day })
      : t('backup-codes.older-set', { day, retired: formatDay(set.retiredAt) });
  const [nowMs] = useState(Date.now);
  return (
    <div className={styles['olderSet']}>
      <h4>{title}</h4>
      <ul aria-label={title}>
        {set.codes.map((code) => (
          <li key={code.id}>
            <span aria-hidden>{code.mask}</span>
            <span className="unseen">{spokenWords(code, cellState(code, undefined), nowMs)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
