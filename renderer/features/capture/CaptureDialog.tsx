import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useLater } from '../../hooks/useLater.ts';
import { Dialog, DialogStage } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useAccountList } from '../export/useAccountList.ts';
import type { CaptureBegin } from '../main/dialogs.ts';
import { MadeCodes } from '../make/MadeCodes.tsx';
import { CapturePreview } from './CapturePreview.tsx';
import { CaptureStart } from './CaptureStart.tsx';
import { CopyOffer } from './CopyOffer.tsx';
import { savedName } from './saved-words.ts';
import { useCapture } from './useCapture.ts';
import type { CaptureWalk } from './useCapture.ts';

export interface CaptureDialogProps {
  readonly begin: CaptureBegin;
  readonly onClose: () => void;
  readonly onSaved: (accountIds: readonly string[]) => void;
  /** Codes for a service of one's own are to be made instead. */
  readonly onMake: (accountId: string | undefined) => void;
}

interface Saved {
  readonly accountIds: readonly string[];
  readonly name: string | undefined;
}

const nothingSaved: Saved = { accountIds: [], name: undefined };

/**
 * Backup codes on their way in: texts, what was found in each, then a copy somewhere else. Several files
 * are looked at one after the other; what is skipped stays a draft.
 */
export function CaptureDialog({ begin, onClose, onSaved, onMake }: CaptureDialogProps): ReactNode {
  const accounts = useAccountList();
  const walk = useCapture(begin);
  const [saved, setSaved] = useState(nothingSaved);
  const [isOver, setOver] = useState(false);
  const isLate = useLater(walk.reading.busy);
  const { draft, number, count } = walk;
  const isRenewal = begin.type === 'empty' && begin.accountId !== undefined;
  const title = t(isRenewal ? 'capture.renew-title' : 'capture.start-title');

  /** Whatever was saved is safe only with a copy. */
  const end = (all: Saved): void => {
    if (all.accountIds.length === 0) onClose();
    else setOver(true);
  };
  const goOn = (all: Saved): void => {
    if (number < count) walk.goOn();
    else end(all);
  };

  const step = (): ReactNode => {
    if (isOver) return <CopyOffer {...saved} onClose={onClose} />;
    if (draft !== undefined && accounts !== undefined) {
      if (draft.made === true) {
        return (
          <MadeCodes
            draft={draft}
            accounts={accounts}
            onClose={onClose}
            onSaved={(accountIds, sets) => {
              const all = { accountIds, name: savedName(sets, accounts) };
              setSaved(all);
              onSaved(accountIds);
              end(all);
            }}
          />
        );
      }
      return (
        <CapturePreview
          key={draft.id}
          draft={draft}
          accounts={accounts}
          number={number}
          count={count}
          onClose={() => end(saved)}
          onNext={() => goOn(saved)}
          onSaved={(accountIds, sets) => {
            const all = {
              accountIds: [...new Set([...saved.accountIds, ...accountIds])],
              name: saved.accountIds.length === 0 ? savedName(sets, accounts) : undefined,
            };
            setSaved(all);
            onSaved(accountIds);
            goOn(all);
          }}
        />
      );
    }
    if (begin.type === 'empty' && draft === undefined) {
      return (
        <CaptureStart
          title={title}
          progress={progressWords(walk)}
          onSources={walk.start}
          onMake={() => onMake(begin.accountId)}
          onClose={onClose}
          onPutOff={async (source) => {
            await walk.start([source]);
            showToast(t('capture.kept-as-draft'));
            onClose();
          }}
        />
      );
    }
    // What is quick shows no window of its own first.
    if (walk.reading.error === undefined && !isLate) return null;
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        {walk.reading.error === undefined ? (
          <ProgressLine label={progressWords(walk) ?? t('capture.reading')} />
        ) : (
          <ErrorNote error={walk.reading.error} />
        )}
      </Dialog>
    );
  };

  const content = step();
  return content === null ? null : <DialogStage>{content}</DialogStage>;
}

/** Only of several is it said which one is read. */
function progressWords({ underway }: CaptureWalk): string | undefined {
  return underway === undefined || underway.count === 1
    ? undefined
    : t('capture.reading-of', { ...underway });
}
