import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Losable, Thing, WhatIf as Result } from '../../../shared/views/lockout.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { type ByName, stuckWords } from './lockout-words.ts';
import styles from './lockout.module.css';

const shownAtMost = 50;

interface WhatIfProps {
  readonly things: readonly Thing[];
  readonly accounts: ByName;
  readonly lost: readonly Losable[];
  readonly onLost: (lost: readonly Losable[]) => void;
  readonly result: Result | undefined;
}

/** Things and mail accounts to tick, and who would be stuck without them. */
export function WhatIf({ things, accounts, lost, onLost, result }: WhatIfProps): ReactNode {
  const mails = [...accounts.values()].filter(({ isMail }) => isMail);
  const box = (what: Losable, label: string): ReactNode => (
    <Checkbox
      key={what}
      label={label}
      checked={lost.includes(what)}
      onChange={(on) => onLost(on ? [...lost, what] : lost.filter((other) => other !== what))}
    />
  );
  return (
    <section className={styles['section']} aria-labelledby="what-if">
      <Heading level={2} id="what-if">
        {t('lockout.what-if')}
      </Heading>
      <p className={styles['quiet']}>{t('lockout.what-if-hint')}</p>
      <div className={styles['boxes']} role="group" aria-labelledby="what-if">
        {things.map((thing) => box(thing, t(`lockout.thing.${thing}`)))}
        {mails.map((mail) => box(mail.accountId, fullNameOf(mail)))}
      </div>
      <div className={styles['result']} role="status">
        {result === undefined ? null : lost.length === 0 && result.stuck.length === 0 ? (
          <p className={styles['quiet']}>{t('lockout.none-lost')}</p>
        ) : (
          <Stuck result={result} accounts={accounts} />
        )}
      </div>
    </section>
  );
}

function Stuck({
  result: { stuck, onGuess },
  accounts,
}: {
  readonly result: Result;
  readonly accounts: ByName;
}): ReactNode {
  const more = stuck.length - shownAtMost;
  return (
    <>
      <p>
        <strong>
          {stuck.length === 0
            ? t('lockout.none-stuck')
            : t('lockout.stuck', { count: stuck.length })}
        </strong>
      </p>
      {stuck.length === 0 ? null : (
        <ul className={styles['rows']} aria-label={t('lockout.stuck-list')}>
          {stuck.slice(0, shownAtMost).map((one) => {
            const account = accounts.get(one.accountId);
            return account === undefined ? null : (
              <li key={one.accountId}>
                <strong>{fullNameOf(account)}</strong>
                <span className={styles['quiet']}>{stuckWords(one, accounts)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {more > 0 ? <p>{t('lockout.stuck-more', { count: more })}</p> : null}
      {onGuess.length === 0 ? null : (
        <p className={styles['quiet']}>{t('lockout.on-guess', { count: onGuess.length })}</p>
      )}
    </>
  );
}
