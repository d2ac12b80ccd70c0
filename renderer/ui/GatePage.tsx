import { ArrowLeft, KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/strings/i18n.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './gate-page.module.css';
import { useEscape } from './useEscape.ts';

export interface GatePageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Shown instead of the app's mark, e.g. a warning. */
  readonly icon?: ReactNode;
  /** Forms with much to read are wider. */
  readonly wide?: boolean;
  /** The button on top, and Escape. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** One calm column: everything that stands before the open vault. */
export function GatePage({
  title,
  lead,
  icon,
  wide = false,
  onBack,
  children,
}: GatePageProps): ReactNode {
  useEscape(onBack);
  return (
    <main className={classes(styles['page'], onBack !== undefined && styles['inner'])}>
      <div className={classes(styles['column'], wide && styles['wide'])}>
        {onBack === undefined ? null : (
          <Button look="plain" className={styles['back']} icon={<ArrowLeft />} onClick={onBack}>
            {t('common.back')}
          </Button>
        )}
        <header className={styles['head']}>
          {icon === undefined ? (
            <span className={styles['mark']}>
              <KeyRound aria-hidden />
            </span>
          ) : (
            <span className={styles['sign']}>{icon}</span>
          )}
          <h1>{title}</h1>
          {lead == null ? null : <p className={styles['lead']}>{lead}</p>}
        </header>
        {children}
      </div>
    </main>
  );
}
