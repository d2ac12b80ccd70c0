import { AppError } from '../../shared/errors.ts';
import { waitAfter } from '../wire/try-wait.ts';

/**
 * A wrong password or recovery code makes the next try wait, twice as long each time, a minute at most.
 * Nothing is ever erased. It counts from monotonic time: changing the clock does not help. The shell is
 * told of each failure and gives the count to the next vault process: locking does not help either.
 */
export class TryDelay {
  readonly #report: (failures: number) => void;
  #failures: number;
  #allowedAtMs: number;

  constructor(start: { failures: number; waitMs: number }, report: (failures: number) => void) {
    this.#report = report;
    this.#failures = start.failures;
    this.#allowedAtMs = performance.now() + start.waitMs;
  }

  get waitMs(): number {
    return Math.max(0, Math.ceil(this.#allowedAtMs - performance.now()));
  }

  /** @throws AppError `too-many-tries` with the seconds to wait. */
  check(): void {
    if (this.waitMs > 0) {
      throw new AppError('too-many-tries', 'wait before the next try', {
        seconds: Math.ceil(this.waitMs / 1000),
      });
    }
  }

  failed(): void {
    this.#set(this.#failures + 1);
  }

  succeeded(): void {
    this.#set(0);
  }

  #set(failures: number): void {
    this.#failures = failures;
    this.#allowedAtMs = performance.now() + waitAfter(failures);
    this.#report(failures);
  }
}
