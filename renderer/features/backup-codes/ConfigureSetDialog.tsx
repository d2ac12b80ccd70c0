import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { CodeSetView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Switch } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wholeNumber } from '../accounts/whole-number.ts';
import styles from './use-backup-code.module.css';

interface ConfigureSetDialogProps {
  readonly accountId: string;
  readonly set: CodeSetView;
  readonly onClose: () => void;
}

const usualDays = 180;
const mostDays = 3650;

/** From how many on a set is running low, and when to renew it. */
export function ConfigureSetDialog({
  accountId,
  set,
  onClose,
}: ConfigureSetDialogProps): ReactNode {
  const formId = useId();
  const [lowText, setLowText] = useState(String(set.lowAt));
  const [renews, setRenews] = useState(set.renewEveryDays !== null);
  const [daysText, setDaysText] = useState(String(set.renewEveryDays ?? usualDays));
  const [isTried, setTried] = useState(false);
  const { busy, error, run } = useTask();
  const lowAt = wholeNumber(lowText, 0, limits.codesPerSet);
  const days = wholeNumber(daysText, 1, mostDays);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (lowAt === undefined || (renews && days === undefined)) return;
    void run(async () => {
      const { undoId } = await vault('backup-codes:configure-set', {
        accountId,
        setId: set.id,
        lowAt,
        renewEveryDays: renews ? (days ?? usualDays) : null,
      });
      offerUndoOf(t('backup-codes.settings-saved'), undoId);
      onClose();
    });
  };

  return (
    <Dialog
      isOpen
      size="small"
      title={t('backup-codes.settings-title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} look="filled" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['fields']} onSubmit={onSubmit} noValidate>
        <TextField
          autoFocus
          inputMode="numeric"
          label={t('backup-codes.low-at')}
          hint={t('backup-codes.low-at-hint')}
          value={lowText}
          onChange={setLowText}
          error={
            isTried && lowAt === undefined
              ? t('backup-codes.low-at-bad', { max: limits.codesPerSet })
              : undefined
          }
        />
        <Switch label={t('backup-codes.renew-on')} checked={renews} onChange={setRenews} />
        {renews ? (
          <TextField
            inputMode="numeric"
            label={t('backup-codes.renew-after')}
            value={daysText}
            onChange={setDaysText}
            error={
              isTried && days === undefined
                ? t('backup-codes.renew-bad', { max: mostDays })
                : undefined
            }
          />
        ) : null}
      </form>
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
