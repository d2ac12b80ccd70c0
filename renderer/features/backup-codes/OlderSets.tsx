import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, CodeSetView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import styles from './backup-codes.module.css';
import { CodeGrid } from './CodeGrid.tsx';
import { fromWords, olderWords } from './set-words.ts';
import { useRevealedSet } from './useRevealedSet.ts';

interface OlderSetsProps {
  readonly account: AccountView;
  /** The current set, whose age stands in the same line. */
  readonly set?: CodeSetView;
  readonly renewAt?: string | undefined;
  readonly sets: readonly CodeSetView[];
}

/** The line under the grid: how old the set is; the older ones can be looked at, and no more. */
export function OlderSets({ account, set, renewAt, sets }: OlderSetsProps): ReactNode {
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
      {isOpen ? sets.map((old) => <OlderSet key={old.id} account={account} set={old} />) : null}
    </>
  );
}

interface OlderSetProps {
  readonly account: AccountView;
  readonly set: CodeSetView;
}

function OlderSet({ account, set }: OlderSetProps): ReactNode {
  const revealed = useRevealedSet(account.id, set.id);
  const day = formatDay(set.issuedAt);
  const title =
    set.retiredAt === undefined
      ? t('backup-codes.older-set-open', { day })
      : t('backup-codes.older-set', { day, retired: formatDay(set.retiredAt) });
  return (
    <div className={styles['olderSet']}>
      <div className={styles['olderHead']}>
        <h4>{title}</h4>
        <Button look="plain" onClick={revealed.toggle}>
          {t(revealed.values === undefined ? 'backup-codes.reveal-set' : 'backup-codes.hide-set')}
        </Button>
      </div>
      <CodeGrid account={account} set={set} label={title} revealed={revealed.values} />
    </div>
  );
}
