import {
  HeartPulse,
  History,
  KeyRound,
  LayoutGrid,
  Lock,
  MapPin,
  Settings,
  Star,
  Tag,
  Trash2,
  Waypoints,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { shell } from '../../api.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { SidebarItem } from './SidebarItem.tsx';
import styles from './sidebar.module.css';
import { TagDot } from './TagDot.tsx';
import type { Counts, MainView } from './view.ts';

interface SidebarProps {
  readonly view: MainView;
  readonly counts: Counts;
  /** Things that need a person. */
  readonly findings: number;
  readonly trashed: number;
  readonly onView: (view: MainView) => void;
}

/** Under 900 px only the icons are left, and the tags become a menu. */
export function Sidebar({ view, counts, findings, trashed, onView }: SidebarProps): ReactNode {
  const place = (type: Exclude<MainView['type'], 'tag'>) => ({
    isCurrent: view.type === type,
    onClick: () => onView({ type }),
  });
  return (
    <nav className={styles['sidebar']} aria-label={t('main.places')}>
      <p className={styles['brand']}>
        <KeyRound aria-hidden />
        <span>{t('common.app')}</span>
      </p>
      <ul>
        <SidebarItem
          {...place('all')}
          icon={<LayoutGrid />}
          label={t('main.all-accounts')}
          count={counts.all}
        />
        <SidebarItem
          {...place('favourites')}
          icon={<Star />}
          label={t('main.favourites')}
          count={counts.favourites}
        />
        <SidebarItem
          {...place('health')}
          icon={<HeartPulse />}
          label={t('health.title')}
          count={findings}
          countWords={t('health.count-words', { count: findings })}
        />
        <SidebarItem {...place('copies')} icon={<MapPin />} label={t('main.copies')} />
        <SidebarItem {...place('lockout')} icon={<Waypoints />} label={t('main.lockout')} />
      </ul>
      {counts.tags.length === 0 ? null : (
        <>
          <h2 className={styles['heading']} id="sidebar-tags">
            {t('main.tags')}
          </h2>
          <ul className={styles['tags']} aria-labelledby="sidebar-tags">
            {counts.tags.map(({ tag, count }) => (
              <SidebarItem
                key={tag}
                icon={<TagDot tag={tag} />}
                label={tag}
                count={count}
                isCurrent={view.type === 'tag' && view.tag === tag}
                onClick={() => onView({ type: 'tag', tag })}
              />
            ))}
          </ul>
          <div className={styles['tagsMenu']}>
            <MenuButton
              label={t('main.tags')}
              icon={<Tag aria-hidden />}
              entries={counts.tags.map(({ tag }) => ({
                id: tag,
                label: tag,
                icon: <TagDot tag={tag} />,
                perform: () => onView({ type: 'tag', tag }),
              }))}
            />
          </div>
        </>
      )}
      <ul className={styles['end']}>
        <SidebarItem {...place('log')} icon={<History />} label={t('main.log')} />
        <SidebarItem
          {...place('trash')}
          icon={<Trash2 />}
          label={t('main.trash')}
          count={trashed}
        />
        <SidebarItem {...place('settings')} icon={<Settings />} label={t('main.settings')} />
        <SidebarItem
          icon={<Lock />}
          label={t('main.lock')}
          keys={commandKeys.lock}
          onClick={() => void shell('vault:lock', {})}
        />
      </ul>
    </nav>
  );
}
