import { AppError } from '../../shared/errors.ts';
import type { VaultContents } from '../model/vault-contents.ts';
import { newId } from './new-id.ts';

/** Takes one change back on whatever the contents are by then. */
export type TakeBack = (contents: VaultContents) => VaultContents;

const kept = 50;

/**
 * What can be undone while the vault stays unlocked. A take-back never rewinds events of backup codes
 * or counters: those only move forward.
 */
export class UndoList {
  readonly #steps = new Map<string, TakeBack>();

  add(takeBack: TakeBack): string {
    const undoId = newId();
    this.putBack(undoId, takeBack);
    return undoId;
  }

  /** Under the id that it had. */
  putBack(undoId: string, takeBack: TakeBack): void {
    this.#steps.set(undoId, takeBack);
    const oldest = this.#steps.keys().next();
    if (this.#steps.size > kept && oldest.done !== true) {
      this.#steps.delete(oldest.value);
    }
  }

  /** What was done can't be taken back any more. */
  clear(): void {
    this.#steps.clear();
  }

  /** @throws AppError `not-found` when it was undone already or is too long ago. */
  take(undoId: string): TakeBack {
    const step = this.#steps.get(undoId);
    if (step === undefined) {
      throw new AppError('not-found', 'nothing to undo under this id');
    }
    this.#steps.delete(undoId);
    return step;
  }
}
