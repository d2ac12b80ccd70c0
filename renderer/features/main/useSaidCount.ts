import { useEffect } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useAnnounce } from '../../hooks/useAnnounce.ts';

/** Typing goes on: only what stays for a moment is said. */
const settleMs = 600;

/** Says to screen readers how many accounts a search found. */
export function useSaidCount(query: string, count: number): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (query === '') return undefined;
    const timer = setTimeout(() => announce(t('main.found', { count })), settleMs);
    return () => clearTimeout(timer);
  }, [query, count, announce]);
}
