import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import styles from './settings.module.css';

export interface SettingsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function SettingsSection({ title, children }: SettingsSectionProps): ReactNode {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <div className={styles['rows']}>{children}</div>
    </section>
  );
}

export interface SettingsRowProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** At the right: a button, or a list whose own label is for screen readers. */
  readonly children: ReactNode;
}

export function SettingsRow({ label, hint, children }: SettingsRowProps): ReactNode {
  return (
    <div className={styles['row']}>
      <div className={styles['texts']}>
        <span>{label}</span>
        {hint == null ? null : <span className={styles['hint']}>{hint}</span>}
      </div>
      {children}
    </div>
  );
}

export interface SettingsButtonProps {
  readonly label: string;
  readonly hint: ReactNode;
  /** On the button: "Change…". */
  readonly action: string;
  readonly onClick: () => void;
}

/** A row with one button, whose name says what it is about. */
export function SettingsButton({ label, hint, action, onClick }: SettingsButtonProps): ReactNode {
  return (
    <SettingsRow label={label} hint={hint}>
      <Button aria-label={`${action} ${label}`} onClick={onClick}>
        {action}
      </Button>
    </SettingsRow>
  );
}
