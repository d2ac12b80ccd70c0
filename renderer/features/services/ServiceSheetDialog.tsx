import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import type { SheetOf } from '../main/dialogs.ts';
import { readOn } from './fact-words.ts';
import { ServiceChoice } from './ServiceChoice.tsx';
import { Sheet } from './Sheet.tsx';
import styles from './services.module.css';

interface ServiceSheetDialogProps {
  /** An account's service, or one by its name; left out to choose one. */
  readonly of?: SheetOf;
  readonly onClose: () => void;
}

/** What is known of a service's backup codes, each fact with its source, and what the person knows better. */
export function ServiceSheetDialog(props: ServiceSheetDialogProps): ReactNode {
  const [of, setOf] = useState(props.of);
  const choose = (service: string): void => setOf({ type: 'service', service });
  return of === undefined ? (
    <Choosing onChoose={choose} onClose={props.onClose} />
  ) : (
    <OneService
      key={JSON.stringify(of)}
      of={of}
      onChoose={choose}
      onOther={() => setOf(undefined)}
      onClose={props.onClose}
    />
  );
}

interface ChoosingProps {
  readonly onChoose: (service: string) => void;
  readonly onClose: () => void;
}

function Choosing({ onChoose, onClose }: ChoosingProps): ReactNode {
  return (
    <Dialog
      isOpen
      tall
      title={t('services.choose-title')}
      subtitle={t('services.lead', { day: readOn() })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <ServiceChoice onChoose={onChoose} />
    </Dialog>
  );
}

interface OneServiceProps extends ChoosingProps {
  readonly of: SheetOf;
  readonly onOther: () => void;
}

function OneService({ of, onChoose, onOther, onClose }: OneServiceProps): ReactNode {
  const { data, error } = useVaultRead('services:read', { of });
  if (data === undefined && error === undefined) return null;
  const name = data?.name ?? '';
  const sheets = data?.sheets ?? [];
  const isUnknown = sheets.every(
    ({ facts, hearsay }) => hearsay.length === 0 && facts.every(({ known }) => known === undefined),
  );
  return (
    <Dialog
      isOpen
      tall
      size="wide"
      title={t('services.title', { name })}
      subtitle={t('services.lead', { day: readOn() })}
      icon={<AccountIcon account={{ issuer: name, accountName: name }} />}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onOther}>{t('services.other')}</Button>
          <Button autoFocus onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {error === undefined ? null : <ErrorNote error={error} />}
      {isUnknown && error === undefined ? (
        <div className={styles['unknown']}>
          <AlertBanner tone="info">{t('services.unknown', { name })}</AlertBanner>
          <ServiceChoice onChoose={onChoose} />
        </div>
      ) : null}
      {sheets.map((sheet) => (
        <Sheet key={sheet.service} sheet={sheet} />
      ))}
    </Dialog>
  );
}
