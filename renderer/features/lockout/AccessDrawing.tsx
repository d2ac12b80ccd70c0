import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount } from '../../../shared/views/lockout.ts';
import { Heading } from '../../ui/Heading.tsx';
import { titleOf } from '../accounts/names.ts';
import { classes } from '../../ui/classes.ts';
import { arrowsIn, placesOf } from './drawing.ts';
import type { ByName } from './lockout-words.ts';
import styles from './lockout.module.css';

const drawnAtMost = 24;
const box = { width: 190, height: 36, gapX: 130, gapY: 14 };

interface AccessDrawingProps {
  readonly accounts: ByName;
  readonly stuck: ReadonlySet<string>;
}

/** What gets what back, from left to right; only accounts that an arrow touches. */
export function AccessDrawing({ accounts, stuck }: AccessDrawingProps): ReactNode {
  const all = arrowsIn([...accounts.values()]);
  if (all.length === 0) return null;
  const touched = [...new Set(all.flatMap(({ from, to }) => [from, to]))];
  const drawn = new Set(touched.slice(0, drawnAtMost));
  const arrows = all.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const { places, columns, rows } = placesOf([...drawn], arrows);
  const width = columns * (box.width + box.gapX) - box.gapX + 8;
  const height = rows * (box.height + box.gapY) + 8;
  const at = (id: string) => {
    const place = places.get(id) ?? { column: 0, row: 0 };
    return {
      x: 4 + place.column * (box.width + box.gapX),
      y: 4 + place.row * (box.height + box.gapY),
    };
  };
  return (
    <section className={styles['section']} aria-labelledby="lockout-drawing">
      <Heading level={2} id="lockout-drawing">
        {t('lockout.drawing-title')}
      </Heading>
      <p className={styles['quiet']}>{t('lockout.drawing')}</p>
      {touched.length > drawnAtMost ? (
        <p className={styles['quiet']}>{t('lockout.drawing-cut', { count: drawnAtMost })}</p>
      ) : null}
      <div className={styles['drawing']}>
        <svg viewBox={`0 0 ${width} ${height}`} style={{ maxWidth: width }} aria-hidden>
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 0 8 4 0 8Z" className={styles['arrowHead']} />
            </marker>
          </defs>
          {arrows.map(({ from, to }) => (
            <path
              key={`${from} ${to}`}
              className={styles['arrow']}
              d={curve(at(from), at(to))}
              markerEnd="url(#arrow)"
            />
          ))}
          {[...drawn].map((id) => {
            const account = accounts.get(id);
            return account === undefined ? null : (
              <Node key={id} account={account} {...at(id)} isStuck={stuck.has(id)} />
            );
          })}
        </svg>
      </div>
    </section>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** To the right it is a gentle S; back to the left, or within a column, a bow around the boxes. */
function curve(from: Point, to: Point): string {
  const middle = box.height / 2;
  const start = { x: from.x + box.width, y: from.y + middle };
  if (to.x > from.x) {
    const bend = (to.x - start.x) / 2;
    return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${to.x - bend} ${to.y + middle} ${to.x} ${to.y + middle}`;
  }
  const end = { x: to.x + box.width, y: to.y + middle };
  const out = Math.max(start.x, end.x) + box.gapX / 2;
  return `M${start.x} ${start.y + 6}C${out} ${start.y + 6} ${out} ${end.y - 6} ${end.x} ${end.y - 6}`;
}

function Node({
  account,
  x,
  y,
  isStuck,
}: Point & { readonly account: LockoutAccount; readonly isStuck: boolean }): ReactNode {
  return (
    <g className={classes(styles['node'], isStuck && styles['stuck'])}>
      <rect x={x} y={y} width={box.width} height={box.height} rx={8} />
      {isStuck ? (
        <rect x={x + 3} y={y + 3} width={box.width - 6} height={box.height - 6} rx={6} />
      ) : null}
      <text x={x + 12} y={y + 23}>
        {short(titleOf(account))}
      </text>
    </g>
  );
}

function short(name: string): string {
  const letters = [...name];
  return letters.length > 22 ? `${letters.slice(0, 21).join('')}…` : name;
}
