import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export type MadeSheet =
  | { readonly to: 'printer'; readonly sheetId: string }
  | { readonly to: 'pdf'; readonly sheetId: string; readonly fileName: string };

export interface SheetReadyProps {
  readonly made: MadeSheet;
  readonly onClose: () => void;
}

export function SheetReady({ made, onClose }: SheetReadyProps): ReactNode {
  const isPdf = made.to === 'pdf';
  return (
    <Dialog
      title={t(isPdf ? 'export.pdf-done-title' : 'export.print-done-title')}
      isOpen
      onClose={onClose}
      footer={
        <Button look="filled" keys="Enter" autoFocus onClick={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <AlertBanner tone="ok" announce>
        {made.to === 'pdf'
          ? t('export.pdf-listed', { name: made.fileName, sheetId: made.sheetId })
          : t('export.sheet-listed', { sheetId: made.sheetId })}
      </AlertBanner>
      {isPdf ? (
        <AlertBanner tone="warn">{t('export.pdf-remind')}</AlertBanner>
      ) : (
        <p>{t('export.sheet-check')}</p>
      )}
    </Dialog>
  );
}
