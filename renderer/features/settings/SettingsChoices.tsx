import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Settings } from '../../../shared/views.ts';
import { changeSettings } from '../../hooks/useSettings.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Switch } from '../../ui/Checkbox.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Select } from '../../ui/Select.tsx';
import type { SelectProps } from '../../ui/Select.tsx';
import { SettingsRow, SettingsSection } from './SettingsSection.tsx';
import { numberChoices } from './number-choices.ts';
import styles from './settings.module.css';

const themes = ['system', 'light', 'dark'] as const;
const notifications = ['monthly', 'none'] as const;
const papers = ['A4', 'Letter'] as const;

type ChoiceProps<Value extends string> = Pick<
  SelectProps<Value>,
  'label' | 'value' | 'options' | 'onChange'
> & { readonly hint?: string };

function Choice<Value extends string>({ hint, ...list }: ChoiceProps<Value>): ReactNode {
  return (
    <SettingsRow label={list.label} hint={hint}>
      <Select labelHidden {...list} />
    </SettingsRow>
  );
}

/** What is no secret: kept by the shell, the same for every vault. */
export function SettingsChoices({ settings }: { readonly settings: Settings }): ReactNode {
  const { error, run } = useTask();
  const change = (next: Partial<Settings>): void => void run(() => changeSettings(next));
  return (
    <>
      <SettingsSection title={t('settings.locking')}>
        <Choice
          label={t('settings.idle')}
          hint={t('settings.idle-hint')}
          value={String(settings.idleLockMinutes)}
          options={numberChoices(
            [1, 2, 5, 10, 15, 30, 60, 240, 0],
            settings.idleLockMinutes,
            (count) => (count === 0 ? t('settings.never') : t('settings.minutes', { count })),
          )}
          onChange={(minutes) => change({ idleLockMinutes: Number(minutes) })}
        />
        <Choice
          label={t('settings.clipboard')}
          value={String(settings.clipboardSeconds)}
          options={numberChoices([10, 20, 30, 60, 120], settings.clipboardSeconds, (count) =>
            t('settings.seconds', { count }),
          )}
          onChange={(seconds) => change({ clipboardSeconds: Number(seconds) })}
        />
      </SettingsSection>
      <SettingsSection title={t('settings.reminding')}>
        <Choice
          label={t('settings.notifications')}
          hint={t('settings.notifications-hint')}
          value={settings.notifications}
          options={notifications.map((value) => ({
            value,
            label: t(`settings.notifications-choice.${value}`),
          }))}
          onChange={(choice) => change({ notifications: choice })}
        />
      </SettingsSection>
      <SettingsSection title={t('settings.appearance')}>
        <Choice
          label={t('settings.theme')}
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          label={t('settings.zoom')}
          value={String(Math.round(settings.zoom * 100))}
          options={numberChoices(
            [75, 90, 100, 110, 125, 150, 175, 200],
            Math.round(settings.zoom * 100),
            (count) => t('settings.percent', { count }),
          )}
          onChange={(percent) => change({ zoom: Number(percent) / 100 })}
        />
        <Choice
          label={t('settings.paper')}
          value={settings.paper}
          options={papers.map((value) => ({ value, label: value }))}
          onChange={(paper) => change({ paper })}
        />
        <div className={styles['switch']}>
          <Switch
            label={t('settings.hide-codes')}
            hint={t('settings.hide-codes-hint')}
            checked={settings.hideCodes}
            onChange={(hideCodes) => change({ hideCodes })}
          />
        </div>
      </SettingsSection>
      {error === undefined ? null : <ErrorNote error={error} />}
    </>
  );
}
