import { Waypoints } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Losable } from '../../../shared/views/lockout.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { AccessDrawing } from './AccessDrawing.tsx';
import { Answers } from './Answers.tsx';
import { Findings } from './Findings.tsx';
import styles from './lockout.module.css';
import { WhatIf } from './WhatIf.tsx';

/** Which account opens which, and who is stuck without what. */
export function LockoutView(): ReactNode {
  const { data, error } = useVaultRead('lockout:read', {});
  const [lost, setLost] = useState<readonly Losable[]>([]);
  const result = useVaultRead('lockout:what-if', { lost: [...lost] });
  const byId = useMemo(
    () => new Map(data?.accounts.map((account) => [account.accountId, account])),
    [data],
  );
  if (data === undefined) return error === undefined ? null : <ErrorNote error={error} />;
  return (
    <div className={styles['view']}>
      <Heading level={1}>{t('lockout.title')}</Heading>
      {data.accounts.length === 0 ? (
        <EmptyState icon={<Waypoints aria-hidden />} title={t('lockout.empty-title')}>
          {t('lockout.empty')}
        </EmptyState>
      ) : (
        <>
          <p className={styles['lead']}>{t('lockout.lead')}</p>
          <WhatIf
            things={data.things}
            accounts={byId}
            lost={lost}
            onLost={setLost}
            result={result.data}
          />
          <Findings accounts={byId} />
          <AccessDrawing
            accounts={byId}
            stuck={new Set(result.data?.stuck.map(({ accountId }) => accountId))}
          />
          <Answers accounts={data.accounts} answered={data.answered} />
          <section className={styles['section']}>
            <Heading level={2}>{t('lockout.about-title')}</Heading>
            <p>{t('lockout.about')}</p>
            <p className={styles['quiet']}>{t('lockout.source')}</p>
          </section>
        </>
      )}
    </div>
  );
}
