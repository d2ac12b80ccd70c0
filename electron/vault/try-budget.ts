import { AppError } from '../../shared/errors.ts';

const perMinute = 10;
const minuteMs = 60_000;

/** So many tries a minute, of what is no way in: enough for a person, too few to search with. */
export class TryBudget {
  readonly #steadyMs: () => number;
  #tries: number[] = [];

  constructor(steadyMs: () => number = () => performance.now()) {
    this.#steadyMs = steadyMs;
  }

  /** @throws AppError `too-many-tries` with the seconds to wait. */
  spend(): void {
    const nowMs = this.#steadyMs();
    this.#tries = this.#tries.filter((atMs) => nowMs - atMs < minuteMs);
    const [oldest] = this.#tries;
    if (oldest !== undefined && this.#tries.length >= perMinute) {
      const seconds = Math.ceil((oldest + minuteMs - nowMs) / 1000);
      throw new AppError('too-many-tries', 'wait before the next try', { seconds });
    }
    this.#tries.push(nowMs);
  }
}
