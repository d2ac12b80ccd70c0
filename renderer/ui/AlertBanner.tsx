import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/strings/i18n.ts';
import styles from './alert-banner.module.css';
import { classes } from './classes.ts';

export type Tone = 'info' | 'ok' | 'warn' | 'loss';

export interface AlertBannerProps {
  readonly tone: Tone;
  /** One or two short sentences; the important words in <strong>. */
  readonly children: ReactNode;
  /** A plain Button that leads on. */
  readonly action?: ReactNode;
  /** Read aloud when it appears; off for what is there from the start. */
  readonly announce?: boolean;
}

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, loss: CircleAlert };
const words = {
  info: 'common.note',
  ok: 'common.good',
  warn: 'common.warning',
  loss: 'common.lost',
} as const;

export function AlertBanner({
  tone,
  children,
  action,
  announce = false,
}: AlertBannerProps): ReactNode {
  const Icon = icons[tone];
  return (
    <div className={classes(styles['banner'], styles[tone])} role={announce ? 'alert' : undefined}>
      <Icon aria-hidden />
      <span className="unseen">{t(words[tone])}: </span>
      <div className={styles['text']}>{children}</div>
      {action}
    </div>
  );
}
