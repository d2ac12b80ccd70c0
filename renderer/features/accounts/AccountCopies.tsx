import { FileLock, FileText, FileWarning, Printer, Smartphone, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, CopyView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatAgo, formatShortDay } from '../../ui/dates.ts';
import { Heading } from '../../ui/Heading.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './account-pane.module.css';

const icons = {
  paper: FileText,
  'encrypted-file': FileLock,
  'plain-file': FileWarning,
  'other-app': Smartphone,
  person: UserRound,
};

interface AccountCopiesProps {
  readonly account: AccountView;
  readonly copies: readonly CopyView[];
}

/** Where this account is kept besides here, and whether that would still help. */
export function AccountCopies({ account, copies }: AccountCopiesProps): ReactNode {
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
      {present.length === 0 ? (
        <p className={styles['quiet']}>{t('accounts.no-copies')}</p>
      ) : (
        <ul className={styles['lines']}>
          {present.map((copy) => (
            <CopyLine key={copy.id} copy={copy} nowMs={nowMs} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface CopyProps {
  readonly copy: CopyView;
  readonly nowMs: number;
}

function CopyLine({ copy, nowMs }: CopyProps): ReactNode {
  const Icon = icons[copy.kind];
  return (
    <li className={styles['line']}>
      <Icon aria-hidden />
      <span className={styles['lineName']}>
        <strong>{nameOf(copy)}</strong>
        {copy.place === '' ? null : ` · ${copy.place}`}
      </span>
      <CopyState copy={copy} nowMs={nowMs} />
    </li>
  );
}

function nameOf({ kind, sheetId, fileName }: CopyView): string {
  if (sheetId !== undefined) return t('accounts.sheet', { sheetId });
  return fileName ?? t(`accounts.copy-${kind}`);
}

function CopyState({ copy, nowMs }: CopyProps): ReactNode {
  if (!copy.upToDate) {
    const day = formatShortDay(copy.madeAt, nowMs);
    return <StateChip tone="warn">{t('accounts.copy-stale', { day })}</StateChip>;
  }
  if (copy.lastCheckedAt === undefined) {
    const ago = formatAgo(copy.madeAt, nowMs);
    return <StateChip tone="plain">{t('accounts.copy-made', { ago })}</StateChip>;
  }
  const ago = formatAgo(copy.lastCheckedAt, nowMs);
  return (
    <StateChip tone="ok">
      {t(copy.kind === 'paper' ? 'accounts.copy-scanned' : 'accounts.copy-opened', { ago })}
    </StateChip>
  );
}
