import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, Settings } from '../../../shared/views.ts';
import { useFirstFocus } from '../../hooks/useFirstFocus.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import styles from './export.module.css';
import { PlaceField } from './PlaceField.tsx';
import { SheetAccounts } from './SheetAccounts.tsx';
import type { MadeSheet } from './SheetReady.tsx';
import { usePrintForm } from './usePrintForm.ts';

export interface PrintFormProps {
  readonly accounts: readonly AccountView[];
  readonly accountIds: readonly string[] | undefined;
  readonly usualPaper: Settings['paper'];
  readonly onClose: () => void;
  readonly onMade: (sheet: MadeSheet) => void;
}

export function PrintForm({
  accounts,
  accountIds,
  usualPaper,
  onClose,
  onMade,
}: PrintFormProps): ReactNode {
  const begin = {
    which: accountIds === undefined ? ('all' as const) : ('chosen' as const),
    chosen: new Set(accountIds),
    paper: usualPaper,
  };
  const { choices, change, busy, error, problem, print } = usePrintForm(accounts, begin, onMade);
  const first = useFirstFocus<HTMLButtonElement>();
  const isWithoutPrinter = error?.code === 'no-printer';

  return (
    <Dialog
      title={t('export.print-title')}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button busy={busy} onClick={() => print('pdf')}>
            {t('export.as-pdf')}
          </Button>
          <Button ref={first} look="filled" busy={busy} onClick={() => print('printer')}>
            {t('export.print')}
          </Button>
        </>
      }
    >
      {error === undefined ? null : (
        <ErrorNote
          error={error}
          action={
            isWithoutPrinter ? (
              <Button look="plain" onClick={() => print('pdf')}>
                {t('export.as-pdf')}
              </Button>
            ) : undefined
          }
        />
      )}
      <p>{t('export.print-lead')}</p>
      <SheetAccounts
        accounts={accounts}
        which={choices.which}
        onWhich={(which) => change({ which })}
        chosen={choices.chosen}
        onChosen={(chosen) => change({ chosen })}
        problem={problem}
      />
      <RadioGroup
        label={t('export.what')}
        value={choices.withSecrets ? 'all' : 'codes'}
        onChange={(what) => change({ withSecrets: what === 'all' })}
        options={[
          { value: 'all', label: t('export.what-all'), hint: t('export.what-all-hint') },
          { value: 'codes', label: t('export.what-codes'), hint: t('export.what-codes-hint') },
        ]}
      />
      <Checkbox
        label={t('export.hide-names')}
        hint={t('export.hide-names-hint')}
        checked={choices.hideAccountNames}
        onChange={(hideAccountNames) => change({ hideAccountNames })}
      />
      <div className={styles['ways']}>
        <RadioGroup
          label={t('export.paper')}
          value={choices.paper}
          onChange={(paper) => change({ paper })}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
        />
      </div>
      <PlaceField
        value={choices.place}
        onChange={(place) => change({ place })}
        hint={t('export.print-place-hint')}
      />
    </Dialog>
  );
}
