import encodeQR from 'qr';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import styles from './secret-dialog.module.css';

/** Modules of white around it: readers want four. */
const border = 4;

/** A QR code as one outline: each row's runs are one rectangle, so that no seams show between modules. */
export function QrPicture({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactNode {
  const { size, path } = useMemo(() => outlineOf(text), [text]);
  return (
    <svg
      className={styles['qr']}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

function outlineOf(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { border });
  let path = '';
  for (const [y, row] of rows.entries()) {
    let x = 0;
    while (x < row.length) {
      let end = x;
      while (row[end] === true) end += 1;
      if (end > x) path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end + 1;
    }
  }
  return { size: rows.length, path };
}
