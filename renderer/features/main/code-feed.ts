import { limits } from '../../../shared/limits.ts';
import type { OneTimeCode } from '../../../shared/views.ts';
import { vault } from '../../api.ts';

/**
 * The one-time codes that are on screen, and no others. Codes are asked for together, and again only
 * when they have run out, by the vault's clock; while the window is hidden nothing is asked.
 */
export class CodeFeed {
  readonly #codes = new Map<string, OneTimeCode>();
  readonly #counterCodes = new Map<string, string>();
  readonly #wanted = new Map<string, readonly string[]>();
  readonly #listeners = new Set<() => void>();
  /** Vault time less page time. */
  #aheadMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #isMissed = false;
  /** How the vault times codes, as far as known. */
  #timing: string | undefined;
  #round = 0;

  /** Says which codes a part of the screen shows now. */
  want(part: string, accountIds: readonly string[]): void {
    this.#wanted.set(part, accountIds);
    this.refresh();
  }

  readonly nowMs = (): number => Date.now() + this.#aheadMs;

  codeOf(accountId: string): OneTimeCode | undefined {
    return this.#codes.get(accountId);
  }

  /** A counter based code that was asked for: shown until the page goes. */
  counterCodeOf(accountId: string): string | undefined {
    return this.#counterCodes.get(accountId);
  }

  keepCounterCode(accountId: string, code: string): void {
    this.#counterCodes.set(accountId, code);
    this.#emit();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Returns its own end. */
  start(): () => void {
    const onVisibility = (): void => this.refresh();
    document.addEventListener('visibilitychange', onVisibility);
    this.refresh();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(this.#timer);
      this.#wanted.clear();
    };
  }

  /** Codes that were made for another time go at once: the clock was set, or another difference is kept. */
  timingIs(timing: string): void {
    const isNew = this.#timing !== undefined && this.#timing !== timing;
    this.#timing = timing;
    if (!isNew) return;
    this.#round += 1;
    this.#codes.clear();
    this.#emit();
    this.refresh();
  }

  /** Asks for what has run out, or waits until something does. */
  refresh(): void {
    clearTimeout(this.#timer);
    if (this.#isAsking) this.#isMissed = true;
    if (document.hidden || this.#isAsking) return;
    const ids = new Set([...this.#wanted.values()].flat());
    const nowMs = this.nowMs();
    const due: string[] = [];
    let nextMs = Number.POSITIVE_INFINITY;
    for (const id of ids) {
      const code = this.#codes.get(id);
      if (code === undefined || code.validUntilMs <= nowMs) due.push(id);
      else nextMs = Math.min(nextMs, code.validUntilMs);
    }
    if (due.length > 0) void this.#ask(due.slice(0, limits.codesPerRequest));
    else if (nextMs < Number.POSITIVE_INFINITY) {
      this.#timer = setTimeout(() => this.refresh(), nextMs - nowMs);
    }
  }

  async #ask(accountIds: string[]): Promise<void> {
    this.#isAsking = true;
    this.#isMissed = false;
    const round = this.#round;
    let goOn = false;
    try {
      const { nowMs, codes } = await vault('codes:current', { accountIds });
      if (round === this.#round) {
        this.#aheadMs = nowMs - Date.now();
        for (const code of codes) this.#codes.set(code.accountId, code);
        goOn = codes.length === accountIds.length;
        this.#emit();
      }
    } catch {
      // An account that went in between: the list is read again anyway, and then wants other codes.
    }
    this.#isAsking = false;
    // Goes on by itself only when everything asked for was answered: no asking in a circle.
    if (goOn || this.#isMissed) this.refresh();
  }

  #emit(): void {
    for (const listener of this.#listeners) listener();
  }
}
