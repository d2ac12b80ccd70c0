import { Ellipsis } from 'lucide-react';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import styles from './popover.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Written at the right: `Mod+P`. */
  readonly keys?: string | null;
  readonly loss?: boolean;
  readonly disabled?: boolean;
  /** A hairline above it. */
  readonly lineAbove?: boolean;
  readonly perform: () => void;
}

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
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu className={styles['list'] ?? ''} aria-label={label}>
          {entries.map((entry) => (
            <Fragment key={entry.id}>
              {entry.lineAbove === true ? <Separator className={styles['line'] ?? ''} /> : null}
              <MenuItem
                id={entry.id}
                textValue={entry.label}
                className={classes(styles['item'], entry.loss === true && styles['loss'])}
                isDisabled={entry.disabled === true}
                onAction={entry.perform}
              >
                {entry.icon}
                <span className={styles['label']}>{entry.label}</span>
                {entry.keys ? <Kbd keys={entry.keys} /> : null}
              </MenuItem>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
