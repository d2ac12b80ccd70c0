import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { AccountView, CodeSetView, CodeView } from '../../../shared/views.ts';
import { CodeCell } from './CodeCell.tsx';
import styles from './backup-codes.module.css';
import { CodeMenu } from './CodeMenu.tsx';
import { cellState } from './set-words.ts';

interface CodeGridProps {
  readonly account: AccountView;
  readonly set: CodeSetView;
  readonly label: string;
  /** The values, while the whole set was asked for. */
  readonly revealed: ReadonlyMap<string, string> | undefined;
}

/** One stop of the Tab key; the arrows move from code to code, Enter opens what can be done with one. */
export function CodeGrid({ account, set, label, revealed }: CodeGridProps): ReactNode {
  const [activeIndex, setActiveIndex] = useState(0);
  const [menuFor, setMenuFor] = useState<CodeView>();
  const list = useRef<HTMLUListElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const isRetired = set.status === 'retired';
  const nextId = isRetired ? undefined : set.codes.find(({ state }) => state === 'unused')?.id;
  const [nowMs] = useState(Date.now);

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const cells = [...(list.current?.querySelectorAll<HTMLElement>('li > button') ?? [])];
    const target = gridTarget(event.key, cells, activeIndex);
    if (target === undefined) return;
    event.preventDefault();
    setActiveIndex(target);
    cells[target]?.focus();
  };

  return (
    <>
      <ul
        ref={list}
        className={styles['grid']}
        data-width={widthOf(set)}
        data-retired={isRetired || undefined}
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {set.codes.map((code, index) => (
          <li key={code.id}>
            <CodeCell
              code={code}
              state={cellState(code, nextId)}
              value={revealed?.get(code.id)}
              nowMs={nowMs}
              isTabStop={index === Math.min(activeIndex, set.codes.length - 1)}
              isOpen={menuFor?.id === code.id}
              onOpen={(button) => {
                trigger.current = button;
                setActiveIndex(index);
                setMenuFor(code);
              }}
            />
          </li>
        ))}
      </ul>
      <CodeMenu
        account={account}
        code={menuFor}
        isRetired={isRetired}
        trigger={trigger}
        onClose={() => setMenuFor(undefined)}
      />
    </>
  );
}

/** The longest code says how wide a cell has to be. */
function widthOf(set: CodeSetView): 'short' | 'middle' | 'long' {
  const longest = Math.max(0, ...set.codes.map(({ mask }) => mask.length));
  return longest <= 12 ? 'short' : longest <= 20 ? 'middle' : 'long';
}

function gridTarget(key: string, cells: readonly HTMLElement[], index: number): number | undefined {
  const top = cells[0]?.offsetTop;
  const found = cells.findIndex(({ offsetTop }) => offsetTop !== top);
  const columns = found < 1 ? cells.length : found;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -index,
    End: cells.length - 1 - index,
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const target = index + step;
  return target >= 0 && target < cells.length ? target : index;
}
