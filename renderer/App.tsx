import { Suspense, useEffect } from 'react';
import type { ReactNode } from 'react';
import { shell } from './api.ts';
import type { AreaProps } from './area-props.ts';
import { FirstRun, MainScreen, ProblemScreen } from './areas.ts';
import { LockScreen } from './features/lock/LockScreen.tsx';
import { useVaultRead } from './hooks/useVaultRead.ts';
import { ErrorNote } from './ui/ErrorNote.tsx';
import { ToastRegion } from './ui/ToastRegion.tsx';

/** Shows the area that fits the vault's state. Each area gets the status, and says when to read it again. */
export function App(): ReactNode {
  const status = useVaultRead('vault:status', {});
  useIdleTouch();

  if (status.data === undefined) {
    return status.error === undefined ? null : (
      <main>
        <ErrorNote error={status.error} />
      </main>
    );
  }
  return (
    <>
      <Suspense>
        <Area status={status.data} onStatusChange={status.reload} />
      </Suspense>
      <ToastRegion />
    </>
  );
}

function Area(props: AreaProps): ReactNode {
  switch (props.status.state) {
    case 'none':
      return <FirstRun {...props} />;
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
