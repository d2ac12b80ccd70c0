import { hasWeight, mayNotify } from './backup-codes/health/may-notify.ts';
import { healthOf } from './health.ts';
import type { Session } from './session.ts';

const firstAfterMs = 5_000;
const againAfterMs = 600_000;

/**
 * Asks the shell for the one notification a month, while the vault is open. The shell shows none while the
 * window has the focus or where the settings want none; then it is asked again later.
 */
export class HealthReminder {
  readonly #session: Session;
  #timer: NodeJS.Timeout | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** From the moment that the vault is open until its process ends. */
  begin(): void {
    this.#next(firstAfterMs);
  }

  /** One look at it. Where the time cannot be kept nothing is shown: it would come at each unlock. */
  async remind(): Promise<void> {
    const session = this.#session;
    if (!session.isUnlocked || session.open.readOnly) return;
    const { notifiedAt } = session.contents.preferences;
    if (!mayNotify(notifiedAt, session.clock.nowMs()) || !hasWeight(healthOf(session).needed)) {
      return;
    }
    const { shown } = await session.host.call('notification:show', { kind: 'health' });
    if (!shown) return;
    await session.change((contents) => ({
      contents: {
        ...contents,
        preferences: { ...contents.preferences, notifiedAt: session.now },
      },
    }));
  }

  #next(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A lock or a full disk in between: the next round looks again.
      void this.remind()
        .catch(() => undefined)
        .finally(() => this.#next(againAfterMs));
    }, afterMs);
    this.#timer.unref();
  }
}
