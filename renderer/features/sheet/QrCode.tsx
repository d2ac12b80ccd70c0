import type { QrModules } from '../../../shared/sheet.ts';
import styles from './qr-code.module.css';

/** Modules of white that a reader needs around the code. */
const quiet = 4;

/**
 * Each row's runs are one rectangle: squares side by side print with hairline seams, which readers
 * stumble over. The quiet zone hangs over, so that the black edge stands in line with the text.
 * @param label for screen readers, and for nobody else: the paper has its own caption
 */
export function QrCode({
  modules,
  sideMm,
  label,
}: {
  modules: QrModules;
  sideMm: number;
  label: string;
}) {
  const count = modules.length;
  const margin = (sideMm * quiet) / count;
  const whole = sideMm + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.qr}
      viewBox={`${-quiet} ${-quiet} ${count + 2 * quiet} ${count + 2 * quiet}`}
      shapeRendering="crispEdges"
      style={{ width: `${whole}mm`, height: `${whole}mm`, margin: `${-margin}mm` }}
    >
      <path d={modules.map(rowPath).join('')} />
    </svg>
  );
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let start = 0;
  row.forEach((dark, x) => {
    if (!dark) start = x + 1;
    else if (row[x + 1] !== true) path += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`;
  });
  return path;
}
