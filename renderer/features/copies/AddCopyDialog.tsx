import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { PlaceField } from '../export/PlaceField.tsx';
import { SheetAccounts } from '../export/SheetAccounts.tsx';
import { sheetAccounts } from '../export/sheet-accounts.ts';
import type { Which } from '../export/sheet-accounts.ts';
import { useAccountList } from '../export/useAccountList.ts';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { CheckEverySelect } from './CheckEverySelect.tsx';
import styles from './copies.module.css';
import { copyName } from './copy-words.ts';

const kinds = ['paper', 'other-app', 'encrypted-file', 'person'] as const;
type Kind = (typeof kinds)[number];

/** As often as copies made here are looked at. */
const usualDays = 180;

/** A copy that was not made here is noted by hand: what and where it is, and what it holds today. */
export function AddCopyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const accounts = useAccountList();
  const [kind, setKind] = useState<Kind>('paper');
  const [place, setPlace] = useState('');
  const [which, setWhich] = useState<Which>('codes');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [secrets, setSecrets] = useState(false);
  const [checkEveryDays, setCheckEveryDays] = useState<number | null>(usualDays);
  const [wasTried, setTried] = useState(false);
  const { busy, error, run } = useTask();
  const form = useId();
  if (accounts === undefined) return null;

  const taken = sheetAccounts(accounts, which, chosen, true);
  const hasSecrets = kind === 'encrypted-file' || secrets;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (busy || taken.length === 0) return;
    void run(async () => {
      const accountIds = taken.map(({ id }) => id);
      const input = { kind, place: place.trim(), accountIds, secrets: hasSecrets, checkEveryDays };
      const { undoId } = await vault('copies:add', input);
      offerUndoOf(t('copies.noted', { name: place.trim() || copyName({ kind }) }), undoId);
      onClose();
    });
  };

  return (
    <Dialog
      title={t('copies.note-title')}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton form={form} busy={busy}>
            {t('copies.note-save')}
          </SubmitButton>
        </>
      }
    >
      <form id={form} className={styles['form']} onSubmit={onSubmit} noValidate>
        <p>{t('copies.note-lead')}</p>
        <RadioGroup
          label={t('copies.which-kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`copies.note-${value}`) }))}
        />
        <PlaceField
          label={t('copies.where')}
          value={place}
          onChange={setPlace}
          hint={t(`copies.place-hint-${kind}`)}
        />
        <SheetAccounts
          accounts={accounts}
          which={which}
          onWhich={setWhich}
          chosen={chosen}
          onChosen={setChosen}
          problem={wasTried && taken.length === 0 ? t('export.choose-one') : undefined}
        />
        <Checkbox
          label={t('copies.secrets')}
          hint={t('copies.secrets-hint')}
          checked={hasSecrets}
          disabled={kind === 'encrypted-file'}
          onChange={setSecrets}
        />
        <CheckEverySelect value={checkEveryDays} onChange={setCheckEveryDays} />
        {error === undefined ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
