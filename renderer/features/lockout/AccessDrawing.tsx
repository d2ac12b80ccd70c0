import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutFindings, Losable, WhatIf } from '../../../shared/views/lockout.ts';
import { Heading } from '../../ui/Heading.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { arrowsIn, importantOf } from './access-arrows.ts';
import { DrawnNode, nodeBox } from './DrawnNode.tsx';
import { layoutOf } from './drawing-layout.ts';
import type { ByName } from './lockout-words.ts';
import { arrowWords, lackWords } from './lockout-words.ts';
import styles from './lockout.module.css';

const drawnAtMost = 24;
const gap = { x: 110, y: 14 };
const zooms = [1, 1.5, 2.5];

interface AccessDrawingProps {
  readonly accounts: ByName;
  readonly findings: LockoutFindings | undefined;
  readonly lost: readonly Losable[];
  readonly result: WhatIf | undefined;
}

/** What opens what, and gets it back, from left to right: as a drawing and in words. */
export function AccessDrawing({ accounts, findings, lost, result }: AccessDrawingProps): ReactNode {
  const [zoom, setZoom] = useState(0);
  const list = [...accounts.values()];
  const all = arrowsIn(list);
  const important = importantOf({ accounts: list, findings, lost, result }, all);
  if (important.length === 0) return null;
  const ids = important.slice(0, drawnAtMost);
  const drawn = new Set(ids);
  const arrows = all.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const { places, columns, rows } = layoutOf(ids, arrows);
  const width = columns * (nodeBox.width + gap.x) - gap.x + 8;
  const height = rows * (nodeBox.height + gap.y) - gap.y + 8;
  const at = (id: string): Point => {
    const place = places.get(id) ?? { column: 0, row: 0 };
    return {
      x: 4 + place.column * (nodeBox.width + gap.x),
      y: 4 + place.row * (nodeBox.height + gap.y),
    };
  };
  const stuck = new Set(result?.stuck.map(({ accountId }) => accountId));
  const scale = zooms[zoom] ?? 1;
  return (
    <section className={styles['section']} aria-labelledby="lockout-drawing">
      <Heading
        level={2}
        id="lockout-drawing"
        actions={
          <>
            <IconButton
              icon={<Minus />}
              label={t('lockout.smaller')}
              onClick={() => setZoom(Math.max(0, zoom - 1))}
            />
            <IconButton
              icon={<Plus />}
              label={t('lockout.larger')}
              onClick={() => setZoom(Math.min(zooms.length - 1, zoom + 1))}
            />
          </>
        }
      >
        {t('lockout.drawing-title')}
      </Heading>
      <p className={styles['quiet']}>
        {t('lockout.drawing')}
        {ids.length < accounts.size ? ` ${t('lockout.drawing-cut')}` : ''}
      </p>
      <div
        className={styles['drawing']}
        {...(zoom === 0
          ? {}
          : { tabIndex: 0, role: 'group', 'aria-label': t('lockout.drawing-scroll') })}
      >
        <svg
          role="img"
          aria-label={t('lockout.drawing-said', { count: ids.length })}
          viewBox={`0 0 ${width} ${height}`}
          style={{ width: `${scale * 100}%`, maxWidth: width * scale }}
        >
          <defs>
            {(['regains', 'opens'] as const).map((kind) => (
              <marker
                key={kind}
                id={`arrow-${kind}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerUnits="userSpaceOnUse"
                markerWidth="11"
                markerHeight="11"
                orient="auto"
              >
                <path d="M0 0 8 4 0 8Z" className={styles[`${kind}Head`]} />
              </marker>
            ))}
          </defs>
          {arrows.map(({ from, to, kind }) => (
            <path
              key={`${from} ${to}`}
              className={styles[kind]}
              d={curve(at(from), at(to))}
              markerEnd={`url(#arrow-${kind})`}
            />
          ))}
          {ids.map((id) => (
            <DrawnNode
              key={id}
              name={lackWords(id, accounts)}
              account={accounts.get(id)}
              state={lost.includes(id) ? 'lost' : stuck.has(id) ? 'stuck' : undefined}
              {...at(id)}
            />
          ))}
        </svg>
      </div>
      <details className={styles['same']}>
        <summary>{t('lockout.drawing-words')}</summary>
        <ul>
          {arrowWords(arrows, accounts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** To the right it is a gentle S; back to the left, or within a column, a bow around the boxes. */
function curve(from: Point, to: Point): string {
  const middle = nodeBox.height / 2;
  const start = { x: from.x + nodeBox.width, y: from.y + middle };
  if (to.x > from.x) {
    const bend = (to.x - start.x) / 2;
    return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${to.x - bend} ${to.y + middle} ${to.x} ${to.y + middle}`;
  }
  const end = { x: to.x + nodeBox.width, y: to.y + middle };
  const out = Math.max(start.x, end.x) + gap.x / 2;
  return `M${start.x} ${start.y + 6}C${out} ${start.y + 6} ${out} ${end.y - 6} ${end.x} ${end.y - 6}`;
}
