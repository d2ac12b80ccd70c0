import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { classes } from './classes.ts';
import { MenuPopover } from './MenuPopover.tsx';
import type { MenuEntry } from './MenuPopover.tsx';
import styles from './popover.module.css';

export type { MenuEntry } from './MenuPopover.tsx';

export interface MenuButtonProps {
  /** Name of the button. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** `icon`: the label is for screen readers and the icon stands alone. */
  readonly look?: 'icon' | 'plain' | 'outlined';
  readonly icon?: ReactNode;
}

export function MenuButton({
  label,
  entries,
  look = 'icon',
  icon = <Ellipsis aria-hidden />,
}: MenuButtonProps): ReactNode {
  return (
    <MenuTrigger>
      <Button
        className={classes(
          styles['trigger'],
          look === 'icon' && styles['square'],
          look === 'outlined' && styles['outlined'],
        )}
        {...(look === 'icon' ? { 'aria-label': label } : {})}
      >
        {icon}
        {look === 'icon' ? null : label}
      </Button>
      <MenuPopover label={label} entries={entries} />
    </MenuTrigger>
  );
}
