import { AppError } from '../../shared/errors.ts';

const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/**
 * A wrong password or recovery code makes the next try wait, twice as long each time, a minute at most.
 * Nothing is ever erased. It counts from monotonic time: changing the clock does not help.
 */
export class TryDelay {
  #failures = 0;
  #allowedAtMs = 0;

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
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** this.#failures);
    this.#failures += 1;
    this.#allowedAtMs = performance.now() + wait;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#allowedAtMs = 0;
  }
}
