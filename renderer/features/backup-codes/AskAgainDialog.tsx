import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { OpenQuestion } from '../../../shared/views.ts';
import { useTask } from '../../hooks/useTask.ts';
import { formatDay, formatTime } from '../../ui/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { answerQuestion } from './answer-question.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { Answer } from './AnswerButtons.tsx';
import styles from './use-backup-code.module.css';
import { WhereField } from './WhereField.tsx';

interface AskAgainDialogProps {
  readonly question: OpenQuestion;
  readonly onClose: () => void;
}

/** The question that a lock or Escape cut off. The code itself is not shown again. */
export function AskAgainDialog({ question, onClose }: AskAgainDialogProps): ReactNode {
  const [where, setWhere] = useState('');
  const { busy, error, run } = useTask();
  const { accountId, codeId, position, shownAt, unsureAt } = question;
  const answer = (said: Answer): void =>
    void run(async () => {
      await answerQuestion({ accountId, codeId, answer: said, where });
      onClose();
    });
  return (
    <Dialog
      isOpen
      title={t('backup-codes.again-title')}
      subtitle={fullNameOf(question)}
      icon={<AccountIcon account={question} />}
      onClose={onClose}
    >
      <div className={styles['again']}>
        <p>
          {unsureAt === undefined
            ? t('backup-codes.again-text', {
                position,
                day: formatDay(shownAt),
                time: formatTime(shownAt),
              })
            : t('backup-codes.again-unsure', { position, day: formatDay(unsureAt) })}
        </p>
        <AnswerButtons isBusy={busy} onAnswer={answer} />
        <WhereField value={where} onChange={setWhere} />
      </div>
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
