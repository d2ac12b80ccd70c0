import { useId } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ServiceSheetView } from '../../../shared/views/services.ts';
import { Heading } from '../../ui/Heading.tsx';
import { FactRow } from './FactRow.tsx';
import styles from './services.module.css';
import { ServicePages } from './ServicePages.tsx';

/** One kind of codes of a service: what was read somewhere, then what was only heard. */
export function Sheet({ sheet }: { readonly sheet: ServiceSheetView }): ReactNode {
  const { service, part, facts, hearsay } = sheet;
  const id = useId();
  return (
    <section className={styles['sheet']} {...(part === undefined ? {} : { 'aria-labelledby': id })}>
      {part === undefined ? null : (
        <Heading level={3} id={id}>
          {t(`services.part.${part}`)}
        </Heading>
      )}
      {hearsay.length === 0 ? null : <Hearsay lines={hearsay} />}
      <dl className={styles['facts']}>
        {facts.map((fact) => (
          <FactRow key={fact.field} service={service} fact={fact} />
        ))}
      </dl>
      <ServicePages facts={facts} />
    </section>
  );
}

/** Never mixed with the facts: somebody remembered it, and it may be wrong. */
function Hearsay({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <div className={styles['heard']}>
      <h3>{t('services.heard')}</h3>
      <p className={styles['quiet']}>{t('services.heard-lead')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
