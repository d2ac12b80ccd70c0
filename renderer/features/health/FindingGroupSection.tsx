import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { FindingGroup } from '../../../shared/views/health.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import type { Ways } from './finding-action.ts';
import { FindingRow } from './FindingRow.tsx';
import styles from './health.module.css';

interface FindingGroupSectionProps {
  readonly group: FindingGroup;
  /** As many rows as there may be; the other findings are folded into a button. */
  readonly shown: number;
  /** As many as one press unfolds. */
  readonly more: number;
  readonly ways: Ways;
  readonly nowMs: number;
  readonly onMore: () => void;
}

/** Findings of one kind: why they matter said once, then each by name. */
export function FindingGroupSection({
  group: { kind, total, findings },
  shown,
  more,
  ways,
  nowMs,
  onMore,
}: FindingGroupSectionProps): ReactNode {
  const id = useId();
  const rows = useRef<HTMLUListElement>(null);
  const rowsBefore = useRef<number>(undefined);
  const listed = findings.slice(0, shown);
  const folded = total - listed.length;

  useEffect(() => {
    const first = rowsBefore.current;
    if (first === undefined || listed.length <= first) return;
    rowsBefore.current = undefined;
    rows.current?.children[first]?.querySelector('button')?.focus();
  }, [listed.length]);

  const unfold = (): void => {
    rowsBefore.current = listed.length;
    onMore();
  };
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <Heading level={2} id={id} {...(total === 1 ? {} : { beside: String(total) })}>
        {t(`health.group.${kind}`)}
      </Heading>
      <p className={styles['why']}>{t(`health.why.${kind}`)}</p>
      <ul ref={rows} className={styles['rows']} aria-labelledby={id}>
        {listed.map((finding) => (
          <FindingRow key={finding.key} finding={finding} ways={ways} nowMs={nowMs} />
        ))}
      </ul>
      {folded <= 0 ? null : (
        <p>
          <Button look="plain" onClick={unfold}>
            {folded <= more
              ? t('health.show-all', { count: total })
              : t('health.show-more', { count: more })}
          </Button>
        </p>
      )}
    </section>
  );
}
