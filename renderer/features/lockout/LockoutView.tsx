import { Waypoints } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Losable } from '../../../shared/views/lockout.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogStage } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import { AccessDrawing } from './AccessDrawing.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { Answers } from './Answers.tsx';
import { Findings } from './Findings.tsx';
import styles from './lockout.module.css';
import { useAsking } from './useAsking.ts';
import { WhatIf } from './WhatIf.tsx';

/** Which account opens which, and who is stuck without what. */
export function LockoutView(): ReactNode {
  const open = useOpenDialog();
  const { data, error } = useVaultRead('lockout:read', {});
  const [lost, setLost] = useState<readonly Losable[]>([]);
  const result = useVaultRead('lockout:what-if', { lost: [...lost] });
  const findings = useVaultRead('lockout:findings', {});
  const byId = useMemo(
    () => new Map(data?.accounts.map((account) => [account.accountId, account])),
    [data],
  );
  const asking = useAsking(data?.accounts ?? []);
  const doing = { open, ask: asking.ask };
  const failure = error ?? result.error ?? findings.error;
  if (data === undefined) return failure === undefined ? null : <ErrorNote error={failure} />;

  const asked = byId.get(asking.askedId ?? '');
  return (
    <div className={styles['view']}>
      <Heading level={1}>{t('lockout.title')}</Heading>
      {failure === undefined ? null : <ErrorNote error={failure} />}
      {data.accounts.length === 0 ? (
        <EmptyState
          icon={<Waypoints aria-hidden />}
          title={t('lockout.empty-title')}
          actions={
            <Button onClick={() => open({ type: 'add' })}>{t('commands.add-account')}</Button>
          }
        >
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
            doing={doing}
          />
          {findings.data === undefined ? null : (
            <Findings findings={findings.data} accounts={byId} doing={doing} />
          )}
          <AccessDrawing
            accounts={byId}
            findings={findings.data}
            lost={lost}
            result={result.data}
          />
          <Answers accounts={data.accounts} answered={data.answered} asking={asking} />
          <section className={styles['section']}>
            <Heading level={2}>{t('lockout.about-title')}</Heading>
            <p>{t('lockout.about')}</p>
            <p>{t('lockout.about-not')}</p>
            <p className={styles['quiet']}>{t('lockout.source')}</p>
          </section>
        </>
      )}
      {asked === undefined ? null : (
        <DialogStage>
          <AnswerDialog
            key={asked.accountId}
            account={asked}
            accounts={byId}
            onDone={asking.done}
            onClose={asking.close}
          />
        </DialogStage>
      )}
    </div>
  );
}
