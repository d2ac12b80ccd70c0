import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { shell, vault } from '../../api.ts';
import type { VaultOutput } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import type { Source } from '../main/dialogs.ts';
import { copyName } from './copy-words.ts';

export type FileCheckResult = VaultOutput<'copies:check-file'>;

interface FileCheck {
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly result: FileCheckResult | undefined;
  /** It is asked for, after a try without it or on the person's wish. */
  readonly asksPassword: boolean;
  readonly askPassword: () => void;
  readonly open: (password: string) => void;
  /** Where it lies now, in a dialog of the system. */
  readonly choose: () => void;
  /** What was noted can be taken back. */
  readonly offerUndo: () => void;
}

/** Looks for the file where it was written, at once; or where the person says that it lies. */
export function useFileCheck(copy: CopyView): FileCheck {
  const { busy, error, run } = useTask();
  const [result, setResult] = useState<FileCheckResult>();
  const [asksPassword, setAsking] = useState(false);
  const source = useRef<Source>(undefined);
  const undoId = useRef<string>(undefined);
  const hasBegun = useRef(false);

  const check = async (password?: string): Promise<void> => {
    const failure = await run(async () => {
      const found = await vault('copies:check-file', {
        copyId: copy.id,
        ...(source.current === undefined ? {} : { source: source.current }),
        ...(password === undefined ? {} : { password }),
      });
      undoId.current = found.undoId ?? undoId.current;
      setAsking(false);
      setResult(found);
    });
    if (failure?.code === 'password-needed') {
      setResult(undefined);
      setAsking(true);
    }
  };

  useEffect(() => {
    if (hasBegun.current || !copy.checksItself) return;
    hasBegun.current = true;
    void check();
  });

  return {
    busy,
    error,
    result,
    asksPassword,
    askPassword: () => setAsking(true),
    open: (password) => void check(password),
    choose: () =>
      void run(async () => {
        const [file] = (await shell('files:choose-open', { purpose: 'backup' })).files;
        if (file === undefined) return;
        source.current = { type: 'grant', grantId: file.grantId };
        setResult(undefined);
        setAsking(false);
        await check();
      }),
    offerUndo: () => {
      if (undoId.current === undefined) return;
      offerUndoOf(t('copies.is-checked', { name: copyName(copy) }), undoId.current);
    },
  };
}
