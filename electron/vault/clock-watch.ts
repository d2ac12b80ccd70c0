/** The clock on the wall, which can be set, and one that only ever goes on (and stands still in sleep on Linux). */
export interface TwoClocks {
  readonly wallMs: () => number;
  readonly steadyMs: () => number;
}

export interface ClockJump {
  readonly ms: number;
  /** By the clock after the jump. */
  readonly atMs: number;
}

/** What the system says. For tests from source: as if its clock were set by `jumpMs` after the first look. */
export function systemClocks(jumpMs = 0): TwoClocks {
  let looks = 0;
  return {
    wallMs: () => Date.now() + (looks++ === 0 ? 0 : jumpMs),
    steadyMs: () => performance.now(),
  };
}

/** More than this between two looks is no drift and no correction by a time server in passing. */
const thresholdMs = 30_000;
/** A look may come between waking up and the word of it. */
const wakingMs = 60_000;

/**
 * Notices that this computer's clock was set, by comparing it with one that cannot be. Drift between two looks is
 * small and never adds up; jumps do, so that a clock which is set back again is none.
 */
export class ClockWatch {
  readonly #clocks: TwoClocks;
  /** A jump was noticed, or is no news any more. */
  readonly #onJump: () => void;
  #apartMs: number;
  #jump: (ClockJump & { readonly steadyMs: number }) | undefined;

  constructor(clocks: TwoClocks, onJump: () => void = () => undefined) {
    this.#clocks = clocks;
    this.#onJump = onJump;
    this.#apartMs = this.#apart();
  }

  /** What was noticed and not yet seen by a person. */
  get jump(): ClockJump | undefined {
    return this.#jump === undefined ? undefined : { ms: this.#jump.ms, atMs: this.#jump.atMs };
  }

  /** To be called every few seconds. */
  look(): void {
    const apartMs = this.#apart();
    const ms = apartMs - this.#apartMs;
    this.#apartMs = apartMs;
    if (Math.abs(ms) < thresholdMs) return;
    const sumMs = ms + (this.#jump?.ms ?? 0);
    const { wallMs, steadyMs } = this.#clocks;
    this.#jump =
      Math.abs(sumMs) < thresholdMs
        ? undefined
        : { ms: sumMs, atMs: wallMs(), steadyMs: steadyMs() };
    this.#onJump();
  }

  /** The computer woke up: a clock that went on meanwhile did not jump. */
  wokeUp(): void {
    this.#apartMs = this.#apart();
    const jump = this.#jump;
    if (jump !== undefined && jump.ms > 0 && this.#clocks.steadyMs() - jump.steadyMs < wakingMs) {
      this.#jump = undefined;
      this.#onJump();
    }
  }

  seen(): void {
    if (this.#jump === undefined) return;
    this.#jump = undefined;
    this.#onJump();
  }

  #apart(): number {
    return this.#clocks.wallMs() - this.#clocks.steadyMs();
  }
}
