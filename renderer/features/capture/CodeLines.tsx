import { Plus } from 'lucide-react';
import { useId, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeLine } from './CodeLine.tsx';
import styles from './code-lines.module.css';
import { codesOfLines, editedCode } from './edited-set.ts';
import type { EditedCode } from './edited-set.ts';

export interface CodeLinesProps {
  readonly codes: readonly EditedCode[];
  readonly onChange: (codes: readonly EditedCode[]) => void;
  readonly problem?: string | undefined;
}

/**
 * The codes line by line. Enter and the arrows move between lines, with Alt the arrows move the line
 * itself; Enter in the last one adds another, Backspace in an empty one takes it away; several pasted
 * lines become several codes.
 */
export function CodeLines({ codes, onChange, problem }: CodeLinesProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const hint = useId();

  const focusLine = (index: number): void => {
    const fields = list.current?.querySelectorAll<HTMLInputElement>('input[type=text]');
    const field = fields?.[Math.max(0, Math.min(index, fields.length - 1))];
    if (field === undefined) adder.current?.focus();
    else field.focus();
  };
  /** Drawn at once: the next key already goes to the line that has the focus then. */
  const changeLines = (next: readonly EditedCode[], focusAt: number): void => {
    flushSync(() => onChange(next));
    focusLine(focusAt);
  };
  const change = (index: number, part: Partial<EditedCode>): void => {
    onChange(codes.map((code, at) => (at === index ? { ...code, ...part } : code)));
  };
  const add = (): void => changeLines([...codes, editedCode()], codes.length);
  const remove = (index: number, focusAt: number): void =>
    changeLines(codes.toSpliced(index, 1), focusAt);
  const move = (index: number, to: number): void => {
    const code = codes[index];
    if (code === undefined || to < 0 || to >= codes.length) return;
    changeLines(codes.toSpliced(index, 1).toSpliced(to, 0, code), to);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const isLast = index === codes.length - 1;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      if (event.altKey) move(index, index + step);
      else focusLine(index + step);
    } else if (event.altKey) return;
    else if (event.key === 'Enter') {
      if (isLast && event.currentTarget.value !== '') add();
      else focusLine(index + 1);
    } else if (event.key === 'Backspace' && event.currentTarget.value === '')
      remove(index, index - 1);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, index: number): void => {
    const pasted = codesOfLines(event.clipboardData.getData('text/plain'));
    if (pasted.length < 2) return;
    event.preventDefault();
    const rest = codes[index]?.value === '' ? 1 : 0;
    changeLines(codes.toSpliced(index + 1 - rest, rest, ...pasted), index + pasted.length - rest);
  };

  return (
    <div className={styles['codes']}>
      <ol
        ref={list}
        className={styles['list']}
        aria-describedby={codes.length < 2 ? undefined : hint}
      >
        {codes.map((code, index) => (
          <CodeLine
            key={code.key}
            code={code}
            position={index + 1}
            isInvalid={problem !== undefined}
            onChange={(part) => change(index, part)}
            onRemove={() => remove(index, index)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPaste={(event) => onPaste(event, index)}
          />
        ))}
      </ol>
      {problem === undefined ? null : (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <div className={styles['foot']}>
        <Button ref={adder} look="plain" icon={<Plus />} onClick={add}>
          {t('capture.add-code')}
        </Button>
        {codes.length < 2 ? null : (
          <p id={hint} className={styles['hint']}>
            {t('capture.lines-hint')}
          </p>
        )}
      </div>
    </div>
  );
}
