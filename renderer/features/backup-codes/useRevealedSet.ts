import { useState } from 'react';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';

interface RevealedSet {
  /** The values by code, while this very set was asked for. */
  readonly values: ReadonlyMap<string, string> | undefined;
  /** The text that they were found in, meanwhile. */
  readonly originalText: string | undefined;
  readonly toggle: () => void;
}

/** All values of one set, asked for by name and confirmed outside the page; another set hides them. */
export function useRevealedSet(accountId: string, setId: string | undefined): RevealedSet {
  const [last, setLast] = useState<{
    setId: string;
    values: ReadonlyMap<string, string>;
    originalText: string | undefined;
  }>();
  const revealed = last?.setId === setId ? last : undefined;
  const reveal = async (id: string): Promise<void> => {
    try {
      const { codes, originalText } = await vault('backup-codes:reveal-set', {
        accountId,
        setId: id,
      });
      const values = new Map(codes.map(({ codeId, value }) => [codeId, value]));
      setLast({ setId: id, values, originalText });
    } catch (reason) {
      showErrorToast(toAppError(reason));
    }
  };
  return {
    values: revealed?.values,
    originalText: revealed?.originalText,
    toggle: () => {
      if (revealed !== undefined) setLast(undefined);
      else if (setId !== undefined) void reveal(setId);
    },
  };
}
