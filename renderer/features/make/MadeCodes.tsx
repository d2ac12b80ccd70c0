import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, DraftView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useFirstFocus } from '../../hooks/useFirstFocus.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { editedSets } from '../capture/edited-set.ts';
import type { EditedSet } from '../capture/edited-set.ts';
import { savedSentence } from '../capture/saved-words.ts';
import { problemsOf, savedSet } from '../capture/set-problems.ts';
import { TargetFields } from '../capture/TargetFields.tsx';
import { HashedList } from './HashedList.tsx';
import styles from './make.module.css';

export interface MadeCodesProps {
  readonly draft: DraftView;
  readonly accounts: readonly AccountView[];
  readonly onSaved: (accountIds: readonly string[], sets: readonly EditedSet[]) => void;
  readonly onClose: () => void;
}

/** Codes that were made here: shown, hashed for the server, and given to an account. */
export function MadeCodes({ draft, accounts, onSaved, onClose }: MadeCodesProps): ReactNode {
  const [sets, setSets] = useState(() => editedSets(draft, accounts));
  const [wasTried, setTried] = useState(false);
  const { busy, error, run } = useTask();
  const first = useFirstFocus<HTMLOListElement>();
  const body = useRef<HTMLDivElement>(null);
  const [set] = sets;
  const codes = set?.codes ?? [];
  const problems = set === undefined ? [] : problemsOf(set, []);

  const save = (): void => {
    setTried(true);
    if (problems.length > 0) {
      // After the problems are on screen.
      requestAnimationFrame(() =>
        body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      );
      return;
    }
    void run(async () => {
      const { accountIds, undoId } = await vault('capture:save', {
        draftId: draft.id,
        sets: sets.map((one) => savedSet(one, false)),
      });
      offerUndoOf(savedSentence(sets, accounts), undoId);
      onSaved(accountIds, sets);
    });
  };
  const discard = (): void => {
    void run(async () => {
      const { undoId } = await vault('capture:discard', { draftId: draft.id });
      offerUndoOf(t('capture.discarded'), undoId);
      onClose();
    });
  };

  return (
    <Dialog
      title={t('make.made-title')}
      subtitle={t('capture.kept-as-draft')}
      size="wide"
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="plain" className={styles['aside'] ?? ''} onClick={discard}>
            {t('capture.discard')}
          </Button>
          <Button onClick={onClose}>{t('capture.later')}</Button>
          <Button look="filled" busy={busy} onClick={save}>
            {t('capture.save', { count: codes.length })}
          </Button>
        </>
      }
    >
      <div ref={body} className={styles['made']}>
        <section className={styles['part']} aria-labelledby="made-codes">
          <Heading level={3} id="made-codes">
            {t('make.clear')}
          </Heading>
          <p>{t('make.clear-lead')}</p>
          <ol ref={first} className={styles['codes']} tabIndex={-1} aria-labelledby="made-codes">
            {codes.map(({ key, value }) => (
              <li key={key}>{value}</li>
            ))}
          </ol>
        </section>
        <section className={styles['part']} aria-labelledby="made-for">
          <Heading level={3} id="made-for">
            {t('make.target')}
          </Heading>
          {set === undefined ? null : (
            <TargetFields
              set={set}
              accounts={accounts}
              problems={wasTried ? problems : []}
              difference={undefined}
              onChange={(part) => setSets([{ ...set, ...part }])}
            />
          )}
        </section>
        <section className={styles['part']} aria-labelledby="hashed-codes">
          <Heading level={3} id="hashed-codes">
            {t('make.hash-title')}
          </Heading>
          <HashedList of={{ type: 'draft', draftId: draft.id }} />
        </section>
        {error === undefined ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
