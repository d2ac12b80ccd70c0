import { t } from '../../../shared/strings/i18n.ts';
import type { MainView } from './view.ts';

export function viewTitle(view: MainView): string {
  switch (view.type) {
    case 'all':
      return t('main.all-accounts');
    case 'favourites':
      return t('main.favourites');
    case 'health':
      return t('health.title');
    case 'trash':
      return t('main.trash');
    case 'copies':
      return t('main.copies');
    case 'lockout':
      return t('main.lockout');
    case 'log':
      return t('main.log');
    case 'sweep':
      return t('sweep.title');
    case 'settings':
      return t('main.settings');
    case 'tag':
      return view.tag;
  }
}
