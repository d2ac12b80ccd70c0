import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { AccountView, DraftView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { draftSets, editedSets, readAgain } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';

export interface DraftForm {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly sets: readonly EditedSet[];
  readonly setSets: (sets: readonly EditedSet[]) => void;
  /** The text as it was read last, with what was left out of it. */
  readonly reading: DraftView;
  /** The form says something else than the text. */
  readonly isCorrected: boolean;
  /** The text changed since, but codes in the form were corrected by hand. */
  readonly isBehind: boolean;
  /** Drops the corrections. */
  readonly readText: () => Promise<void>;
  /** The draft could not be kept. */
  readonly error: AppError | undefined;
  /** Keeps what is still waiting. */
  readonly flush: () => Promise<void>;
}

const pauseMs = 500;

/** A draft in the vault and the form over it. Text and form are kept whenever the typing pauses. */
export function useDraft(draft: DraftView, accounts: readonly AccountView[]): DraftForm {
  const [text, setText] = useState(draft.text);
  const [sets, putSets] = useState(() => editedSets(draft, accounts));
  const [reading, setReading] = useState(draft);
  const [isCorrected, setCorrected] = useState(draft.corrected !== undefined);
  const [isBehind, setBehind] = useState(false);
  const [error, setError] = useState<AppError>();
  const keptText = useRef(draft.text);
  const keptSets = useRef<string>(undefined);
  const asKept = JSON.stringify(draftSets(sets));

  const keepText = async (): Promise<DraftView | undefined> => {
    if (text === keptText.current) return undefined;
    const changed = await vault('capture:change', { draftId: draft.id, text });
    keptText.current = text;
    setReading(changed);
    return changed;
  };
  const keepSets = async (): Promise<void> => {
    if (!isCorrected || asKept === keptSets.current) return;
    await vault('capture:correct', { draftId: draft.id, sets: draftSets(sets) });
    keptSets.current = asKept;
  };

  const onPause = useEffectEvent(async () => {
    try {
      const changed = await keepText();
      if (changed !== undefined) {
        if (sets.some((set) => set.isCorrected)) setBehind(true);
        else putSets((before) => readAgain(before, editedSets(asRead(changed), accounts)));
      }
      await keepSets();
      setError(undefined);
    } catch (reason) {
      setError(toAppError(reason));
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => void onPause(), pauseMs);
    return () => clearTimeout(timer);
  }, [text, sets]);

  const flush = async (): Promise<void> => {
    await keepText();
    await keepSets();
  };
  return {
    text,
    setText,
    sets,
    setSets: (next) => {
      putSets(next);
      setCorrected(true);
    },
    reading,
    isCorrected,
    isBehind,
    readText: async () => {
      try {
        await keepText();
        const fresh = await vault('capture:read-again', { draftId: draft.id });
        setReading(fresh);
        putSets(editedSets(fresh, accounts));
        setCorrected(false);
        setBehind(false);
        keptSets.current = undefined;
      } catch (reason) {
        setError(toAppError(reason));
      }
    },
    error,
    flush,
  };
}

/** What the text says, whatever a person made of it. */
function asRead({ corrected: _corrected, ...draft }: DraftView): DraftView {
  return draft;
}
