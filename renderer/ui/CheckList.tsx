import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import styles from './check-list.module.css';
import { classes } from './classes.ts';
import { matchesChord } from './keys.ts';

export interface CheckListProps<Item> {
  readonly label: string;
  readonly describedBy?: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  readonly isOn: (item: Item) => boolean;
  /** Its row is shown but can't be ticked. */
  readonly isBarred?: (item: Item) => boolean;
  readonly onChange: (items: readonly Item[], on: boolean) => void;
  readonly rowPx?: number;
  readonly children: (item: Item) => ReactNode;
}

/**
 * Rows to tick, however many: only those in sight exist. One stop for Tab; arrows move, Space ticks,
 * Mod+A ticks all, or none when all are.
 */
export function CheckList<Item>({
  label,
  describedBy,
  items,
  keyOf,
  isOn,
  isBarred = () => false,
  onChange,
  rowPx = 52,
  children,
}: CheckListProps<Item>): ReactNode {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const activeIndex = Math.min(active, items.length - 1);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
    // The active row always exists: the list points at it for screen readers.
    rangeExtractor: (range) => [
      ...new Set([...defaultRangeExtractor(range), ...(activeIndex < 0 ? [] : [activeIndex])]),
    ],
  });

  const toggle = (item: Item | undefined): void => {
    if (item !== undefined && !isBarred(item)) onChange([item], !isOn(item));
  };
  const toggleAll = (): void => {
    const open = items.filter((item) => !isBarred(item));
    onChange(open, !open.every(isOn));
  };
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(index, items.length - 1));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1);
    const steps: Record<string, () => void> = {
      ArrowDown: () => moveTo(activeIndex + 1),
      ArrowUp: () => moveTo(activeIndex - 1),
      PageDown: () => moveTo(activeIndex + page),
      PageUp: () => moveTo(activeIndex - page),
      Home: () => moveTo(0),
      End: () => moveTo(items.length - 1),
      ' ': () => toggle(items[activeIndex]),
    };
    const isAll = matchesChord(event.nativeEvent, 'Mod+A');
    const step = isAll ? toggleAll : steps[event.key];
    if (step === undefined || (!isAll && (event.ctrlKey || event.metaKey || event.altKey))) return;
    event.preventDefault();
    step();
  };
  const onClick = (event: MouseEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (row === null) return;
    const index = Number(row.dataset['index']);
    setActive(index);
    toggle(items[index]);
  };

  return (
    <div ref={scroller} className={styles['scroller']} tabIndex={-1}>
      <div
        role="listbox"
        aria-label={label}
        aria-describedby={describedBy}
        aria-multiselectable
        aria-activedescendant={activeIndex < 0 ? undefined : `${id}-${activeIndex}`}
        tabIndex={0}
        className={styles['list']}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        // The list keeps the focus, not the row.
        onMouseDown={(event) => {
          event.preventDefault();
          event.currentTarget.focus();
        }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isOn(item)}
              aria-disabled={isBarred(item) || undefined}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              className={classes(styles['row'], index === activeIndex && styles['active'])}
              style={{ top: start, height: rowPx }}
              data-index={index}
              tabIndex={-1}
            >
              <span className={styles['box']} aria-hidden />
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
