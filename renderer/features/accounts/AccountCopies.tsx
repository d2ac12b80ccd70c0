import { FileLock, FileText, FileWarning, Printer, Smartphone, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountDetail, CopyView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { copyName, copyState, forAccount } from '../copies/copy-words.ts';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './account-pane.module.css';

const icons = {
  paper: FileText,
  'encrypted-file': FileLock,
  'plain-file': FileWarning,
  'other-app': Smartphone,
  person: UserRound,
};

type AccountCopiesProps = Pick<AccountDetail, 'account' | 'copies' | 'places'>;

/** Where this account is kept besides here, and whether that would still help. */
export function AccountCopies({ account, copies, places }: AccountCopiesProps): ReactNode {
  const open = useOpenDialog();
  const [nowMs] = useState(Date.now);
  const present = copies.filter(({ goneAt }) => goneAt === undefined);
  return (
    <section className={styles['section']} aria-labelledby="account-copies">
      <Heading
        level={3}
        id="account-copies"
        actions={
          <>
            <Button
              icon={<Printer aria-hidden />}
              onClick={() => open({ type: 'print', accountIds: [account.id] })}
            >
              {t('accounts.print')}
            </Button>
            <Button icon={<FileLock aria-hidden />} onClick={() => open({ type: 'backup' })}>
              {t('accounts.encrypted-file')}
            </Button>
          </>
        }
      >
        {t('accounts.copies-title')}
      </Heading>
      <p className={styles['quiet']}>{adviceWords(places)}</p>
      {present.length === 0 ? null : (
        <ul className={styles['lines']}>
          {present.map((copy) => (
            <CopyLine key={copy.id} copy={forAccount(copy, account.id)} nowMs={nowMs} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Two places besides this computer are what is advised. */
function adviceWords({ outside, outOfDate, declined }: AccountDetail['places']): string {
  if (outside > 1) return t('accounts.places', { count: outside });
  if (declined) return t('accounts.copies-declined');
  if (outside === 1) return t('accounts.one-place');
  return t(outOfDate > 0 ? 'accounts.only-old-copies' : 'accounts.no-copies');
}

interface CopyProps {
  readonly copy: CopyView;
  readonly nowMs: number;
}

function CopyLine({ copy, nowMs }: CopyProps): ReactNode {
  const Icon = icons[copy.kind];
  const { tone, text } = copyState(copy, nowMs);
  const held = copy.behind[0]?.state;
  return (
    <li className={styles['line']}>
      <Icon aria-hidden />
      <span className={styles['lineName']}>
        <strong>{copyName(copy)}</strong>
        {copy.place === '' ? null : ` · ${copy.place}`}
        {held === undefined ? null : ` · ${t(`copies.held-${held}`)}`}
      </span>
      <StateChip tone={tone}>{text}</StateChip>
    </li>
  );
}
