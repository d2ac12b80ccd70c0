import { useEffect, useEffectEvent, useState } from 'react';
import { AppError } from '../../../shared/errors.ts';
import type { ImportPreview, PaperProgress } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import type { Task } from '../../hooks/useTask.ts';
import type { Source } from '../main/dialogs.ts';
import { named } from './named-source.ts';
import type { NamedSource } from './named-source.ts';

export type ImportStep =
  | { readonly type: 'choose' }
  /** The sources it was opened with are being read: there is nothing to show yet. */
  | { readonly type: 'begin' }
  | {
      readonly type: 'password';
      readonly sources: readonly NamedSource[];
      /** Why it is asked: it was missing, or wrong. */
      readonly reason: AppError;
    }
  | {
      readonly type: 'preview';
      readonly sources: readonly NamedSource[];
      readonly preview: ImportPreview;
    }
  | { readonly type: 'backup'; readonly name: string }
  | { readonly type: 'paper'; readonly progress: PaperProgress };

export interface ImportFlow {
  readonly step: ImportStep;
  /** The reading that goes on or failed. The step before it stays on screen meanwhile. */
  readonly reading: Task;
  /** What is being read. */
  readonly underway: readonly NamedSource[];
  readonly read: (sources: readonly NamedSource[], password?: string) => void;
  /** More pages of paper. */
  readonly addPaper: (sources: readonly NamedSource[]) => void;
  readonly startOver: () => void;
  /** What the vault still holds of a preview that is not taken goes. */
  readonly discard: () => void;
}

/** From sources to a preview, with the ways that branch off: a password, our own backup, paper, codes. */
export function useImport(
  begin: readonly (Source | NamedSource)[] | undefined,
  onCapture: (sources: readonly NamedSource[]) => void,
): ImportFlow {
  const [step, setStep] = useState<ImportStep>({
    type: begin === undefined || begin.length === 0 ? 'choose' : 'begin',
  });
  const [underway, setUnderway] = useState<readonly NamedSource[]>([]);
  const reading = useTask();

  /** The preview that is on screen as this is called. */
  const discard = (): void => {
    if (step.type !== 'preview') return;
    // If it fails: it ends with the vault process anyway.
    vault('import:discard', { importId: step.preview.importId }).catch(() => undefined);
  };

  const readPaper = async (
    sources: readonly NamedSource[],
    before: PaperProgress | undefined,
  ): Promise<void> => {
    const progress = await vault('paper:add', {
      ...(before === undefined ? {} : { sessionId: before.sessionId }),
      sources: sources.map(({ source }) => source),
    });
    const isWhole = progress.sheets.every(({ missing }) => missing.length === 0);
    if (!isWhole) return setStep({ type: 'paper', progress });
    const preview = await vault('paper:import', { sessionId: progress.sessionId });
    const sheets = progress.sheets.map(({ sheetId }) => sheetId);
    setStep({ type: 'preview', sources: [], preview: { ...preview, sourceNames: sheets } });
  };

  const take = async (sources: readonly NamedSource[], preview: ImportPreview): Promise<void> => {
    const { formats, rows, importId } = preview;
    const [first] = sources;
    const isOnly = (format: string): boolean => formats.length === 1 && formats[0] === format;
    if (isOnly('sparekey-paper') && rows.length === 0) return readPaper(sources, undefined);
    if (isOnly('sparekey')) return setStep({ type: 'backup', name: first?.name ?? '' });
    if (isOnly('backup-codes')) {
      await vault('import:discard', { importId });
      return onCapture(sources);
    }
    if (rows.length === 0) throw new AppError('nothing-to-import');
    setStep({ type: 'preview', sources, preview });
  };

  const read = async (sources: readonly NamedSource[], password?: string): Promise<void> => {
    setUnderway(sources);
    const failure = await reading.run(async () => {
      const preview = await vault('import:read', {
        sources: sources.map(({ source }) => source),
        ...(password === undefined ? {} : { password }),
      });
      await take(sources, preview);
    });
    if (failure === undefined) {
      // The preview that was on screen is replaced.
      discard();
    } else if (failure.code === 'password-needed' || failure.code === 'wrong-file-password') {
      setStep({ type: 'password', sources, reason: failure });
    } else if (step.type === 'begin') {
      setStep({ type: 'choose' });
    }
  };

  const onOpen = useEffectEvent(() => {
    if (begin !== undefined && begin.length > 0) {
      void read(begin.map((one) => ('source' in one ? one : named(one))));
    }
  });
  useEffect(() => {
    const timer = setTimeout(() => onOpen());
    return () => clearTimeout(timer);
  }, []);

  return {
    step,
    reading,
    underway,
    read: (sources, password) => void read(sources, password),
    addPaper: (sources) => {
      const before = step.type === 'paper' ? step.progress : undefined;
      setUnderway(sources);
      void reading.run(() => readPaper(sources, before));
    },
    startOver: () => {
      discard();
      setStep({ type: 'choose' });
    },
    discard,
  };
}
