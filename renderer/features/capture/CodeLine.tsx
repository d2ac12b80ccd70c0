import { X } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useHeldValue } from '../../ui/useHeldValue.ts';
import styles from './code-lines.module.css';
import type { EditedCode } from './edited-set.ts';

interface CodeLineProps {
  readonly code: EditedCode;
  readonly position: number;
  readonly isInvalid: boolean;
  readonly onChange: (part: Partial<EditedCode>) => void;
  readonly onRemove: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** One code: its value, whether it is used, and a way to take it out. */
export function CodeLine(props: CodeLineProps): ReactNode {
  const { code, position, onChange } = props;
  const field = useHeldValue<HTMLInputElement>(code.value, undefined);
  return (
    <li className={styles['line']}>
      <span className={styles['number']} aria-hidden>
        {position}
      </span>
      <input
        ref={field}
        type="text"
        className={styles['value']}
        data-line={code.key}
        aria-label={t('capture.code', { position })}
        aria-invalid={props.isInvalid ? true : undefined}
        maxLength={limits.codeCharacters}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange({ value: event.target.value })}
        onKeyDown={props.onKeyDown}
        onPaste={props.onPaste}
      />
      <label className={styles['used']}>
        <input
          type="checkbox"
          checked={code.used}
          aria-label={t('capture.code-used', { position })}
          onChange={(event) => onChange({ used: event.target.checked })}
        />
        <span aria-hidden>{t('capture.used')}</span>
      </label>
      <IconButton
        size="small"
        icon={<X />}
        label={t('capture.remove-code', { position })}
        onClick={props.onRemove}
      />
    </li>
  );
}
