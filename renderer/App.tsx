import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import type { AppError } from '../shared/errors.ts';
import type { VaultStatus } from '../shared/views.ts';
import { shell, vault } from './api.ts';
import type { AreaProps } from './area-props.ts';
import { FirstRun, MainScreen, ProblemScreen } from './areas.ts';
import { LockScreen } from './features/lock/LockScreen.tsx';
import { toAppError } from './hooks/useVaultRead.ts';
import { ErrorNote } from './ui/ErrorNote.tsx';
import { ToastRegion } from './ui/ToastRegion.tsx';

/**
 * Shows the area that fits the vault's state. An area stays until it says that it is done: making a vault
 * goes on to the recovery codes after it is open. Locking needs nothing here: it loads a new page.
 */
export function App(): ReactNode {
  const [status, setStatus] = useState<VaultStatus>();
  const [error, setError] = useState<AppError>();
  useIdleTouch();

  const readStatus = (): void => {
    vault('vault:status', {}).then(setStatus, (reason: unknown) => setError(toAppError(reason)));
  };
  const onStart = useEffectEvent(readStatus);
  useEffect(() => onStart(), []);

  return (
    <>
      {status === undefined ? null : (
        <Suspense>
          <Area status={status} onStatusChange={readStatus} />
        </Suspense>
      )}
      {status === undefined && error !== undefined ? <ErrorNote error={error} /> : null}
      <ToastRegion />
    </>
  );
}

function Area(props: AreaProps): ReactNode {
  switch (props.status.state) {
    case 'none':
      return <FirstRun onFinished={props.onStatusChange} />;
    case 'locked':
      return <LockScreen {...props} />;
    case 'unlocked':
      return <MainScreen {...props} />;
    case 'damaged':
    case 'newer':
    case 'unreadable':
      return <ProblemScreen {...props} />;
  }
}

const touchEveryMs = 10_000;

/** Tells the shell, now and then, that somebody is here. */
function useIdleTouch(): void {
  useEffect(() => {
    let lastMs = -touchEveryMs;
    const touch = (event: Event): void => {
      if (event.timeStamp - lastMs < touchEveryMs) return;
      lastMs = event.timeStamp;
      void shell('idle:touch', {});
    };
    const events = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, touch, { passive: true });
    return () => {
      for (const name of events) window.removeEventListener(name, touch);
    };
  }, []);
}
