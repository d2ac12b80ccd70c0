import { Copy, FileDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { HashCost, HashKind } from '../../../shared/made-codes.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { shell, vault } from '../../api.ts';
import type { VaultInput } from '../../api.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './make.module.css';

export interface HashedListProps {
  readonly of: VaultInput<'make:hash'>['of'];
}

const kinds: readonly HashKind[] = ['argon2id', 'bcrypt'];
const costs: readonly HashCost[] = ['usual', 'high'];

/** The list that a server keeps in place of the codes: made when asked for, then copied or saved. */
export function HashedList({ of }: HashedListProps): ReactNode {
  const [kind, setKind] = useState<HashKind>('argon2id');
  const [cost, setCost] = useState<HashCost>('usual');
  const [hashes, setHashes] = useState<readonly string[]>();
  const [done, setDone] = useState<string>();
  const seconds = useSettings()?.clipboardSeconds ?? 20;
  const list = useRef<HTMLOListElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const making = useTask();
  const giving = useTask();
  const isLate = useLater(making.busy);

  /** What was made with other costs is no longer what is chosen. */
  const forget = (): void => {
    setHashes(undefined);
    setDone(undefined);
  };
  const make = (): void => {
    void making.run(async () => {
      const made = await vault('make:hash', { of, kind, cost });
      flushSync(() => {
        setHashes(made.hashes);
        setDone(t('make.hashed', { count: made.hashes.length }));
      });
      // The button that was pressed is gone.
      copyButton.current?.focus();
      list.current?.scrollIntoView({ block: 'nearest' });
    });
  };
  const give = (work: (list: string[]) => Promise<string | undefined>): void => {
    if (hashes === undefined) return;
    void giving.run(async () => setDone((await work([...hashes])) ?? done));
  };
  const copy = async (list: string[]): Promise<string> => {
    await vault('make:copy-hashes', { hashes: list });
    return t('make.copied', { seconds });
  };
  const save = async (list: string[]): Promise<string | undefined> => {
    const { file } = await shell('files:choose-save', { purpose: 'hashes' });
    if (file === null) return undefined;
    const { fileName } = await vault('make:save-hashes', { grantId: file.grantId, hashes: list });
    return t('make.saved', { name: fileName });
  };
  const error = making.error ?? giving.error;

  return (
    <>
      <p>{t('make.hash-lead')}</p>
      <div className={styles['choices']}>
        <Select
          label={t('make.hash-kind')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            forget();
          }}
          options={kinds.map((value) => ({ value, label: t(`make.hash-kinds.${value}`) }))}
        />
        <Select
          label={t('make.hash-cost')}
          value={cost}
          onChange={(next) => {
            setCost(next);
            forget();
          }}
          options={costs.map((value) => ({ value, label: t(`make.hash-costs.${kind}.${value}`) }))}
        />
        {hashes === undefined ? (
          <Button busy={making.busy} onClick={make}>
            {t('make.hash-go')}
          </Button>
        ) : (
          <>
            <Button
              ref={copyButton}
              icon={<Copy aria-hidden />}
              busy={giving.busy}
              onClick={() => give(copy)}
            >
              {t('make.copy')}
            </Button>
            <Button icon={<FileDown aria-hidden />} busy={giving.busy} onClick={() => give(save)}>
              {t('make.save')}
            </Button>
          </>
        )}
      </div>
      {isLate && hashes === undefined ? <ProgressLine label={t('make.hashing')} /> : null}
      {hashes === undefined ? null : (
        <ol ref={list} className={styles['hashes']} aria-label={t('make.hash-list')}>
          {hashes.map((hash) => (
            <li key={hash}>{hash}</li>
          ))}
        </ol>
      )}
      <p className={styles['quiet']} role="status">
        {done}
      </p>
      {error === undefined ? null : <ErrorNote error={error} />}
    </>
  );
}
