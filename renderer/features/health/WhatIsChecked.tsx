import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './health.module.css';

const checks = [
  'codes',
  'concern',
  'places',
  'copies',
  'plain',
  'drill',
  'recovery',
  'secrets',
] as const;

/** Nothing is hidden in a number: the whole list of what the page looks for. */
export function WhatIsChecked(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={styles['checked']}>
      <Button
        look="plain"
        icon={<Chevron aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('health.checked')}
      </Button>
      {isOpen ? (
        <>
          <p>{t('health.checked-lead')}</p>
          <ul aria-label={t('health.checked')}>
            {checks.map((check) => (
              <li key={check}>{t(`health.check.${check}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
