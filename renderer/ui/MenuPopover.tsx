import { Fragment } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
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

export interface MenuPopoverProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Inside a MenuTrigger neither is needed; alone it is open while it is drawn. */
  readonly trigger?: RefObject<HTMLElement | null>;
  readonly onClose?: () => void;
}

/** The list of a menu, below a MenuButton or at any element. */
export function MenuPopover({ label, entries, trigger, onClose }: MenuPopoverProps): ReactNode {
  return (
    <Popover
      className={styles['popover'] ?? ''}
      placement="bottom end"
      {...(trigger === undefined
        ? {}
        : {
            'aria-label': label,
            triggerRef: trigger,
            isOpen: true,
            onOpenChange: (isOpen: boolean) => {
              if (!isOpen) onClose?.();
            },
          })}
    >
      <Menu
        className={styles['list'] ?? ''}
        aria-label={label}
        {...(onClose === undefined ? {} : { autoFocus: 'first', onClose })}
      >
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
              {entry.keys == null ? null : <Kbd keys={entry.keys} />}
            </MenuItem>
          </Fragment>
        ))}
      </Menu>
    </Popover>
  );
}
