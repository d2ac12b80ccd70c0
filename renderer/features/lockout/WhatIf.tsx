import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Losable, Thing, WhatIf as Result } from '../../../shared/views/lockout.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { AccountSearch } from './AccountSearch.tsx';
import type { Doing } from './actions.ts';
import { type ByName, namesOf } from './lockout-words.ts';
import styles from './lockout.module.css';
import { StuckList } from './StuckList.tsx';

interface WhatIfProps {
  readonly things: readonly Thing[];
  readonly accounts: ByName;
  readonly lost: readonly Losable[];
  readonly onLost: (lost: readonly Losable[]) => void;
  readonly result: Result | undefined;
  readonly doing: Doing;
}

/** Asked of every vault, whether any way takes them or not. */
const always: readonly Thing[] = ['phone', 'computer', 'vault', 'vault-password'];

/** Things and accounts to tick, and who would be stuck without them. */
export function WhatIf(props: WhatIfProps): ReactNode {
  const { things, accounts, lost, onLost, result, doing } = props;
  const [added, setAdded] = useState<readonly string[]>([]);
  const list = [...accounts.values()];
  const offered = list.filter(({ isMail, accountId }) => isMail || added.includes(accountId));
  const box = (what: Losable, label: string, hint?: string): ReactNode => (
    <Checkbox
      key={what}
      label={label}
      hint={hint}
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
        {always.map((thing) => box(thing, t(`lockout.thing.${thing}`), hintOf(thing)))}
        {things
          .filter((thing) => !always.includes(thing))
          .map((thing) => box(thing, t(`lockout.thing.${thing}`), hintOf(thing)))}
        {offered.map((account) => box(account.accountId, fullNameOf(account)))}
      </div>
      <div className={styles['search']}>
        <AccountSearch
          label={t('lockout.what-if-account')}
          accounts={list}
          onChoose={(id) => {
            setAdded([...added, id]);
            if (!lost.includes(id)) onLost([...lost, id]);
          }}
        />
      </div>
      {result === undefined ? null : (
        <div className={styles['result']}>
          <p role="status">
            <strong>{headline(result, lost)}</strong>
          </p>
          {result.stuck.length === 0 ? null : (
            <StuckList key={lost.join()} stuck={result.stuck} accounts={accounts} doing={doing} />
          )}
          {result.onGuess.length === 0 ? null : (
            <p className={styles['quiet']}>
              {t('lockout.on-guess', {
                count: result.onGuess.length,
                names: namesOf(result.onGuess, accounts),
              })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function hintOf(thing: Thing): string | undefined {
  return thing === 'vault' || thing === 'backup' || thing === 'password'
    ? t(`lockout.thing-hint.${thing}`)
    : undefined;
}

function headline({ stuck: { length: count } }: Result, lost: readonly Losable[]): string {
  if (lost.length > 0) return count === 0 ? t('lockout.none-stuck') : t('lockout.stuck', { count });
  return count === 0 ? t('lockout.none-lost') : t('lockout.stuck-already', { count });
}
