import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { isStringKey, t } from '../../../shared/strings/i18n.ts';
import type { PasswordStrength } from '../../../shared/views.ts';
import { classes } from '../../ui/classes.ts';
import { guessingTime } from './guessing-time.ts';
import styles from './strength-meter.module.css';

const names = ['very-weak', 'weak', 'middling', 'strong', 'very-strong'] as const;
const steps = [1, 2, 3, 4];

export interface StrengthMeterProps {
  readonly strength: PasswordStrength | undefined;
}

/** In words first; the bar says the same by its length. A weak one is warned about, never refused. */
export function StrengthMeter({ strength }: StrengthMeterProps): ReactNode {
  const score = strength?.score ?? 0;
  const isWeak = score < 3;
  const Icon = isWeak ? TriangleAlert : CircleCheck;
  return (
    <div className={classes(styles['meter'], isWeak ? styles['weak'] : styles['good'])}>
      <div className={styles['bar']} aria-hidden>
        {steps.map((step) => (
          <span
            key={step}
            className={classes(
              styles['step'],
              strength !== undefined && step <= Math.max(1, score) && styles['on'],
            )}
          />
        ))}
      </div>
      <p role="status">
        {strength === undefined ? (
          <span className={styles['hint']}>{t('password.length')}</span>
        ) : (
          <>
            <strong className={styles['word']}>
              <Icon aria-hidden />
              {t(`password.score.${names[score] ?? 'very-weak'}`)}.
            </strong>{' '}
            {warningOf(strength)} {t(`password.guessed.${guessingTime(strength.crackSeconds)}`)}{' '}
            {isWeak ? t('password.weak-allowed') : null}
          </>
        )}
      </p>
    </div>
  );
}

function warningOf({ warning }: PasswordStrength): string {
  const key = `password.warning.${warning ?? ''}`;
  return warning !== undefined && isStringKey(key) ? t(key) : '';
}
