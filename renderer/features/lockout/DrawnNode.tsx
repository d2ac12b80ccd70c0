import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount } from '../../../shared/views/lockout.ts';
import { subtitleOf } from '../accounts/names.ts';
import { classes } from '../../ui/classes.ts';
import styles from './lockout.module.css';

export const nodeBox = { width: 190, height: 46 };

/** What fits into the box in the usual width of letters. */
const lettersAtMost = { name: 22, below: 26 };

interface DrawnNodeProps {
  readonly name: string;
  /** Undefined for a thing, which has round ends. */
  readonly account: LockoutAccount | undefined;
  readonly state: 'lost' | 'stuck' | undefined;
  readonly x: number;
  readonly y: number;
}

/** An account or a thing. What is lost or stuck says so, and has an edge of another kind. */
export function DrawnNode({ name, account, state, x, y }: DrawnNodeProps): ReactNode {
  const { width, height } = nodeBox;
  const below = [
    ...(state === undefined ? [] : [t(`lockout.drawn-${state}`)]),
    ...(account === undefined ? [] : [subtitleOf(account)]),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const round = account === undefined ? height / 2 : 8;
  return (
    <g className={classes(styles['node'], state !== undefined && styles[state])}>
      <title>{[name, below].filter((part) => part !== '').join(' · ')}</title>
      <rect x={x} y={y} width={width} height={height} rx={round} />
      {state === 'stuck' ? (
        <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx={6} />
      ) : null}
      <text x={x + 16} y={below === '' ? y + 28 : y + 20}>
        {short(name, lettersAtMost.name)}
      </text>
      {below === '' ? null : (
        <text x={x + 16} y={y + 36} className={styles['below']}>
          {short(below, lettersAtMost.below)}
        </text>
      )}
    </g>
  );
}

function short(name: string, most: number): string {
  const letters = [...name];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name;
}
