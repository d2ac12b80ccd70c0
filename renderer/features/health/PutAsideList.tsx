import { useId } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Finding, PutAside } from '../../../shared/views/health.ts';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { formatShortDay } from '../../ui/dates.ts';
import { Heading } from '../../ui/Heading.tsx';
import { FindingIcon } from './FindingIcon.tsx';
import { nameOf } from './finding-words.ts';
import styles from './health.module.css';

interface PutAsideListProps {
  readonly putAside: readonly PutAside[];
  readonly nowMs: number;
}

/** What was put aside, with the reason that was given: it can be brought back at any time. */
export function PutAsideList({ putAside, nowMs }: PutAsideListProps): ReactNode {
  const id = useId();
  if (putAside.length === 0) return null;
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {t('health.aside-title')}
      </Heading>
      <ul className={styles['rows']} aria-labelledby={id}>
        {putAside.map(({ finding, reason, until }) => (
          <li key={finding.key} className={styles['row']}>
            <FindingIcon finding={finding} />
            <div className={styles['names']}>
              <p className={styles['name']}>
                <strong>{nameOf(finding)}</strong>
                <span> · {t(`health.group.${finding.kind}`)}</span>
              </p>
              <p className={styles['detail']}>
                {until === undefined
                  ? t('health.aside-for-good', { reason })
                  : t('health.aside-until', { reason, day: formatShortDay(until, nowMs) })}
              </p>
            </div>
            <div className={styles['acts']}>
              <Button
                aria-label={t('health.recall-name', { name: nameOf(finding) })}
                onClick={() => void recall(finding)}
              >
                {t('health.recall')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function recall(finding: Finding): Promise<void> {
  try {
    const { undoId } = await vault('health:recall', { key: finding.key });
    offerUndoOf(t('health.recalled', { name: nameOf(finding) }), undoId);
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}
