import { FileLock, FileText, FileWarning, Smartphone, Trash2, User } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { copyName, copyState, madeWords } from './copy-words.ts';
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
  readonly onGone: (copy: CopyView) => void;
}

export function CopyRow({ copy, nowMs, onGone }: CopyRowProps): ReactNode {
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
      </div>
      <div className={styles['state']}>
        <StateChip tone={tone}>{text}</StateChip>
        {!isGone && copy.kind === 'plain-file' ? (
          <Button aria-label={t('copies.deleted-name', { name })} onClick={() => onGone(copy)}>
            {t('copies.i-deleted-it')}
          </Button>
        ) : null}
        {isGone || copy.kind === 'plain-file' ? null : (
          <MenuButton
            label={t('copies.menu', { name })}
            entries={[
              {
                id: 'gone',
                label: t('copies.no-longer-there'),
                icon: <Trash2 />,
                perform: () => onGone(copy),
              },
            ]}
          />
        )}
      </div>
    </li>
  );
}
