import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PlaceField } from '../export/PlaceField.tsx';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { CheckEverySelect } from './CheckEverySelect.tsx';
import styles from './copies.module.css';
import { copyName } from './copy-words.ts';

export interface ChangeCopyDialogProps {
  readonly copy: CopyView;
  readonly onClose: () => void;
}

/** Where it is now, and how often to look. What a copy holds is not a matter of opinion. */
export function ChangeCopyDialog({ copy, onClose }: ChangeCopyDialogProps): ReactNode {
  const [place, setPlace] = useState(copy.place);
  const [checkEveryDays, setCheckEveryDays] = useState(copy.checkEveryDays);
  const { busy, error, run } = useTask();
  const form = useId();
  const hint = copy.kind === 'plain-file' ? 'encrypted-file' : copy.kind;

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    void run(async () => {
      const input = { copyId: copy.id, place: place.trim(), checkEveryDays };
      const { undoId } = await vault('copies:change', input);
      offerUndoOf(t('copies.changed'), undoId);
      onClose();
    });
  };

  return (
    <Dialog
      title={t('copies.change-title')}
      subtitle={copyName(copy)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton form={form} busy={busy}>
            {t('copies.change-save')}
          </SubmitButton>
        </>
      }
    >
      <form id={form} className={styles['form']} onSubmit={onSubmit} noValidate>
        <PlaceField
          label={t('copies.where')}
          value={place}
          onChange={setPlace}
          hint={t(`copies.place-hint-${hint}`)}
        />
        <CheckEverySelect value={checkEveryDays} onChange={setCheckEveryDays} />
        {error === undefined ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
