import { BellOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Finding } from '../../../shared/views/health.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { actionOf } from './finding-action.ts';
import type { Ways } from './finding-action.ts';
import { FindingIcon } from './FindingIcon.tsx';
import { besideOf, detailOf, nameOf } from './finding-words.ts';
import styles from './health.module.css';

interface FindingRowProps {
  readonly finding: Finding;
  readonly ways: Ways;
  readonly nowMs: number;
}

export function FindingRow({ finding, ways, nowMs }: FindingRowProps): ReactNode {
  const name = nameOf(finding);
  const beside = besideOf(finding);
  const detail = detailOf(finding, nowMs);
  const { label, perform } = actionOf(finding, ways);
  return (
    <li className={styles['row']}>
      <FindingIcon finding={finding} />
      <div className={styles['names']}>
        <p className={styles['name']}>
          <strong>{name}</strong>
          {beside === '' ? null : <span> · {beside}</span>}
        </p>
        {detail === '' ? null : <p className={styles['detail']}>{detail}</p>}
      </div>
      <div className={styles['acts']}>
        <Button aria-label={t('health.act-name', { action: label, name })} onClick={perform}>
          {label}
        </Button>
        <IconButton
          icon={<BellOff />}
          label={t('health.put-aside', { name })}
          onClick={() => ways.open({ type: 'put-aside', finding })}
        />
      </div>
    </li>
  );
}
