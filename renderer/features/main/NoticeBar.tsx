import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './notice-bar.module.css';
import type { Notices } from './useNotices.ts';

/** One notice; the others wait behind "2 more". Putting one off lasts until the next unlock. */
export function NoticeBar({ notices, putOff }: Notices): ReactNode {
  const [first, ...more] = notices;
  if (first === undefined) return null;
  return (
    <div className={styles['bar']}>
      <AlertBanner
        tone="warn"
        action={
          <span className={styles['actions']}>
            {first.action === undefined ? null : (
              <Button look="plain" onClick={first.action.perform}>
                {first.action.label}
              </Button>
            )}
            {more.length === 0 ? null : (
              <MenuButton
                look="plain"
                icon={null}
                label={t('main.notice-more', { count: more.length })}
                entries={more.map(({ id, strong, action }) => ({
                  id,
                  label: strong,
                  disabled: action === undefined,
                  perform: () => action?.perform(),
                }))}
              />
            )}
            {first.canWait === true ? (
              <IconButton
                size="small"
                icon={<X />}
                label={t('main.notice-later')}
                onClick={() => putOff(first.id)}
              />
            ) : null}
          </span>
        }
      >
        <strong>{first.strong}</strong> {first.rest}
      </AlertBanner>
    </div>
  );
}
