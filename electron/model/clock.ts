/** The one source of time. Milliseconds since the Unix epoch, UTC. */
export interface Clock {
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/** For tests from source: time stands still. */
export function frozenClock(ms: number): Clock {
  return { nowMs: () => ms };
}

/** UTC ISO 8601 with milliseconds, the only form in which times are stored. */
export function isoNow(clock: Clock): string {
  return new Date(clock.nowMs()).toISOString();
}
