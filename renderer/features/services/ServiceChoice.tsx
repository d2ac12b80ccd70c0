import type { ReactNode } from 'react';
import { serviceSheets } from '../../../shared/services/find-sheets.ts';
import type { ServiceSheet } from '../../../shared/services/service-sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { AccountLine } from '../export/AccountLine.tsx';

/** Each service once, by name: some have two sheets. */
const services: readonly ServiceSheet[] = serviceSheets
  .filter(({ name }, index) => serviceSheets.findIndex((one) => one.name === name) === index)
  .toSorted((a, b) => a.name.localeCompare(b.name));

export function ServiceChoice({
  onChoose,
}: {
  readonly onChoose: (service: string) => void;
}): ReactNode {
  return (
    <SearchSelect
      label={t('services.choose')}
      placeholder={t('services.choose-search')}
      chosen={undefined}
      find={find}
      textOf={({ name }) => name}
      onChoose={({ id }) => onChoose(id)}
      none={t('services.choose-none')}
      more={(count) => t('services.choose-more', { count })}
    >
      {({ name, also = [] }) => (
        <AccountLine account={{ issuer: name, accountName: also.join(', ') }} />
      )}
    </SearchSelect>
  );
}

function find(query: string): readonly ServiceSheet[] {
  const wanted = query.trim().toLowerCase();
  return services.filter(({ name, also = [] }) =>
    [name, ...also].some((text) => text.toLowerCase().includes(wanted)),
  );
}
