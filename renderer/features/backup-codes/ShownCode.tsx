import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import type { VaultOutput } from '../../api.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { classes } from '../../ui/classes.ts';
import { Code } from '../../ui/Code.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { titleOf } from '../accounts/names.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { Answer } from './AnswerButtons.tsx';
import styles from './use-backup-code.module.css';

interface ShownCodeProps {
  readonly account: AccountView;
  /** Undefined for the moment it takes to save that it is shown: the place is kept, nothing jumps. */
  readonly shown: VaultOutput<'backup-codes:show'> | undefined;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly onAnswer: (answer: Answer, where: string) => void;
}

export function ShownCode({
  account,
  shown,
  isBusy,
  hasFailed,
  onAnswer,
}: ShownCodeProps): ReactNode {
  const [where, setWhere] = useState('');
  const seconds = useSettings()?.clipboardSeconds ?? 20;
  if (shown === undefined) return hasFailed ? null : <div className={styles['place']} />;
  return (
    <div className={styles['place']}>
      <p className={classes(styles['code'], shown.value.length > 14 && styles['long'])}>
        <Code code={shown.value} size="large" asPrinted />
      </p>
      <p className={styles['quiet']}>{t('backup-codes.use-copied', { seconds })}</p>
      <AnswerButtons isBusy={isBusy} onAnswer={(answer) => onAnswer(answer, where)} />
      <div className={styles['where']}>
        <TextField
          label={t('backup-codes.where')}
          hint={t('backup-codes.where-hint')}
          optional
          maxLength={200}
          value={where}
          onChange={setWhere}
        />
      </div>
      <p className={styles['quiet']}>{afterWords(account, shown.leftAfter)}</p>
    </div>
  );
}

/** What is left, and when it is few, what to do about it. */
function afterWords(account: AccountView, leftAfter: number): string {
  const name = titleOf(account);
  if (leftAfter === 0)
    return `${t('backup-codes.last-one')} ${t('backup-codes.renew-now', { name })}`;
  const left = t('backup-codes.left-after', { left: leftAfter });
  return leftAfter > 3 ? left : `${left} ${t('backup-codes.renew-soon', { name })}`;
}
