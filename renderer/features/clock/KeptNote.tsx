import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ClockView } from '../../../shared/views/clock.ts';
import { vault } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { jumpWords, stateWords } from './span-words.ts';

interface KeptNoteProps {
  readonly clock: ClockView;
  readonly onReset: () => void;
  /** Somebody said that the time is right. */
  readonly onSeen: () => void;
}

/** How codes are timed now, and that the clock jumped, until somebody says that it is right. */
export function KeptNote({
  clock: { offsetSeconds, jump },
  onReset,
  onSeen,
}: KeptNoteProps): ReactNode {
  const { error, run } = useTask();
  const seen = async (): Promise<void> => {
    const failure = await run(() => vault('clock:jump-seen', {}));
    if (failure === undefined) onSeen();
  };
  return (
    <>
      {jump === undefined ? null : (
        <AlertBanner
          tone="warn"
          action={
            <Button look="plain" onClick={() => void seen()}>
              {t('clock.jump-seen')}
            </Button>
          }
        >
          <strong>{jumpWords(jump.seconds)}</strong> {t('clock.jump-rest')}
        </AlertBanner>
      )}
      {offsetSeconds === 0 ? null : (
        <AlertBanner
          tone="info"
          action={
            <Button look="plain" onClick={onReset}>
              {t('clock.reset')}
            </Button>
          }
        >
          {stateWords(offsetSeconds)}
        </AlertBanner>
      )}
      {error === undefined ? null : <ErrorNote error={error} />}
    </>
  );
}
