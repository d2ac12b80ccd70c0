import { History } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay, formatTime } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { logWords } from './log-words.ts';
import styles from './log-list.module.css';

const atOnce = 100;

/** What happened, newest first; of one account, or of all with their names. */
export function LogList({ accountId }: { readonly accountId?: string }): ReactNode {
  const [limit, setLimit] = useState(atOnce);
  const list = useRef<HTMLOListElement>(null);
  /** The first of the older ones that were asked for. */
  const awaited = useRef<number>(undefined);
  const { data, error } = useVaultRead('log:read', {
    limit,
    ...(accountId === undefined ? {} : { accountId }),
  });
  const count = data?.entries.length ?? 0;
  // The button moves down or goes: reading goes on where the older ones begin.
  useEffect(() => {
    const first = awaited.current;
    if (first === undefined || count <= first) return;
    awaited.current = undefined;
    (list.current?.children[first] as HTMLElement | undefined)?.focus();
  }, [count]);

  if (error !== undefined) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  if (data.entries.length === 0) {
    return (
      <EmptyState icon={<History aria-hidden />} title={t('log.empty-title')}>
        {t('log.empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol ref={list} className={styles['list']} aria-label={t('log.list')}>
        {data.entries.map((entry, index) => (
          <li key={`${entry.at} ${index}`} tabIndex={-1}>
            <span className={styles['what']}>
              {accountId === undefined && entry.issuer !== undefined ? (
                <strong>
                  {fullNameOf({ issuer: entry.issuer, accountName: entry.accountName ?? '' })}
                </strong>
              ) : null}
              <span>{logWords(entry)}</span>
            </span>
            <time dateTime={entry.at}>
              {formatDay(entry.at)}, {formatTime(entry.at)}
            </time>
          </li>
        ))}
      </ol>
      {data.hasOlder ? (
        <Button
          onClick={() => {
            awaited.current = count;
            setLimit(Math.min(limit * 2, 5000));
          }}
        >
          {t('log.older')}
        </Button>
      ) : null}
    </>
  );
}
