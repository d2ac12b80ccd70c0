import { AppError } from '../../shared/errors.ts';
import { t } from '../../shared/strings/i18n.ts';
import { vault } from '../api.ts';
import { currentToasts, dismissToasts, showToast } from '../ui/toasts.ts';
import { showErrorToast } from './error-toast.ts';

type Undo = () => Promise<unknown>;

/** Kept while the vault is open: a lock throws the page away. */
const steps: Undo[] = [];
const keys = 'Mod+Z';

/** Says what was done, and offers to take it back: by the toast, and by the undo command later. */
export function offerUndo(
  text: string,
  undo: Undo,
  options: { readonly tone?: 'plain' | 'warn' } = {},
): void {
  steps.push(undo);
  showToast(text, {
    ...options,
    action: { label: t('common.undo'), keys, perform: () => void takeBack(undo) },
  });
}

/** For a call that answered with an `undoId`. */
export function offerUndoOf(text: string, undoId: string): void {
  offerUndo(text, () => vault('changes:undo', { undoId }));
}

/** What was done before stays done: something outside the vault relies on it. */
export function forgetUndo(): void {
  steps.length = 0;
  dismissToasts();
}

/** The undo command: what the toast offers, or else the last thing that was done. */
export function undoLast(): void {
  const offered = currentToasts().find(({ action }) => action?.keys === keys)?.action;
  if (offered !== undefined) {
    dismissToasts();
    offered.perform();
    return;
  }
  const last = steps.at(-1);
  if (last === undefined) showToast(t('main.nothing-to-undo'));
  else void takeBack(last);
}

async function takeBack(undo: Undo): Promise<void> {
  const at = steps.lastIndexOf(undo);
  if (at >= 0) steps.splice(at, 1);
  try {
    await undo();
    showToast(t('main.undone'));
  } catch (reason) {
    showErrorToast(reason instanceof AppError ? reason : new AppError('internal'));
  }
}
