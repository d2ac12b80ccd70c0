import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';

/** One-time codes are timed so far from this computer's clock from now on; 0 follows it again. */
export async function keepOffset(offsetSeconds: number): Promise<void> {
  const { undoId } = await vault('clock:keep', { offsetSeconds });
  offerUndoOf(t(offsetSeconds === 0 ? 'clock.reset-done' : 'clock.kept'), undoId);
}
