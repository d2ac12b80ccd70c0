import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './add-account.module.css';
import type { OtpFields, ReadOtp } from './typed-otp.ts';

interface OtpSettingsProps {
  readonly fields: OtpFields;
  readonly onChange: (fields: OtpFields) => void;
  /** Once adding was tried: which fields are wrong. */
  readonly bad: ReadOtp['bad'] | undefined;
}

const algorithms = [
  { value: 'SHA1', label: 'SHA-1' },
  { value: 'SHA256', label: 'SHA-256' },
  { value: 'SHA512', label: 'SHA-512' },
] as const;

/** Hardly ever needed, so folded away; opens by itself when what is wrong is in it. */
export function OtpSettings({ fields, onChange, bad }: OtpSettingsProps): ReactNode {
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || bad?.digits === true || bad?.period === true || bad?.counter === true;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <>
      <Button
        look="plain"
        className={styles['fold'] ?? ''}
        icon={<Chevron aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setAsked(!isOpen)}
      >
        {t('accounts.more-settings')}
      </Button>
      <div id={id} hidden={!isOpen} className={styles['settings']}>
        <p className={styles['quiet']}>{t('accounts.more-settings-hint')}</p>
        <RadioGroup
          label={t('accounts.kind')}
          value={fields.type}
          onChange={(type) => onChange({ ...fields, type })}
          options={(['totp', 'hotp', 'steam'] as const).map((value) => ({
            value,
            label: t(`accounts.kind-${value}`),
          }))}
        />
        {fields.type === 'steam' ? null : <Numbers fields={fields} onChange={onChange} bad={bad} />}
      </div>
    </>
  );
}

function Numbers({ fields, onChange, bad }: OtpSettingsProps): ReactNode {
  const { otpDigits, otpPeriod } = limits;
  return (
    <div className={styles['triple']}>
      <Select
        label={t('accounts.algorithm')}
        value={fields.algorithm}
        onChange={(algorithm) => onChange({ ...fields, algorithm })}
        options={algorithms}
      />
      <TextField
        label={t('accounts.digits')}
        inputMode="numeric"
        value={fields.digits}
        onChange={(digits) => onChange({ ...fields, digits })}
        error={bad?.digits === true ? t('accounts.digits-range', otpDigits) : undefined}
      />
      {fields.type === 'totp' ? (
        <TextField
          label={t('accounts.period')}
          inputMode="numeric"
          value={fields.period}
          onChange={(period) => onChange({ ...fields, period })}
          error={bad?.period === true ? t('accounts.period-range', otpPeriod) : undefined}
        />
      ) : (
        <TextField
          label={t('accounts.counter')}
          inputMode="numeric"
          value={fields.counter}
          onChange={(counter) => onChange({ ...fields, counter })}
          error={bad?.counter === true ? t('accounts.counter-range') : undefined}
        />
      )}
    </div>
  );
}
