import type { Clock } from '../model/clock.ts';
import type { VaultContents } from '../model/vault-contents.ts';

/** The time that one-time codes are made for: this computer's clock, and what a person found that it is off by. */
export function codeTimeMs({ preferences }: VaultContents, clock: Clock): number {
  return Math.max(0, clock.nowMs() + preferences.clockOffsetMs);
}
