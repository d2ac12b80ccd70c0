import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ImportRow } from '../../../shared/views.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { AccountLine } from '../export/AccountLine.tsx';
import { kindWords, reasonWords } from './row-words.ts';

const tones = { new: 'ok', same: 'plain', differs: 'warn', refused: 'warn' } as const;

/** One row of the preview: whose it is, what it is, and what would become of it. */
export function ImportRowLine({ row }: { readonly row: ImportRow }): ReactNode {
  const below = reasonWords(row) ?? (row.kind === 'code-set' ? kindWords(row) : undefined);
  return (
    <AccountLine
      account={row}
      unnamed={t('import.unnamed')}
      {...(below === undefined ? {} : { below })}
      beside={<StateChip tone={tones[row.verdict]}>{t(`import.verdict-${row.verdict}`)}</StateChip>}
    />
  );
}
