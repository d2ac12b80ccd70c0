import { useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { fieldChoices } from '../../../shared/services/service-sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { ServiceFactView } from '../../../shared/views/services.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { knownWords } from './fact-words.ts';
import styles from './services.module.css';

interface CorrectFactProps {
  readonly fact: ServiceFactView;
  readonly busy: boolean;
  readonly onSave: (value: string) => void;
  readonly onCancel: () => void;
}

/** What the person knows better: chosen where there are only a few possibilities, written elsewhere. */
export function CorrectFact({ fact, busy, onSave, onCancel }: CorrectFactProps): ReactNode {
  const { field, said, known } = fact;
  const choices: readonly string[] | undefined = fieldChoices[field];
  const [value, setValue] = useState(
    said?.value ?? (choices === undefined ? '' : (known?.value ?? choices[0] ?? '')),
  );
  const [isTried, setTried] = useState(false);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (value.trim() !== '' && !busy) onSave(value.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Only this ends, not the whole sheet.
    event.stopPropagation();
    onCancel();
  };
  const label = t('services.correct-of', { field: t(`services.field.${field}`) });
  return (
    <form className={styles['correct']} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {choices === undefined ? (
        <TextField
          autoFocus
          label={label}
          hint={t('services.correct-hint')}
          maxLength={limits.serviceValueCharacters}
          value={value}
          onChange={setValue}
          error={isTried && value.trim() === '' ? t('services.correct-empty') : undefined}
        />
      ) : (
        <RadioGroup
          autoFocus
          label={label}
          value={value}
          onChange={setValue}
          options={choices.map((choice) => ({ value: choice, label: knownWords(field, choice) }))}
        />
      )}
      <div className={styles['buttons']}>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" look="filled" busy={busy}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
