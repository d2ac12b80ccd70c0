import { useEffect, useEffectEvent, useState } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { DraftView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import type { Task } from '../../hooks/useTask.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { showToast } from '../../ui/toasts.ts';
import type { NamedSource } from '../import/named-source.ts';
import type { CaptureBegin } from '../main/dialogs.ts';

export interface CaptureWalk {
  /** The draft to look at now; undefined before the first and after the last one. */
  readonly draft: DraftView | undefined;
  /** From 1. */
  readonly number: number;
  /** 0 while nothing was read. */
  readonly count: number;
  /** What is being read: the one of so many. */
  readonly underway: { readonly number: number; readonly count: number } | undefined;
  readonly reading: Task;
  /** A draft each: what cannot be read is named and left out. Rejects where nothing could be read. */
  readonly start: (sources: readonly NamedSource[]) => Promise<void>;
  readonly goOn: () => void;
}

/** The drafts of one capture, one after the other. Each is kept in the vault from the first moment. */
export function useCapture(begin: CaptureBegin): CaptureWalk {
  const [drafts, setDrafts] = useState<readonly DraftView[]>([]);
  const [at, setAt] = useState(0);
  const [underway, setUnderway] = useState<CaptureWalk['underway']>();
  const reading = useTask();
  const accountId = begin.type === 'empty' ? begin.accountId : undefined;

  const start = async (sources: readonly NamedSource[]): Promise<void> => {
    const made: DraftView[] = [];
    const failures: { readonly name: string; readonly reason: unknown }[] = [];
    for (const { name, source } of sources) {
      setUnderway({ number: made.length + failures.length + 1, count: sources.length });
      try {
        const account = accountId === undefined ? {} : { accountId };
        made.push(await vault('capture:start', { source, ...account }));
      } catch (reason) {
        failures.push({ name, reason });
      }
    }
    setUnderway(undefined);
    const [first] = failures;
    if (first !== undefined && made.length === 0) throw toAppError(first.reason);
    if (first !== undefined) {
      const names = failures.map(({ name }) => name).join(', ');
      showToast(t('capture.not-read', { count: failures.length, names }), { tone: 'warn' });
    }
    setDrafts(made);
  };

  const onOpen = useEffectEvent(() => {
    if (begin.type === 'sources') void reading.run(() => start(begin.sources));
    if (begin.type === 'draft') {
      const { draftId } = begin;
      void reading.run(async () => setDrafts([await vault('capture:open', { draftId })]));
    }
  });
  useEffect(() => onOpen(), []);

  return {
    draft: drafts[at],
    number: at + 1,
    count: drafts.length,
    underway,
    reading,
    start,
    goOn: () => setAt(at + 1),
  };
}
