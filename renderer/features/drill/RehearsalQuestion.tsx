import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { RehearsalAccount } from '../../../shared/views/drill.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf, titleOf } from '../accounts/names.ts';
import { copyName } from '../copies/copy-words.ts';
import { SubmitButton } from '../password/SubmitButton.tsx';
import type { RehearsalAnswer } from './RehearsalDialog.tsx';
import styles from './drill.module.css';

const other = 'other';
const app = 'app';
const nowhere = 'nowhere';

export interface RehearsalQuestionProps {
  readonly account: RehearsalAccount;
  readonly number: number;
  readonly total: number;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onAnswer: (answer: RehearsalAnswer) => void;
  readonly onClose: () => void;
}

/** "Where is a code? Open it." Said is what was found, not what is believed: nothing is ticked before. */
export function RehearsalQuestion({
  account,
  number,
  total,
  busy,
  error,
  onAnswer,
  onClose,
}: RehearsalQuestionProps): ReactNode {
  const [found, setFound] = useState('');
  const [wasTried, setTried] = useState(false);
  const form = useId();
  const fields = useRef<HTMLFormElement>(null);
  // The one before it is gone, and the focus with it.
  useEffect(() => fields.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (busy || found === '') return;
    const { accountId } = account;
    if (found === app || found === nowhere) onAnswer({ accountId, found });
    else onAnswer({ accountId, found: 'copy', ...(found === other ? {} : { copyId: found }) });
  };

  return (
    <Dialog
      title={titleOf(account)}
      subtitle={`${fullNameOf(account)} · ${t('drill.step', { number, total })}`}
      icon={<AccountIcon account={account} />}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton form={form} busy={busy}>
            {t(number === total ? 'drill.finish' : 'drill.next')}
          </SubmitButton>
        </>
      }
    >
      <form
        ref={fields}
        id={form}
        className={styles['form']}
        aria-label={t('drill.question', { name: titleOf(account) })}
        onSubmit={onSubmit}
        noValidate
      >
        <p className={styles['question']}>{t('drill.question', { name: titleOf(account) })}</p>
        <p>
          {t('drill.question-way')}{' '}
          <span className={styles['quiet']}>{t(`drill.why-${account.why}`)}</span>
        </p>
        <RadioGroup
          label={t('drill.found')}
          value={found}
          onChange={setFound}
          options={[
            ...account.copies.map((copy) => ({
              value: copy.id,
              label: t('drill.in-hand', { copy: copyName(copy) }),
              hint: copy.place,
            })),
            { value: other, label: t('drill.in-hand-other') },
            { value: app, label: t('drill.in-app') },
            { value: nowhere, label: t('drill.not-found') },
          ]}
        />
        {wasTried && found === '' ? (
          <p role="alert" className={styles['problem']}>
            {t('drill.say-first')}
          </p>
        ) : null}
        {error === undefined ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
