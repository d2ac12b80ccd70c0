import { FileLock, FileText, FileWarning, Smartphone, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import { actOnCopy, newCopyDialog } from './copy-actions.ts';
import { behindWords, copyName, copyState, madeWords } from './copy-words.ts';
import { CopyMenu } from './CopyMenu.tsx';
import styles from './copies.module.css';

const icons = {
  paper: FileText,
  'encrypted-file': FileLock,
  'plain-file': FileWarning,
  'other-app': Smartphone,
  person: User,
};

export interface CopyRowProps {
  readonly copy: CopyView;
  readonly nowMs: number;
}

/** One copy: what and where it is, whether it still helps, and what to do about it. */
export function CopyRow({ copy, nowMs }: CopyRowProps): ReactNode {
  const Icon = icons[copy.kind];
  const name = copyName(copy);
  const isGone = copy.goneAt !== undefined;
  const { tone, text } = copyState(copy, nowMs);
  return (
    <li className={classes(styles['row'], isGone && styles['gone'])}>
      <Icon aria-hidden />
      <div className={styles['names']}>
        <p className={styles['name']}>
          <strong>{name}</strong>
          {copy.place === '' ? null : <span> · {copy.place}</span>}
        </p>
        <p className={styles['made']}>
          {name === t(`copies.kind-${copy.kind}`) ? null : `${t(`copies.kind-${copy.kind}`)} · `}
          {madeWords(copy, nowMs)}
        </p>
        {isGone
          ? null
          : behindWords(copy).map((words) => (
              <p key={words} className={styles['behind']}>
                {words}
              </p>
            ))}
      </div>
      <div className={styles['state']}>
        <StateChip tone={tone}>{text}</StateChip>
        {isGone ? null : <NextStep copy={copy} name={name} />}
        <CopyMenu copy={copy} />
      </div>
    </li>
  );
}

/** The one thing that helps; everything else is in the menu. */
function NextStep({ copy, name }: { readonly copy: CopyView; readonly name: string }): ReactNode {
  const open = useOpenDialog();
  if (copy.kind === 'plain-file') {
    return (
      <Button
        aria-label={t('copies.deleted-name', { name })}
        onClick={() => void actOnCopy(copy, 'gone')}
      >
        {t('copies.i-deleted-it')}
      </Button>
    );
  }
  if (copy.upToDate && copy.lastProblem === undefined) return null;
  return (
    <Button
      aria-label={t('copies.new-copy-name', { name })}
      onClick={() => open(newCopyDialog(copy))}
    >
      {t('copies.new-copy')}
    </Button>
  );
}
