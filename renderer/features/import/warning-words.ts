import { t } from '../../../shared/strings/i18n.ts';
import type { ImportPreview } from '../../../shared/views.ts';

/** "Part 2 of 3 is missing.": one sentence for each transfer with gaps. */
export function missingWords(warnings: ImportPreview['warnings']): readonly string[] {
  return warnings
    .filter(({ type }) => type === 'missing-batches')
    .map(({ missing = [], of = 0 }) => {
      const [part = 0] = missing;
      return missing.length === 1
        ? t('import.missing-part', { part, of })
        : t('import.missing-parts', { parts: missing.join(', '), of });
    });
}

/** Entries of password managers that have no codes, of all files together. */
export function withoutCodesWords(warnings: ImportPreview['warnings']): string | undefined {
  const count = warnings
    .filter(({ type }) => type === 'without-codes')
    .reduce((sum, warning) => sum + (warning.count ?? 0), 0);
  return count === 0 ? undefined : t('import.without-codes', { count });
}

/** Counters that had to be assumed: by name while they are few. */
export function counterWords(warnings: ImportPreview['warnings']): string | undefined {
  const labels = warnings
    .filter(({ type }) => type === 'hotp-counter-assumed')
    .map(({ label = '' }) => label);
  if (labels.length === 0) return undefined;
  return labels.length > 3 || labels.includes('')
    ? t('import.counter-assumed-many', { count: labels.length })
    : t('import.counter-assumed', { name: labels.join(', ') });
}
