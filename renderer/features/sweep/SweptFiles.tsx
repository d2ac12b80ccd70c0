import { FileDown, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { SweptFile } from '../../../shared/views/sweep.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { sourcesAtMost } from '../import/named-source.ts';
import { useOpenDialog } from '../main/dialogs.ts';
import { DeletionNote } from './DeletionNote.tsx';
import styles from './sweep.module.css';
import { groupsOf } from './swept-groups.ts';
import { ownName } from './swept-words.ts';
import { SweptRow } from './SweptRow.tsx';
import { useDeletion } from './useDeletion.ts';

export interface SweptFilesProps {
  readonly files: readonly SweptFile[];
  readonly onDeleted: () => void;
}

/** What was found, by what can be done with it. */
export function SweptFiles({ files, onDeleted }: SweptFilesProps): ReactNode {
  const open = useOpenDialog();
  const { toRead, inVault, others } = groupsOf(files);
  const there = inVault.filter(({ outcome }) => outcome !== 'deleted');
  const { busy, error, remove } = useDeletion(onDeleted);
  // One password is asked for: those that want one come one by one.
  const atOnce = toRead.filter(({ what }) => what.type !== 'encrypted').slice(0, sourcesAtMost);
  const read = (some: readonly SweptFile[]): void =>
    open({
      type: 'import',
      sources: some.map((file) => ({
        name: ownName(file),
        source: { type: 'grant', grantId: file.grantId },
      })),
    });

  return (
    <div className={styles['groups']}>
      {error === undefined ? null : <ErrorNote error={error} />}
      {toRead.length === 0 ? null : (
        <Group
          title={t('sweep.to-read')}
          action={
            atOnce.length < 2 ? undefined : (
              <Button look="filled" icon={<FileDown />} onClick={() => read(atOnce)}>
                {t('sweep.read-all', { count: atOnce.length })}
              </Button>
            )
          }
        >
          {toRead.map((file) => (
            <SweptRow key={file.grantId} file={file}>
              <Button
                aria-label={t('sweep.read-named', { name: ownName(file) })}
                onClick={() => read([file])}
              >
                {t('sweep.read')}
              </Button>
            </SweptRow>
          ))}
        </Group>
      )}
      {inVault.length === 0 ? null : (
        <Group
          title={t('sweep.in-vault')}
          note={there.length === 0 ? undefined : <DeletionNote files={there} />}
          action={
            there.length < 2 ? undefined : (
              <Button icon={<Trash2 />} loss busy={busy} onClick={() => remove(there)}>
                {t('sweep.delete-all', { count: there.length })}
              </Button>
            )
          }
        >
          {inVault.map((file) => (
            <SweptRow key={file.grantId} file={file}>
              {file.outcome === 'deleted' ? null : (
                <Button
                  loss
                  busy={busy}
                  aria-label={t('sweep.delete-named', { name: ownName(file) })}
                  onClick={() => remove([file])}
                >
                  {t('sweep.delete')}
                </Button>
              )}
            </SweptRow>
          ))}
        </Group>
      )}
      {others.length === 0 ? null : (
        <Group title={t('sweep.others')}>
          {others.map((file) => (
            <SweptRow key={file.grantId} file={file} />
          ))}
        </Group>
      )}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly action?: ReactNode;
  /** Its rows. */
  readonly children: ReactNode;
}

function Group({ title, note, action, children }: GroupProps): ReactNode {
  return (
    <section className={styles['group']}>
      <Heading level={2} actions={action}>
        {title}
      </Heading>
      {note}
      <ul className={styles['rows']} aria-label={title}>
        {children}
      </ul>
    </section>
  );
}
