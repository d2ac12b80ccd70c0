import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ImportPreview, ImportRow } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { kindWords, reasonWords, rowName } from './row-words.ts';
import { useApply } from './useApply.ts';

export interface OneEntryProps {
  readonly preview: ImportPreview;
  readonly row: ImportRow;
  readonly onImported: (accountIds: readonly string[]) => void;
  readonly onClose: () => void;
}

/** One link or one QR picture: a question, not a table. */
export function OneEntry({ preview, row, onImported, onClose }: OneEntryProps): ReactNode {
  const { busy, error, apply } = useApply(preview.importId, onImported);
  const { verdict } = row;
  const canAdd = verdict === 'new' || verdict === 'differs';
  const words = reasonWords(row) ?? sameWords(row) ?? kindWords(row);

  return (
    <Dialog
      title={titleWords(row)}
      icon={<AccountIcon account={row} size="large" />}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        canAdd ? (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button look="filled" keys="Enter" autoFocus busy={busy} onClick={() => apply([row])}>
              {t(verdict === 'new' ? 'import.one-add' : 'import.one-add-anyway')}
            </Button>
          </>
        ) : (
          <Button look="filled" keys="Enter" autoFocus onClick={onClose}>
            {t('common.close')}
          </Button>
        )
      }
    >
      {words === undefined ? null : <p>{words}</p>}
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}

function titleWords(row: ImportRow): string {
  const name = rowName(row);
  switch (row.verdict) {
    case 'same':
      return t('import.one-same-title', { name });
    case 'refused':
      return t('import.one-refused-title', { name });
    case 'new':
    case 'differs':
      return row.kind === 'code-set'
        ? t('import.one-set-title', { name })
        : t('import.one-title', { name });
  }
}

function sameWords({ verdict, kind }: ImportRow): string | undefined {
  if (verdict !== 'same') return undefined;
  return t(kind === 'code-set' ? 'import.one-set-same' : 'import.one-same');
}
