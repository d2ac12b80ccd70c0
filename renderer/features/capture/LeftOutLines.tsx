import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { LeftOut } from './left-out.ts';
import styles from './left-out-lines.module.css';

interface LeftOutLinesProps {
  readonly leftOut: readonly LeftOut[];
  readonly onTake: (line: LeftOut) => void;
}

/** A long text is not a list to read through. */
const shownAtMost = 100;

/** What stands in the text but not in the form, each with the reason and a way back. */
export function LeftOutLines({ leftOut, onTake }: LeftOutLinesProps): ReactNode {
  if (leftOut.length === 0) return null;
  const more = leftOut.length - shownAtMost;
  return (
    <Disclosure label={t('capture.left-out', { count: leftOut.length })}>
      <ol className={styles['lines']} aria-label={t('capture.left-out-list')}>
        {leftOut.slice(0, shownAtMost).map((one) => (
          <li key={`${one.line ?? ''} ${one.text}`}>
            <span className={styles['number']}>
              {one.line === undefined ? '' : t('capture.left-out-line', { line: one.line })}
            </span>
            <span className={styles['text']}>{one.text}</span>
            <span className={styles['reason']}>{t(`capture.because-${one.reason}`)}</span>
            {one.reason === 'duplicate' ? null : (
              <Button
                look="plain"
                aria-label={
                  one.line === undefined
                    ? undefined
                    : t('capture.take-back-line', { line: one.line })
                }
                onClick={() => onTake(one)}
              >
                {t('capture.take-back')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p className={styles['reason']}>{t('capture.left-out-more', { count: more })}</p>
      ) : null}
    </Disclosure>
  );
}
