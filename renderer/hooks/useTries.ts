import { useEffect, useState } from 'react';
import { vault } from '../api.ts';
import { useTask } from './useTask.ts';
import type { Task } from './useTask.ts';

export interface Tries extends Task {
  /** Seconds until the next try is allowed, counted down; 0 when it is. */
  readonly waitSeconds: number;
}

/** Tries of a password or a recovery code: the vault makes each wrong one wait longer. */
export function useTries(waitMs = 0): Tries {
  const task = useTask();
  const [waitSeconds, setWaitSeconds] = useState(Math.ceil(waitMs / 1000));

  useEffect(() => {
    if (waitSeconds <= 0) return undefined;
    const timer = setTimeout(() => setWaitSeconds(waitSeconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [waitSeconds]);

  const run: Task['run'] = async (work) => {
    const failure = await task.run(work);
    if (failure?.code === 'too-many-tries') {
      setWaitSeconds(Number(failure.facts?.['seconds'] ?? 1));
    } else if (failure !== undefined && failure.code.startsWith('wrong-')) {
      const status = await vault('vault:status', {}).catch(() => undefined);
      setWaitSeconds(Math.ceil((status?.waitMs ?? 0) / 1000));
    }
    return failure;
  };
  return { ...task, run, waitSeconds };
}
