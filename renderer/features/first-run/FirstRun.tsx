import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AreaProps } from '../../area-props.ts';
import { Button } from '../../ui/Button.tsx';

export function FirstRun({ onStatusChange }: AreaProps): ReactNode {
  return (
    <main>
      <h1>{t('common.app')}</h1>
      <Button onClick={onStatusChange}>{t('common.try-again')}</Button>
    </main>
  );
}
