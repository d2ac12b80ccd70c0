import { waitAfter } from '../wire/try-wait.ts';

/** Wrong tries in a row, kept across vault processes: locking starts another one. */
export class Tries {
  #failures = 0;
  #allowedAtMs = 0;

  note(failures: number): void {
    this.#failures = failures;
    this.#allowedAtMs = performance.now() + waitAfter(failures);
  }

  /** What the next vault process starts from. */
  get start(): { failures: number; waitMs: number } {
    return {
      failures: this.#failures,
      waitMs: Math.max(0, this.#allowedAtMs - performance.now()),
    };
  }
}
