import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, DraftView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useFirstFocus } from '../../hooks/useFirstFocus.ts';
import { useTask } from '../../hooks/useTask.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { keepsOld } from './difference.ts';
import { codesOfLines, filledCodes } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';
import styles from './capture.module.css';
import { codeOfLeftOut, leftOutOf, takenBack } from './left-out.ts';
import type { LeftOut } from './left-out.ts';
import { LeftOutLines } from './LeftOutLines.tsx';
import { OriginalText } from './OriginalText.tsx';
import { SetForm } from './SetForm.tsx';
import { keptSentence, savedSentence } from './saved-words.ts';
import { homeAbove, problemsOf, savedSet } from './set-problems.ts';
import { useComparisons } from './useComparisons.ts';
import { useDraft } from './useDraft.ts';

export interface CapturePreviewProps {
  readonly draft: DraftView;
  readonly accounts: readonly AccountView[];
  /** Which one of so many files it is. */
  readonly number: number;
  readonly count: number;
  /** With the accounts that got new codes, and those codes. */
  readonly onSaved: (accountIds: readonly string[], sets: readonly EditedSet[]) => void;
  /** Discarded, skipped, or nothing was new: on to the next file. */
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** What was recognised, to be corrected and given to accounts. Closed, it stays a draft. */
export function CapturePreview({
  draft,
  accounts,
  number,
  count,
  onSaved,
  onNext,
  onClose,
}: CapturePreviewProps): ReactNode {
  const form = useDraft(draft, accounts);
  const { sets, setSets } = form;
  const differenceTo = useComparisons(sets, accounts);
  const [wasTried, setTried] = useState(false);
  const { busy, error, run } = useTask();
  const first = useFirstFocus<HTMLButtonElement>();
  const body = useRef<HTMLDivElement>(null);

  const problems = sets.map((set, index) => problemsOf(set, sets.slice(0, index)));
  const isKept = (set: EditedSet): boolean => keepsOld(set, differenceTo(set));
  const added = sets.filter((set) => !isKept(set));
  const total = added.reduce((sum, set) => sum + filledCodes(set).length, 0);
  const [only] = sets;
  const isNothing = sets.length === 1 && only !== undefined && filledCodes(only).length === 0;

  const put = (index: number, set: EditedSet): void => setSets(sets.with(index, set));
  const save = (): void => {
    setTried(true);
    if (problems.some((list) => list.length > 0)) {
      // After the problems are on screen.
      requestAnimationFrame(() =>
        body.current
          ?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert] button')
          ?.focus(),
      );
      return;
    }
    void run(async () => {
      await form.flush();
      const { accountIds, undoId } = await vault('capture:save', {
        draftId: draft.id,
        sets: sets.map((set) => savedSet(set, isKept(set))),
      });
      if (added.length === 0) {
        offerUndoOf(keptSentence(sets, accounts), undoId);
        onNext();
      } else {
        offerUndoOf(savedSentence(added, accounts), undoId);
        const withNew = accountIds.filter((_, index) => added.some((set) => set === sets[index]));
        onSaved(withNew, added);
      }
    });
  };
  const leave = (onLeft: () => void): void => {
    // What could not be kept was said once: it must not hold anybody here.
    if (error !== undefined) onLeft();
    else
      void run(async () => {
        await form.flush();
        onLeft();
      });
  };
  const later = (): void => leave(onClose);
  const discard = (): void => {
    void run(async () => {
      await form.flush().catch(() => undefined);
      const { undoId } = await vault('capture:discard', { draftId: draft.id });
      offerUndoOf(t('capture.discarded'), undoId);
      onNext();
    });
  };
  const join = (index: number): void => {
    const set = sets[index];
    const home = set === undefined ? undefined : homeAbove(set, sets.slice(0, index));
    if (set === undefined || home === undefined) return;
    const joined = { ...home, codes: [...home.codes, ...filledCodes(set)], isCorrected: true };
    setSets(sets.filter((one) => one !== set).map((one) => (one === home ? joined : one)));
  };
  const takeBack = (line: LeftOut): void => {
    const code = codeOfLeftOut(line);
    flushSync(() => setSets(takenBack(sets, form.reading.text, line, code)));
    // Its button is gone: the line that it became is what is looked at next.
    body.current?.querySelector<HTMLElement>(`[data-line="${code.key}"]`)?.focus();
  };

  return (
    <Dialog
      title={
        count === 1 ? t('capture.check-title') : t('capture.check-title-of', { number, count })
      }
      subtitle={`${draft.fileName ?? t('capture.pasted')} · ${t('capture.kept-as-draft')}`}
      size="wide"
      tall
      isOpen
      onClose={later}
      footer={
        <>
          <Button look="plain" className={styles['aside']} onClick={discard}>
            {t('capture.discard')}
          </Button>
          {count === 1 ? (
            <Button onClick={later}>{t('capture.later')}</Button>
          ) : (
            <Button onClick={() => leave(onNext)}>{t('capture.skip')}</Button>
          )}
          <Button ref={first} look="filled" busy={busy} onClick={save}>
            {added.length === 0 ? t('capture.keep') : t('capture.save', { count: total })}
          </Button>
        </>
      }
    >
      <div ref={body} className={styles['preview']}>
        {isNothing ? (
          <AlertBanner
            tone="warn"
            action={
              form.text.trim() === '' ? undefined : (
                <Button
                  look="plain"
                  onClick={() =>
                    put(0, { ...only, codes: codesOfLines(form.text), isCorrected: true })
                  }
                >
                  {t('capture.take-lines')}
                </Button>
              )
            }
          >
            <strong>{t('capture.nothing')}</strong> {t('capture.nothing-way')}
          </AlertBanner>
        ) : null}
        {sets.map((set, index) => (
          <SetForm
            key={set.key}
            set={set}
            accounts={accounts}
            number={sets.length === 1 ? undefined : index + 1}
            problems={wasTried ? (problems[index] ?? []) : []}
            difference={differenceTo(set)}
            onChange={(next) => put(index, next)}
            onLeaveOut={() => setSets(sets.filter((one) => one !== set))}
            onJoin={() => join(index)}
          />
        ))}
        <LeftOutLines leftOut={leftOutOf(form.reading, sets)} onTake={takeBack} />
        <OriginalText form={form} />
        {error === undefined ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
