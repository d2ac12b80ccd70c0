import { CircleAlert, CircleCheck, FileCheck2, PlayCircle } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { DrillView } from '../../../shared/views/drill.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import { Heading } from '../../ui/Heading.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './drill.module.css';
import { receiptName } from './receipt-words.ts';

/** As many as are looked at without asking for more. */
const first = 5;

/** What was proved, and when; and the two ways to prove more. */
export function Receipts(): ReactNode {
  const open = useOpenDialog();
  const drills = useVaultRead('drill:list', {}).data?.drills ?? [];
  const [showsAll, setAll] = useState(false);
  return (
    <section className={styles['section']}>
      <Heading
        level={2}
        actions={
          <>
            <Button icon={<FileCheck2 />} onClick={() => open({ type: 'drill' })}>
              {t('drill.prove')}
            </Button>
            <Button icon={<PlayCircle />} onClick={() => open({ type: 'rehearsal' })}>
              {t('drill.rehearse')}
            </Button>
          </>
        }
      >
        {t('drill.section-title')}
      </Heading>
      <p className={styles['quiet']}>{t('drill.section-lead')}</p>
      {drills.length === 0 ? null : (
        <ul className={styles['receipts']} aria-label={t('drill.receipts')}>
          {(showsAll ? drills : drills.slice(0, first)).map((drill) => (
            <Row key={drill.id} drill={drill} />
          ))}
        </ul>
      )}
      {showsAll || drills.length <= first ? null : (
        <p>
          <Button look="plain" onClick={() => setAll(true)}>
            {t('drill.more-receipts', { count: drills.length })}
          </Button>
        </p>
      )}
    </section>
  );
}

function Row({ drill }: { readonly drill: DrillView }): ReactNode {
  const open = useOpenDialog();
  const { kind, found, accounts } = drill;
  const name = receiptName(drill);
  const day = formatDay(drill.at);
  const counts = t(kind === 'rehearsal' ? 'drill.counted-codes' : 'drill.counted-found', {
    found,
    accounts,
  });
  return (
    <li>
      {found === accounts ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
      <span className={styles['lineName']}>
        {name} <span className={styles['quiet']}>{day}</span>
      </span>
      <StateChip tone={found === accounts ? 'ok' : 'warn'}>{counts}</StateChip>
      <Button
        look="plain"
        aria-label={t('drill.open-receipt', { name, day })}
        onClick={() => open({ type: 'receipt', drill })}
      >
        {t('drill.receipt')}
      </Button>
    </li>
  );
}
