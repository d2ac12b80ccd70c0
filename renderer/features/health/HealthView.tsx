import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { FindingKind } from '../../../shared/views/health.ts';
import { useKeptFocus } from '../../hooks/useKeptFocus.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import { FindingGroupSection } from './FindingGroupSection.tsx';
import styles from './health.module.css';
import { PutAsideList } from './PutAsideList.tsx';
import { WhatIsChecked } from './WhatIsChecked.tsx';

export interface HealthViewProps {
  readonly toAccount: (accountId: string) => void;
  readonly toCopies: () => void;
}

/** Of each kind at first, and as many more as one press shows. */
const atFirst = 5;
const more = 500;
/** So few are not worth a button. */
const unfoldable = 3;

/** What needs a person, the most urgent first: by name, each with one thing to do. No score. */
export function HealthView({ toAccount, toCopies }: HealthViewProps): ReactNode {
  const [shown, setShown] = useState<Readonly<Partial<Record<FindingKind, number>>>>({});
  const [nowMs] = useState(Date.now);
  const open = useOpenDialog();
  const { data, error } = useVaultRead('health:read', {
    perGroup: Math.max(atFirst, ...Object.values(shown)) + unfoldable,
  });
  const view = useKeptFocus<HTMLDivElement>(data?.total ?? -1);
  if (data === undefined) return error === undefined ? null : <ErrorNote error={error} />;

  const ways = { open, toAccount, toCopies };
  const { total: count, groups, putAside } = data;
  return (
    <div ref={view} className={styles['view']} tabIndex={-1}>
      <Heading level={1}>{t('health.title')}</Heading>
      {count === 0 ? (
        <EmptyState icon={<ShieldCheck aria-hidden />} title={t('health.empty-title')}>
          {putAside.length === 0 ? t('health.empty') : t('health.empty-put-aside')}
        </EmptyState>
      ) : (
        <p className={styles['lead']}>{t('health.lead', { count })}</p>
      )}
      {groups.map((group) => {
        const { kind, total } = group;
        const rows = shown[kind] ?? atFirst;
        return (
          <FindingGroupSection
            key={kind}
            group={group}
            shown={total <= rows + unfoldable ? total : rows}
            more={more}
            ways={ways}
            nowMs={nowMs}
            onMore={() => setShown({ ...shown, [kind]: rows + more })}
          />
        );
      })}
      <PutAsideList putAside={putAside} nowMs={nowMs} />
      <WhatIsChecked />
    </div>
  );
}
