import { isStringKey, t } from '../../../shared/strings/i18n.ts';
import type { LogEntryView } from '../../../shared/views/log.ts';

/** What happened, in a sentence; with the place where a code was used. */
export function logWords({ what, position, where, isRetired }: LogEntryView): string {
  const key = `log.what.${what}`;
  const plain = !isStringKey(key)
    ? t('log.something-else')
    : t(key as 'log.what.code-used', { position: position ?? '' });
  const told = isRetired === true ? t('log.of-old-set', { what: plain }) : plain;
  return where === undefined ? told : t('log.code-where', { what: told, where });
}
