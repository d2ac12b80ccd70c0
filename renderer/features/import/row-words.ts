import { isStringKey, t } from '../../../shared/strings/i18n.ts';
import type { ImportPreview, ImportRow } from '../../../shared/views.ts';
import { fullNameOf } from '../accounts/names.ts';
import { formatName } from './format-name.ts';

/** Why a row is refused, or in what it differs: a sentence for every reason there is. */
export function reasonWords({ verdict, reason }: ImportRow): string | undefined {
  if (verdict !== 'refused' && verdict !== 'differs') return undefined;
  const key = `import.reason.${reason ?? 'unknown'}`;
  return isStringKey(key) ? t(key as 'import.reason.unknown') : t('import.reason.unknown');
}

/** What kind of thing it is, in small words. */
export function kindWords({ kind, otpType, codes }: ImportRow): string | undefined {
  if (kind === 'code-set') return t('common.backup-codes', { count: codes ?? 0 });
  return otpType === undefined ? undefined : t(`import.kind-${otpType}`);
}

export function rowName(row: ImportRow): string {
  return fullNameOf(row) || t('import.unnamed');
}

/** "aegis-export.json and 2 more · Aegis". */
export function sourceWords({ sourceNames, formats }: ImportPreview): string {
  const [first = ''] = sourceNames;
  const name = first === '' ? t('import.pasted-text') : first;
  const names =
    sourceNames.length < 2 ? name : t('import.from-more', { name, count: sourceNames.length - 1 });
  const format = formats
    .map(formatName)
    .filter((one) => one !== undefined)
    .join(', ');
  return format === '' ? names : t('import.from-format', { names, format });
}

/** "38 new · 7 here already": only what there is. */
export function countWords(rows: readonly ImportRow[]): string {
  const count = (verdict: ImportRow['verdict']): number =>
    rows.filter((row) => row.verdict === verdict).length;
  return (['new', 'same', 'differs', 'refused'] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => t(`import.count-${verdict}`, { count: count(verdict) }))
    .join(' · ');
}

/** What the button does: by kind where there is only one kind. */
export function addWords(taken: readonly ImportRow[]): string {
  const count = taken.length;
  const sets = taken.filter(({ kind }) => kind === 'code-set').length;
  if (sets === 0) return t('import.add-accounts', { count });
  return sets === count ? t('import.add-sets', { count }) : t('import.add-entries', { count });
}
