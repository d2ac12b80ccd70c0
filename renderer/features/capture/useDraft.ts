import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { AccountView, DraftView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { editedSets, readAgain } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';

export interface DraftForm {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly sets: readonly EditedSet[];
  readonly setSets: (sets: readonly EditedSet[]) => void;
  /** The changed text would give other codes, but those in the form were corrected by hand. */
  readonly canReadAgain: boolean;
  readonly takeReading: () => void;
  /** The draft could not be kept. */
  readonly error: AppError | undefined;
  /** Keeps a change of the text that is still waiting. */
  readonly flush: () => Promise<void>;
}

const pauseMs = 500;

/** A draft in the vault and the form over it. Its text is kept whenever the typing pauses. */
export function useDraft(draft: DraftView, accounts: readonly AccountView[]): DraftForm {
  const [text, setText] = useState(draft.text);
  const [sets, setSets] = useState(() => editedSets(draft, accounts));
  const [reading, setReading] = useState<readonly EditedSet[]>();
  const [error, setError] = useState<AppError>();
  const keptText = useRef(draft.text);

  const keep = async (): Promise<readonly EditedSet[] | undefined> => {
    if (text === keptText.current) return undefined;
    const changed = await vault('capture:change', { draftId: draft.id, text });
    keptText.current = text;
    setError(undefined);
    return editedSets(changed, accounts);
  };

  const onPause = useEffectEvent(async () => {
    try {
      const fresh = await keep();
      if (fresh === undefined) return;
      if (sets.some(({ isCorrected }) => isCorrected)) setReading(fresh);
      else setSets((before) => readAgain(before, fresh));
    } catch (reason) {
      setError(toAppError(reason));
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => void onPause(), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  return {
    text,
    setText,
    sets,
    setSets,
    canReadAgain: reading !== undefined,
    takeReading: () => {
      if (reading !== undefined) setSets(readAgain(sets, reading));
      setReading(undefined);
    },
    error,
    flush: async () => {
      await keep();
    },
  };
}
