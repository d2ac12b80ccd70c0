import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
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
import { codesOfLines, filledCodes } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';
import styles from './capture.module.css';
import { OriginalText } from './OriginalText.tsx';
import { SetForm } from './SetForm.tsx';
import { savedSentence } from './saved-words.ts';
import { homeAbove, problemsOf, savedSet } from './set-problems.ts';
import { useDraft } from './useDraft.ts';

export interface CapturePreviewProps {
  readonly draft: DraftView;
  readonly accounts: readonly AccountView[];
  readonly onSaved: (accountIds: readonly string[], sets: readonly EditedSet[]) => void;
  readonly onClose: () => void;
}

/** What was recognised, to be corrected and given to accounts. Closed, it stays a draft. */
export function CapturePreview({
  draft,
  accounts,
  onSaved,
  onClose,
}: CapturePreviewProps): ReactNode {
  const form = useDraft(draft, accounts);
  const { sets, setSets } = form;
  const [wasTried, setTried] = useState(false);
  const { busy, error, run } = useTask();
  const first = useFirstFocus<HTMLButtonElement>();
  const body = useRef<HTMLDivElement>(null);

  const problems = sets.map((set, index) => problemsOf(set, sets.slice(0, index)));
  const total = sets.reduce((sum, set) => sum + filledCodes(set).length, 0);
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
        sets: sets.map(savedSet),
      });
      offerUndoOf(savedSentence(sets, accounts), undoId);
      onSaved(accountIds, sets);
    });
  };
  const later = (): void => {
    // What could not be kept was said once: it must not hold anybody here.
    if (error !== undefined) onClose();
    else
      void run(async () => {
        await form.flush();
        onClose();
      });
  };
  const discard = (): void => {
    void run(async () => {
      const { undoId } = await vault('capture:discard', { draftId: draft.id });
      offerUndoOf(t('capture.discarded'), undoId);
      onClose();
    });
  };
  const join = (index: number): void => {
    const set = sets[index];
    const home = set === undefined ? undefined : homeAbove(set, sets.slice(0, index));
    if (set === undefined || home === undefined) return;
    const joined = { ...home, codes: [...home.codes, ...filledCodes(set)], isCorrected: true };
    setSets(sets.filter((one) => one !== set).map((one) => (one === home ? joined : one)));
  };

  return (
    <Dialog
      title={t('capture.check-title')}
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
          <Button onClick={later}>{t('capture.later')}</Button>
          <Button ref={first} look="filled" busy={busy} onClick={save}>
            {t('capture.save', { count: total })}
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
            onChange={(next) => put(index, next)}
            onLeaveOut={() => setSets(sets.filter((one) => one !== set))}
            onJoin={() => join(index)}
          />
        ))}
        <OriginalText form={form} />
        {error === undefined ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
