/** One timer for all rings: ticks on the vault's whole seconds while somebody looks. */
export class SecondTicker {
  readonly #nowMs: () => number;
  readonly #listeners = new Set<() => void>();
  #second: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.#second = Math.floor(nowMs() / 1000);
  }

  readonly second = (): number => this.#second;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      document.addEventListener('visibilitychange', this.#tick);
      this.#tick();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      document.removeEventListener('visibilitychange', this.#tick);
      clearTimeout(this.#timer);
    };
  };

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const nowMs = this.#nowMs();
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#second) {
      this.#second = second;
      for (const listener of this.#listeners) listener();
    }
    this.#timer = setTimeout(this.#tick, (second + 1) * 1000 - nowMs);
  };
}
