import { fieldChoices, type ServiceField } from '../../../shared/services/service-sheet.ts';
import { type SourceId, sourceOf, sourcesReadOn } from '../../../shared/services/sources.ts';
import { isStringKey, t } from '../../../shared/strings/i18n.ts';
import type { ServiceFactView } from '../../../shared/views/services.ts';
import { formatDay } from '../../ui/dates.ts';

/** What a sheet says: a name or a number as it stands, anything else in words. */
export function knownWords(field: ServiceField, value: string): string {
  const key = `services.value.${field}.${value}`;
  return isStringKey(key) ? t(key as 'services.value.kind.set') : value;
}

/** What a person said: their own words, unless they chose from ours. */
export function saidWords(field: ServiceField, value: string): string {
  return fieldChoices[field] === undefined ? value : knownWords(field, value);
}

/** "From Google Account Help, read on 24 November 2026": each fact says where it comes from, and when. */
export function sourceWords({ sources }: NonNullable<ServiceFactView['known']>): string {
  return t('services.source', { pages: sources.map(pageWords).join('; '), day: readOn() });
}

/** The day on which the pages were read. */
export function readOn(): string {
  return formatDay(`${sourcesReadOn}T12:00:00`);
}

function pageWords(id: SourceId): string {
  const { page, by, written } = sourceOf(id);
  const named =
    by === 'service'
      ? page
      : t(by === 'code' ? 'services.source-code' : 'services.source-other', { page });
  return written === undefined
    ? named
    : t('services.source-written', { page: named, when: writtenWords(written) });
}

function writtenWords(written: string): string {
  return written.includes('-') ? formatDay(`${written}T12:00:00`) : written;
}
