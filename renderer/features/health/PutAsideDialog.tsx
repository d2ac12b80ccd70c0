import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { Finding } from '../../../shared/views/health.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf } from './finding-words.ts';
import styles from './health.module.css';

interface PutAsideDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

const times = { week: 7, month: 30, good: undefined } as const;
const reasons = ['later', 'fine', 'elsewhere', 'other'] as const;

/** For how long a finding is put aside, and why: the reason stands beside it until it comes back. */
export function PutAsideDialog({ finding, onClose }: PutAsideDialogProps): ReactNode {
  const formId = useId();
  const [time, setTime] = useState<keyof typeof times>('week');
  const [reason, setReason] = useState<(typeof reasons)[number]>('later');
  const [ownReason, setOwnReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { busy, error, run } = useTask();
  const name = nameOf(finding);
  const words = reason === 'other' ? ownReason.trim() : t(`health.reasons.${reason}`);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (words === '') return;
    void run(async () => {
      const days = times[time];
      const { undoId } = await vault('health:dismiss', {
        key: finding.key,
        reason: words,
        ...(days === undefined ? {} : { days }),
      });
      offerUndoOf(t('health.put-aside-done', { name }), undoId);
      onClose();
    });
  };

  return (
    <Dialog
      isOpen
      size="small"
      title={t('health.put-aside-title')}
      subtitle={`${name} · ${t(`health.group.${finding.kind}`)}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} look="filled" busy={busy}>
            {t('health.put-aside-do')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={onSubmit} noValidate>
        <RadioGroup
          label={t('health.how-long')}
          value={time}
          onChange={setTime}
          options={[
            { value: 'week', label: t('health.week') },
            { value: 'month', label: t('health.month') },
            { value: 'good', label: t('health.good'), hint: t('health.good-hint') },
          ]}
        />
        <RadioGroup
          label={t('health.reason')}
          value={reason}
          onChange={setReason}
          options={reasons.map((value) => ({ value, label: t(`health.reasons.${value}`) }))}
        />
        {reason === 'other' ? (
          <TextField
            autoFocus
            label={t('health.own-reason')}
            maxLength={limits.reasonCharacters}
            value={ownReason}
            onChange={setOwnReason}
            error={isTried && words === '' ? t('health.own-reason-bad') : undefined}
          />
        ) : null}
      </form>
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
