import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import type { VaultOutput } from '../../api.ts';
import { classes } from '../../ui/classes.ts';
import { Code } from '../../ui/Code.tsx';
import { titleOf } from '../accounts/names.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { Answer } from './AnswerButtons.tsx';
import { CopiedNote } from './CopiedNote.tsx';
import { OtherNumber } from './OtherNumber.tsx';
import styles from './use-backup-code.module.css';
import { WhereField } from './WhereField.tsx';

interface ShownCodeProps {
  readonly account: AccountView;
  /** Undefined for the moment it takes to save that it is shown: the place is kept, nothing jumps. */
  readonly shown: VaultOutput<'backup-codes:show'> | undefined;
  readonly isBusy: boolean;
  readonly hasFailed: boolean;
  readonly onAnswer: (answer: Answer, where: string) => void;
  /** The service named a number. */
  readonly onOtherNumber: (position: number) => void;
}

export function ShownCode({
  account,
  shown,
  isBusy,
  hasFailed,
  onAnswer,
  onOtherNumber,
}: ShownCodeProps): ReactNode {
  const [where, setWhere] = useState('');
  if (shown === undefined) return hasFailed ? null : <div className={styles['place']} />;
  return (
    <div className={styles['place']}>
      <p className={classes(styles['code'], shown.value.length > 14 && styles['long'])}>
        <Code code={shown.value} size="large" asPrinted />
      </p>
      <CopiedNote account={account} shown={shown} />
      <AnswerButtons isBusy={isBusy} onAnswer={(answer) => onAnswer(answer, where)} />
      <WhereField value={where} onChange={setWhere} />
      <p className={styles['quiet']}>{afterWords(account, shown.leftAfter)}</p>
      {shown.ordered ? (
        <OtherNumber total={shown.total} isBusy={isBusy} onAsk={onOtherNumber} />
      ) : null}
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
