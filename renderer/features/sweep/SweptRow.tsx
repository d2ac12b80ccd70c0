import { FileLock, FileQuestion, FileText, Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { SweptFile } from '../../../shared/views/sweep.ts';
import { classes } from '../../ui/classes.ts';
import { formatShortDay } from '../../ui/dates.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import styles from './sweep.module.css';
import { folderOf, ownName, sizeWords, stateOf, whatWords } from './swept-words.ts';

const icons: Partial<Record<SweptFile['what']['type'], typeof FileText>> = {
  codes: FileText,
  export: Smartphone,
  encrypted: FileLock,
  'pdf-locked': FileLock,
  backup: FileLock,
  paper: FileText,
};

export interface SweptRowProps {
  readonly file: SweptFile;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

export function SweptRow({ file, children }: SweptRowProps): ReactNode {
  const [nowMs] = useState(Date.now);
  const Icon = icons[file.what.type] ?? FileQuestion;
  const folder = folderOf(file);
  const { tone, text } = stateOf(file);
  const isKnown = file.has !== 'unknown' || file.outcome !== undefined;
  return (
    <li className={classes(styles['row'], file.outcome === 'deleted' && styles['gone'])}>
      <Icon aria-hidden />
      <div className={styles['names']}>
        <p className={styles['name']}>
          <strong>{ownName(file)}</strong>
          {folder === undefined ? null : <span> · {folder}</span>}
        </p>
        <p className={styles['quiet']}>
          {[
            whatWords(file.what),
            sizeWords(file.size),
            formatShortDay(file.modifiedAt, nowMs),
            ...(file.cloud === undefined
              ? []
              : [t('sweep.in-cloud', { cloud: t(`sweep.cloud.${file.cloud}`) })]),
          ].join(' · ')}
        </p>
      </div>
      <div className={styles['state']}>
        {isKnown ? <StateChip tone={tone}>{text}</StateChip> : null}
        {children}
      </div>
    </li>
  );
}
