import { CircleAlert, RefreshCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Circle, LockoutFindings } from '../../../shared/views/lockout.ts';
import { Heading } from '../../ui/Heading.tsx';
import { ActionButton } from './ActionButton.tsx';
import { circleAction, type Doing, pointAction } from './actions.ts';
import { anyOf, type ByName, lackWords, namesOf } from './lockout-words.ts';
import styles from './lockout.module.css';

interface FindingsProps {
  readonly findings: LockoutFindings;
  readonly accounts: ByName;
  readonly doing: Doing;
}

/** Circles, and single things whose loss locks out of others, in words. */
export function Findings({ findings, accounts, doing }: FindingsProps): ReactNode {
  const { circles, singlePoints } = findings;
  const known = (ids: readonly string[]) => ids.flatMap((id) => accounts.get(id) ?? []);
  return (
    <section className={styles['section']} aria-labelledby="lockout-findings">
      <Heading level={2} id="lockout-findings">
        {t('lockout.findings')}
      </Heading>
      {circles.length + singlePoints.length === 0 ? (
        <p>{t('lockout.no-findings')}</p>
      ) : (
        <ul className={styles['rows']} aria-labelledby="lockout-findings">
          {circles.map((circle) => (
            <li key={`${circle.kind} ${circle.accountIds.join()}`}>
              <RefreshCcw aria-hidden />
              <p className={styles['words']}>
                {circleWords(circle, accounts)}
                {circle.guessed ? ` (${t('lockout.guessed')})` : ''}
              </p>
              <ActionButton action={circleAction(known(circle.accountIds), doing)} />
            </li>
          ))}
          {singlePoints.map((point) => (
            <li key={point.points.join()}>
              <CircleAlert aria-hidden />
              <p className={styles['words']}>
                {t('lockout.single-point', {
                  what: anyOf(point.points.map((what) => lackWords(what, accounts))),
                  count: point.locksOut.length,
                  names: namesOf(point.locksOut, accounts),
                })}
              </p>
              <ActionButton action={pointAction(point, known(point.locksOut), doing)} />
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
