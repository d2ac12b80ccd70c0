import { FileDown, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './issued-codes.module.css';
import { useConfirmKept } from './useConfirmKept.ts';
import { usePrintCodes } from './usePrintCodes.ts';

export interface IssuedCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** They can't be shown again, so Escape does not close it: one of two answers does. */
export function IssuedCodes({ codes, onClose }: IssuedCodesProps): ReactNode {
  const paper = usePrintCodes(codes);
  const { confirm, ...confirming } = useConfirmKept(onClose);
  const putOff = (): void => {
    showToast(t('recovery.later-toast'));
    onClose();
  };

  const error = paper.error ?? confirming.error;
  return (
    <Dialog
      title={t('recovery.shown-title')}
      subtitle={t('recovery.shown-once')}
      isOpen
      footer={
        <>
          <Button look="plain" onClick={putOff}>
            {t('recovery.later')}
          </Button>
          <Button busy={confirming.busy} onClick={confirm}>
            {t('recovery.kept')}
          </Button>
        </>
      }
    >
      <ol className={styles['codes']} aria-label={t('recovery.list')}>
        {codes.map((code, index) => (
          <li key={code} className={styles['row']}>
            <span className={styles['number']} aria-hidden>
              {index + 1}
            </span>
            <span className={styles['code']}>{code}</span>
          </li>
        ))}
      </ol>
      <p className={styles['hint']}>
        {t('recovery.explain')} {t('recovery.write')}
      </p>
      <div className={styles['paper']}>
        <Button
          look="filled"
          icon={<Printer />}
          busy={paper.busy}
          onClick={() => void paper.print('printer')}
        >
          {t('recovery.print')}
        </Button>
        <Button icon={<FileDown />} busy={paper.busy} onClick={() => void paper.print('pdf')}>
          {t('recovery.save-pdf')}
        </Button>
        <p className={styles['hint']}>{t('recovery.pdf-warning')}</p>
      </div>
      {paper.done === undefined ? null : (
        <AlertBanner tone={paper.done.tone} announce>
          {paper.done.words}
        </AlertBanner>
      )}
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
