import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { HeldAccount } from '../../../shared/views.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { fullNameOf } from '../accounts/names.ts';
import styles from './copies.module.css';

const tones = { current: 'ok', older: 'warn', none: 'warn', 'no-codes': 'plain' } as const;

/** What a copy holds of each account, those that it would let down first. */
export function HeldAccounts({
  accounts,
}: {
  readonly accounts: readonly HeldAccount[];
}): ReactNode {
  if (accounts.length === 0) return <p className={styles['lead']}>{t('copies.holds-nothing')}</p>;
  const rank = ({ state }: HeldAccount): number => (tones[state] === 'warn' ? 0 : 1);
  const inOrder = accounts.toSorted((a, b) => rank(a) - rank(b));
  return (
    <ul className={styles['held']} aria-label={t('copies.holds')}>
      {inOrder.map((account) => (
        <li key={account.accountId}>
          <span className={styles['heldName']}>{fullNameOf(account)}</span>
          <span className={styles['heldSet']}>{setWords(account)}</span>
          <StateChip tone={tones[account.state]}>{t(`copies.held-${account.state}`)}</StateChip>
        </li>
      ))}
    </ul>
  );
}

function setWords({ state, generation, currentGeneration }: HeldAccount): string {
  if (state === 'none') return t('copies.generation-today', { current: currentGeneration ?? 1 });
  if (generation === undefined) return '';
  if (state === 'current') return t('copies.generation', { number: generation });
  return currentGeneration === undefined
    ? t('copies.generation', { number: generation })
    : t('copies.generation-behind', { number: generation, current: currentGeneration });
}
