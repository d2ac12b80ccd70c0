import { useEffect, useEffectEvent } from 'react';
import type { Sweep } from '../../../shared/views/sweep.ts';
import { shell, vault } from '../../api.ts';
import type { Task } from '../../hooks/useTask.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';

const lookEveryMs = 400;

export interface SweepWalk {
  /** Of the folder that was chosen last; undefined before the first. */
  readonly sweep: Sweep | undefined;
  readonly isLoaded: boolean;
  readonly choosing: Omit<Task, 'run'>;
  readonly choose: () => void;
  readonly stop: () => void;
  readonly look: () => void;
}

/** The search of a folder: it goes on in the vault, this looks at it again and again while it does. */
export function useSweep(): SweepWalk {
  const { data, error, reload } = useVaultRead('sweep:look', {});
  const { run, ...choosing } = useTask();
  const sweep = data?.sweep;
  const isReading = sweep?.state === 'reading';

  const onTime = useEffectEvent(reload);
  useEffect(() => {
    if (!isReading) return undefined;
    const timer = setInterval(() => onTime(), lookEveryMs);
    return () => clearInterval(timer);
  }, [isReading]);

  const choose = (): void => {
    void run(async () => {
      const { folder } = await shell('files:choose-folder', {});
      if (folder === null) return;
      await vault('sweep:start', { grantId: folder.grantId });
      reload();
    });
  };
  const stop = (): void => {
    void run(async () => {
      await vault('sweep:stop', {});
      reload();
    });
  };
  return {
    sweep,
    isLoaded: data !== undefined,
    choosing: { ...choosing, error: choosing.error ?? error },
    choose,
    stop,
    look: reload,
  };
}
