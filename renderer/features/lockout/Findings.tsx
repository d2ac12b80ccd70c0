import { CircleAlert, RefreshCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Circle } from '../../../shared/views/lockout.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { type ByName, lackWords, namesOf } from './lockout-words.ts';
import styles from './lockout.module.css';

/** Circles, and single things whose loss locks out of others, in words. */
export function Findings({ accounts }: { readonly accounts: ByName }): ReactNode {
  const { data, error } = useVaultRead('lockout:findings', {});
  return (
    <section className={styles['section']} aria-labelledby="lockout-findings">
      <Heading level={2} id="lockout-findings">
        {t('lockout.findings')}
      </Heading>
      {error === undefined ? null : <ErrorNote error={error} />}
      {data === undefined ? null : data.circles.length + data.singlePoints.length === 0 ? (
        <p>{t('lockout.no-findings')}</p>
      ) : (
        <ul className={styles['rows']}>
          {data.circles.map((circle) => (
            <li key={`${circle.kind} ${circle.accountIds.join()}`} className={styles['finding']}>
              <RefreshCcw aria-hidden />
              <span>
                {circleWords(circle, accounts)}
                {circle.guessed ? ` (${t('lockout.guessed')})` : ''}
              </span>
            </li>
          ))}
          {data.singlePoints.map(({ points, locksOut }) => (
            <li key={points.join()} className={styles['finding']}>
              <CircleAlert aria-hidden />
              <span>
                {t('lockout.single-point', {
                  what: points.map((point) => lackWords(point, accounts)).join(t('lockout.or')),
                  count: locksOut.length,
                  names: namesOf(locksOut, accounts),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function circleWords({ kind, accountIds }: Circle, accounts: ByName): string {
  const names = namesOf(accountIds, accounts);
  return accountIds.length === 1
    ? t(`lockout.circle-${kind}-one`, { names })
    : t(`lockout.circle-${kind}`, { names });
}
