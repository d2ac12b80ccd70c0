import { Eye, FileLock, FileText, NotebookPen, Printer } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { useKeptFocus } from '../../hooks/useKeptFocus.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Receipts } from '../drill/Receipts.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import { checkFiles } from './copy-actions.ts';
import styles from './copies.module.css';
import { CopyRow } from './CopyRow.tsx';

/** Where the codes are besides this computer, what each copy holds, and whether it still counts. */
export function CopiesView(): ReactNode {
  const { data, error } = useVaultRead('copies:list', {});
  const there = data?.copies.filter(({ goneAt }) => goneAt === undefined) ?? [];
  const view = useKeptFocus<HTMLDivElement>(there.length);
  if (data === undefined) return error === undefined ? null : <ErrorNote error={error} />;

  const gone = data.copies.filter(({ goneAt }) => goneAt !== undefined);
  return (
    <div ref={view} className={styles['view']} tabIndex={-1}>
      <Heading level={1} actions={there.length === 0 ? undefined : <Ways />}>
        {t('copies.title')}
      </Heading>
      {there.length === 0 ? (
        <EmptyState icon={<FileText />} title={t('copies.empty-title')} actions={<Ways />}>
          {t('copies.empty')}
        </EmptyState>
      ) : (
        <>
          <p className={styles['lead']}>{t('copies.lead')}</p>
          <Advice copies={there.filter(isSafe)} />
          <Rows label={t('copies.list')} copies={there} />
          <CheckFiles copies={there} />
        </>
      )}
      {data.copies.length === 0 ? null : <Receipts />}
      {gone.length === 0 ? null : (
        <section className={styles['past']}>
          <Heading level={2}>{t('copies.gone-title')}</Heading>
          <Rows label={t('copies.gone-title')} copies={gone} />
        </section>
      )}
    </div>
  );
}

/** A file that anybody can read is no copy to count on: it is to be deleted. */
function isSafe({ kind }: CopyView): boolean {
  return kind !== 'plain-file';
}

/** Two places that hold what works today are what is advised. */
function Advice({ copies }: { readonly copies: readonly CopyView[] }): ReactNode {
  if (copies.length === 0) return null;
  const good = copies.filter(
    ({ upToDate, lastProblem }) => upToDate && lastProblem === undefined,
  ).length;
  if (good > 1) return null;
  const which = good === 0 ? 'no-good' : 'one-place';
  return (
    <AlertBanner tone={good === 0 ? 'warn' : 'info'}>
      <strong>{t(`copies.${which}-title`)}.</strong> {t(`copies.${which}`)}
    </AlertBanner>
  );
}

/** What the app can look at by itself. */
function CheckFiles({ copies }: { readonly copies: readonly CopyView[] }): ReactNode {
  const { busy, run } = useTask();
  const files = copies.filter(
    ({ kind, checksItself }) => kind === 'encrypted-file' && checksItself,
  );
  if (files.length === 0) return null;
  return (
    <p>
      <Button icon={<Eye />} busy={busy} onClick={() => void run(() => checkFiles(files))}>
        {t('copies.check-files')}
      </Button>
    </p>
  );
}

function Ways(): ReactNode {
  const open = useOpenDialog();
  return (
    <>
      <Button icon={<Printer />} onClick={() => open({ type: 'print' })}>
        {t('copies.print')}
      </Button>
      <Button icon={<FileLock />} onClick={() => open({ type: 'backup' })}>
        {t('copies.encrypted-file')}
      </Button>
      <Button icon={<NotebookPen />} onClick={() => open({ type: 'add-copy' })}>
        {t('copies.note')}
      </Button>
    </>
  );
}

interface RowsProps {
  readonly label: string;
  readonly copies: readonly CopyView[];
}

function Rows({ label, copies }: RowsProps): ReactNode {
  const [nowMs] = useState(Date.now);
  return (
    <ul className={styles['rows']} aria-label={label}>
      {copies.map((copy) => (
        <CopyRow key={copy.id} copy={copy} nowMs={nowMs} />
      ))}
    </ul>
  );
}
