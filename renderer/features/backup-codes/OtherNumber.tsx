import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wholeNumber } from '../accounts/whole-number.ts';
import styles from './use-backup-code.module.css';

interface OtherNumberProps {
  readonly total: number;
  readonly isBusy: boolean;
  readonly onAsk: (position: number) => void;
}

/** For services that name the code they want: "Enter recovery code 4". */
export function OtherNumber({ total, isBusy, onAsk }: OtherNumberProps): ReactNode {
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const position = wholeNumber(text, 1, total);
    setBad(position === undefined);
    if (position !== undefined) onAsk(position);
  };
  return (
    <form className={styles['where']} onSubmit={onSubmit} noValidate>
      <TextField
        label={t('backup-codes.other-number')}
        hint={t('backup-codes.other-number-hint')}
        error={isBad ? t('backup-codes.other-number-bad', { total }) : undefined}
        inputMode="numeric"
        value={text}
        onChange={setText}
        end={
          <Button look="plain" type="submit" busy={isBusy}>
            {t('backup-codes.other-number-do')}
          </Button>
        }
      />
    </form>
  );
}
