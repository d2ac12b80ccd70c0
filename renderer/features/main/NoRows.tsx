import { SearchX, Star, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { MainView } from './view.ts';

interface NoRowsProps {
  readonly view: MainView;
  readonly query: string;
}

/** Why the list is empty, and what to do about it. */
export function NoRows({ view, query }: NoRowsProps): ReactNode {
  if (query !== '') {
    return (
      <EmptyState icon={<SearchX aria-hidden />} title={t('main.no-match-title', { query })}>
        {t('main.no-match')}
      </EmptyState>
    );
  }
  switch (view.type) {
    case 'favourites':
      return (
        <EmptyState icon={<Star aria-hidden />} title={t('main.no-favourites-title')}>
          {t('main.no-favourites')}
        </EmptyState>
      );
    case 'tag':
      return (
        <EmptyState icon={<Tag aria-hidden />} title={t('main.none-in-tag-title')}>
          {t('main.none-in-tag')}
        </EmptyState>
      );
    default:
      return null;
  }
}
