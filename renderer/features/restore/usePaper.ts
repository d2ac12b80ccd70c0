import { useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { PaperProgress } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import type { Picture } from './source.ts';

export interface Paper {
  readonly progress: PaperProgress | undefined;
  readonly reading:
    | { readonly name: string; readonly number: number; readonly total: number }
    | undefined;
  /** Pictures of the last lot that gave nothing, by name. */
  readonly failures: readonly { readonly name: string; readonly error: AppError }[];
  readonly add: (pictures: readonly Picture[]) => Promise<void>;
  /** To begin anew, e.g. without a sheet that was added by mistake. */
  readonly forget: () => void;
}

/** Pages collected from pictures, one after the other: a bad one is named and stops none of the others. */
export function usePaper(): Paper {
  const [progress, setProgress] = useState<PaperProgress>();
  const [reading, setReading] = useState<Paper['reading']>();
  const [failures, setFailures] = useState<Paper['failures']>([]);
  const round = useRef(0);

  const add = async (pictures: readonly Picture[]): Promise<void> => {
    setFailures([]);
    const thisRound = round.current;
    let sessionId = progress?.sessionId;
    for (const [index, { name, source }] of pictures.entries()) {
      setReading({ name, number: index + 1, total: pictures.length });
      try {
        const known = sessionId === undefined ? {} : { sessionId };
        const next = await vault('paper:add', { ...known, sources: [source] });
        if (round.current !== thisRound) return;
        sessionId = next.sessionId;
        setProgress(next);
      } catch (reason) {
        if (round.current !== thisRound) return;
        const error = toAppError(reason);
        setFailures((before) => [...before, { name, error }]);
      }
    }
    setReading(undefined);
  };
  const forget = (): void => {
    round.current += 1;
    setReading(undefined);
    setProgress(undefined);
    setFailures([]);
  };
  return { progress, reading, failures, add, forget };
}
