import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { Heading } from '../../ui/Heading.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useEscape } from '../../ui/useEscape.ts';
import { ClockSettings } from '../clock/ClockSettings.tsx';
import { OldCodes } from './OldCodes.tsx';
import { SettingsChoices } from './SettingsChoices.tsx';
import { WaysIn } from './WaysIn.tsx';
import styles from './settings.module.css';

export interface SettingsViewProps {
  readonly onClose: () => void;
}

/** Fills the room it is given and scrolls in it. Everything takes effect at once. */
export function SettingsView({ onClose }: SettingsViewProps): ReactNode {
  const settings = useSettings();
  useEscape(onClose);
  return (
    <section className={styles['view']} aria-labelledby="settings-title">
      <div className={styles['column']}>
        <Heading
          level={1}
          id="settings-title"
          actions={
            <IconButton autoFocus icon={<X />} label={t('common.close')} onClick={onClose} />
          }
        >
          {t('settings.title')}
        </Heading>
        <WaysIn />
        <OldCodes />
        <ClockSettings />
        {settings === undefined ? null : <SettingsChoices settings={settings} />}
      </div>
    </section>
  );
}
