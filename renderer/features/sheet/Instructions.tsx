import type { SheetDocument } from '../../../shared/sheet.ts';
import { type StringKey, t } from '../../../shared/strings/i18n.ts';
import styles from './instructions.module.css';

const points = {
  accounts: [
    ['sheet.keep-title', 'sheet.keep'],
    ['sheet.use-title', 'sheet.use'],
    ['sheet.stale-title', 'sheet.stale'],
  ],
  'recovery-codes': [
    ['sheet.recovery-keep-title', 'sheet.recovery-keep'],
    ['sheet.recovery-use-title', 'sheet.recovery-use'],
    ['sheet.recovery-stale-title', 'sheet.recovery-stale'],
  ],
} as const satisfies Record<SheetDocument['kind'], readonly (readonly [StringKey, StringKey])[]>;

/** Three plain instructions, for somebody who has never seen such a sheet. */
export function Instructions({ kind }: { kind: SheetDocument['kind'] }) {
  return (
    <div className={styles.instructions}>
      {points[kind].map(([title, text]) => (
        <p key={title}>
          <strong>{t(title)}</strong>
          <br />
          {t(text)}
        </p>
      ))}
    </div>
  );
}
