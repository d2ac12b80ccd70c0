import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { shell, vault } from '../../api.ts';
import type { VaultOutput } from '../../api.ts';
import { useFirstFocus } from '../../hooks/useFirstFocus.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { NewPasswordFields } from '../password/NewPasswordFields.tsx';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { useNewPassword } from '../password/useNewPassword.ts';
import styles from './export.module.css';
import { PlaceField } from './PlaceField.tsx';

export interface BackupFormProps {
  readonly onClose: () => void;
  readonly onMade: (made: VaultOutput<'backup:write'>) => void;
}

export function BackupForm({ onClose, onMade }: BackupFormProps): ReactNode {
  const [opensWith, setOpensWith] = useState<'same' | 'own'>('same');
  const own = useNewPassword();
  const [withRecovery, setWithRecovery] = useState(true);
  const [place, setPlace] = useState('');
  const recoveryCodes = useVaultRead('recovery:status', {}).data?.left;
  const { busy, error, run } = useTask();
  const [isWriting, setWriting] = useState(false);
  const isLate = useLater(isWriting);
  const first = useFirstFocus<HTMLButtonElement>();
  const form = useId();

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || (opensWith === 'own' && !own.check())) return;
    void run(async () => {
      const { file } = await shell('files:choose-save', { purpose: 'backup' });
      if (file === null) return;
      setWriting(true);
      try {
        const made = await vault('backup:write', {
          grantId: file.grantId,
          ...(opensWith === 'own' ? { password: own.password } : {}),
          withRecoveryCodes: withRecovery && recoveryCodes !== 0,
          place: place.trim(),
        });
        onMade(made);
      } finally {
        setWriting(false);
      }
    });
  };

  return (
    <Dialog
      title={t('export.backup-title')}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton ref={first} form={form} busy={busy}>
            {t('export.choose-place')}
          </SubmitButton>
        </>
      }
    >
      <form id={form} className={styles['form']} onSubmit={onSubmit} noValidate>
        <p>{t('export.backup-lead')}</p>
        <RadioGroup
          label={t('export.opens-with')}
          value={opensWith}
          onChange={setOpensWith}
          options={[
            { value: 'same', label: t('export.opens-same'), hint: t('export.opens-same-hint') },
            { value: 'own', label: t('export.opens-own'), hint: t('export.opens-own-hint') },
          ]}
        />
        {opensWith === 'own' ? (
          <NewPasswordFields value={own} label={t('export.own-password')} autoFocus />
        ) : null}
        <Checkbox
          label={t('export.recovery-too')}
          checked={withRecovery && recoveryCodes !== 0}
          disabled={recoveryCodes === 0}
          onChange={setWithRecovery}
          {...(recoveryCodes === undefined ? {} : { hint: recoveryWords(recoveryCodes) })}
        />
        <PlaceField value={place} onChange={setPlace} hint={t('export.place-hint')} />
        {error === undefined ? null : <ErrorNote error={error} />}
        {isLate ? <ProgressLine label={t('export.writing')} /> : null}
      </form>
    </Dialog>
  );
}

function recoveryWords(count: number): string {
  return count === 0 ? t('export.recovery-none') : t('export.recovery-too-hint', { count });
}
