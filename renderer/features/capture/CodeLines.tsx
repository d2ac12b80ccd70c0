import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './code-lines.module.css';
import { codesOfLines, editedCode } from './edited-set.ts';
import type { EditedCode } from './edited-set.ts';

export interface CodeLinesProps {
  readonly codes: readonly EditedCode[];
  readonly onChange: (codes: readonly EditedCode[]) => void;
  readonly problem?: string | undefined;
}

/**
 * The codes line by line. Enter and the arrows move between lines, Enter in the last one adds another,
 * Backspace in an empty one takes it away; several pasted lines become several codes.
 */
export function CodeLines({ codes, onChange, problem }: CodeLinesProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);

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

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isLast = index === codes.length - 1;
    if (event.key === 'Enter') {
      if (isLast && event.currentTarget.value !== '') add();
      else focusLine(index + 1);
    } else if (event.key === 'ArrowDown') focusLine(index + 1);
    else if (event.key === 'ArrowUp') focusLine(index - 1);
    else if (event.key === 'Backspace' && event.currentTarget.value === '')
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
      <ol ref={list} className={styles['list']}>
        {codes.map((code, index) => {
          const position = index + 1;
          return (
            <li key={code.key} className={styles['line']}>
              <span className={styles['number']} aria-hidden>
                {position}
              </span>
              <input
                type="text"
                className={styles['value']}
                aria-label={t('capture.code', { position })}
                aria-invalid={problem === undefined ? undefined : true}
                value={code.value}
                maxLength={limits.codeCharacters}
                autoComplete="off"
                autoCorrect="off"
                autoCapitalize="off"
                spellCheck={false}
                onChange={(event) => change(index, { value: event.target.value })}
                onKeyDown={(event) => onKeyDown(event, index)}
                onPaste={(event) => onPaste(event, index)}
              />
              <label className={styles['used']}>
                <input
                  type="checkbox"
                  checked={code.used}
                  aria-label={t('capture.code-used', { position })}
                  onChange={(event) => change(index, { used: event.target.checked })}
                />
                <span aria-hidden>{t('capture.used')}</span>
              </label>
              <IconButton
                size="small"
                icon={<X />}
                label={t('capture.remove-code', { position })}
                onClick={() => remove(index, index)}
              />
            </li>
          );
        })}
      </ol>
      {problem === undefined ? null : (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <Button ref={adder} look="plain" icon={<Plus />} className={styles['add']} onClick={add}>
        {t('capture.add-code')}
      </Button>
    </div>
  );
}
