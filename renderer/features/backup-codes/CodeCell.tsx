import { Check, Circle, CircleHelp, CircleSlash, CircleX } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { CodeView } from '../../../shared/views.ts';
import { classes } from '../../ui/classes.ts';
import styles from './backup-codes.module.css';
import { cellWords, spokenWords } from './set-words.ts';
import type { CellState } from './set-words.ts';

const icons = {
  next: Circle,
  unused: Circle,
  unsure: CircleHelp,
  used: Check,
  refused: CircleX,
  'passed-over': CircleSlash,
};

interface CodeCellProps {
  readonly code: CodeView;
  readonly state: CellState;
  readonly value: string | undefined;
  readonly nowMs: number;
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (button: HTMLButtonElement) => void;
}

/** A code as dots, with its state as icon and word. Pressing it opens what can be done with it. */
export function CodeCell(props: CodeCellProps): ReactNode {
  const { code, state, value, nowMs } = props;
  const Icon = icons[state];
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Button
      ref={button}
      className={classes(styles['cell'], styles[state])}
      excludeFromTabOrder={!props.isTabStop}
      aria-haspopup="menu"
      aria-expanded={props.isOpen}
      {...(value === undefined ? { 'aria-label': spokenWords(code, state, nowMs) } : {})}
      onPress={() => {
        if (button.current !== null) props.onOpen(button.current);
      }}
    >
      <Icon aria-hidden />
      <span className={styles['value']}>{value ?? code.mask}</span>
      <span className={styles['words']}>{cellWords(code, state, nowMs)}</span>
    </Button>
  );
}
