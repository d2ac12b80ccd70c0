import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { linkAddress } from '../../../shared/services/links.ts';
import type { SourceId } from '../../../shared/services/sources.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { ServiceFactView } from '../../../shared/views/services.ts';
import { shell } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import styles from './services.module.css';

/** The service's own pages, with their addresses: to open in the browser, or to type on another device. */
export function ServicePages({ facts }: { readonly facts: readonly ServiceFactView[] }): ReactNode {
  const { error, run } = useTask();
  const pages = pagesOf(facts);
  if (pages.length === 0) return null;
  return (
    <div className={styles['pages']}>
      <h3>{t('services.pages')}</h3>
      <ul>
        {pages.map(({ linkId, address }) => (
          <li key={linkId}>
            <span className={styles['address']}>{address}</span>
            <Button
              icon={<ExternalLink aria-hidden />}
              onClick={() => void run(() => shell('links:open', { linkId }))}
            >
              {t('services.open-page', { host: new URL(address).host })}
            </Button>
          </li>
        ))}
      </ul>
      {error === undefined ? null : <ErrorNote error={error} />}
    </div>
  );
}

function pagesOf(facts: readonly ServiceFactView[]): { linkId: SourceId; address: string }[] {
  const ids = new Set(facts.flatMap(({ known }) => known?.sources ?? []));
  return [...ids].flatMap((linkId) => {
    const address = linkAddress(linkId);
    return address === undefined ? [] : [{ linkId, address }];
  });
}
