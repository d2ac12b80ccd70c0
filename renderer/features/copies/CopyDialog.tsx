import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { formatAgo, formatDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import type { OpenDialog } from '../main/dialogs.ts';
import styles from './copies.module.css';
import { newCopyDialog } from './copy-actions.ts';
import { copyName, copyState, isChecked } from './copy-words.ts';
import { HeldAccounts } from './HeldAccounts.tsx';

export interface CopyDialogProps {
  readonly copyId: string;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** One entry of the ledger whole: where it is, when it was looked at, and which set of each account it holds. */
export function CopyDialog({ copyId, onOpen, onClose }: CopyDialogProps): ReactNode {
  const { data, error } = useVaultRead('copies:read', { copyId });
  const [nowMs] = useState(Date.now);
  if (data === undefined && error === undefined) return null;
  const copy = data?.copy;
  return (
    <Dialog
      isOpen
      tall
      title={copy === undefined ? t('copies.title') : copyName(copy)}
      subtitle={copy?.place ?? ''}
      onClose={onClose}
      footer={
        <>
          {copy === undefined || copy.goneAt !== undefined || !isChecked(copy) ? null : (
            <Button onClick={() => onOpen({ type: 'check-copy', copy })}>
              {t('copies.check')}
            </Button>
          )}
          {copy === undefined || copy.upToDate || copy.goneAt !== undefined ? null : (
            <Button onClick={() => onOpen(newCopyDialog(copy))}>{t('copies.new-copy')}</Button>
          )}
          <Button look="filled" autoFocus onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {error === undefined ? null : <ErrorNote error={error} />}
      {data === undefined ? null : (
        <>
          <Facts copy={data.copy} nowMs={nowMs} />
          <Heading level={3}>{t('copies.holds')}</Heading>
          <HeldAccounts accounts={data.accounts} />
          {/* Below the list, so that a long one can be scrolled by keyboard. */}
          <p>
            <Button onClick={() => onOpen({ type: 'change-copy', copy: data.copy })}>
              {t('copies.change')}
            </Button>
          </p>
        </>
      )}
    </Dialog>
  );
}

function Facts({ copy, nowMs }: { readonly copy: CopyView; readonly nowMs: number }): ReactNode {
  const { tone, text } = copyState(copy, nowMs);
  const dayAndAgo = (iso: string): string =>
    t('copies.since-day', { day: formatDay(iso), ago: formatAgo(iso, nowMs) });
  const { lastDrill } = copy;
  const facts: readonly (readonly [string, string])[] = [
    [t('copies.field-kind'), t(`copies.kind-${copy.kind}`)],
    [t('copies.field-place'), copy.place === '' ? t('copies.no-place') : copy.place],
    [t('copies.field-made'), dayAndAgo(copy.madeAt)],
    [
      t('copies.field-checked'),
      copy.lastCheckedAt === undefined ? t('copies.never') : dayAndAgo(copy.lastCheckedAt),
    ],
    [
      t('copies.field-next'),
      copy.nextCheckAt === undefined ? t('copies.no-reminder') : dayAndAgo(copy.nextCheckAt),
    ],
    ...(lastDrill === undefined
      ? []
      : [
          [
            t('copies.field-proved'),
            t('copies.proved-counts', {
              day: formatDay(lastDrill.at),
              found: lastDrill.found,
              accounts: lastDrill.accounts,
            }),
          ] as const,
        ]),
  ];
  return (
    <>
      <p>
        <StateChip tone={tone}>{text}</StateChip>
      </p>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
