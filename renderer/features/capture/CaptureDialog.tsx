import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { DraftView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Dialog, DialogStage } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useAccountList } from '../export/useAccountList.ts';
import type { CaptureBegin, Source } from '../main/dialogs.ts';
import { CapturePreview } from './CapturePreview.tsx';
import { CaptureStart } from './CaptureStart.tsx';
import { CopyOffer } from './CopyOffer.tsx';
import { savedName } from './saved-words.ts';

export interface CaptureDialogProps {
  readonly begin: CaptureBegin;
  readonly onClose: () => void;
  readonly onSaved: (accountIds: readonly string[]) => void;
}

interface Saved {
  readonly accountIds: readonly string[];
  readonly name: string | undefined;
}

/** Backup codes on their way in: a text, what was found in it, then a copy somewhere else. */
export function CaptureDialog({ begin, onClose, onSaved }: CaptureDialogProps): ReactNode {
  const accounts = useAccountList();
  const [draft, setDraft] = useState<DraftView>();
  const [saved, setSaved] = useState<Saved>();
  const { busy, error, run } = useTask();
  const isLate = useLater(busy);

  const accountId = begin.type === 'draft' ? undefined : begin.accountId;
  const title = t(accountId === undefined ? 'capture.start-title' : 'capture.renew-title');
  const start = (source: Source): Promise<DraftView> =>
    vault('capture:start', { source, ...(accountId === undefined ? {} : { accountId }) });

  const onOpen = useEffectEvent(() => {
    if (begin.type === 'source') void run(async () => setDraft(await start(begin.source)));
    if (begin.type === 'draft') {
      void run(async () => setDraft(await vault('capture:open', { draftId: begin.draftId })));
    }
  });
  useEffect(() => onOpen(), []);

  const step = (): ReactNode => {
    if (saved !== undefined) return <CopyOffer {...saved} onClose={onClose} />;
    if (draft !== undefined && accounts !== undefined) {
      return (
        <CapturePreview
          draft={draft}
          accounts={accounts}
          onClose={onClose}
          onSaved={(accountIds, sets) => {
            setSaved({ accountIds, name: savedName(sets, accounts) });
            onSaved(accountIds);
          }}
        />
      );
    }
    if (begin.type === 'empty') {
      return (
        <CaptureStart
          title={title}
          onSource={async (source) => setDraft(await start(source))}
          onClose={onClose}
          onPutOff={async (source) => {
            await start(source);
            showToast(t('capture.kept-as-draft'));
            onClose();
          }}
        />
      );
    }
    // What is quick shows no window of its own first.
    if (error === undefined && !isLate) return null;
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        {error === undefined ? (
          <ProgressLine label={t('capture.reading')} />
        ) : (
          <ErrorNote error={error} />
        )}
      </Dialog>
    );
  };

  const content = step();
  return content === null ? null : <DialogStage>{content}</DialogStage>;
}
