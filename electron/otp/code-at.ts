import { assertNever } from '../../shared/errors.ts';
import type { HotpParameters, Otp } from '../model/otp.ts';
import { motpCode, motpPeriod } from './motp.ts';
import { steamCode, steamPeriod } from './steam.ts';
import { totpCode } from './totp.ts';
import { yandexCode, yandexPeriod } from './yandex.ts';

/** All but counter-based ones, whose codes come from `hotpCode`. */
export type TimeBasedOtp = Exclude<Otp, HotpParameters>;

export interface TimedCode {
  readonly code: string;
  /** Milliseconds since the Unix epoch; from this one on … */
  readonly validFromMs: number;
  /** … up to, but not including, this one, where the next code begins. */
  readonly validUntilMs: number;
  readonly periodSeconds: number;
}

/**
 * The code of a time-based account at a time, and how long it lives.
 * @param timeMs milliseconds since the Unix epoch, not before it
 */
export function codeAt(otp: TimeBasedOtp, timeMs: number): TimedCode {
  const periodSeconds = periodOf(otp);
  const periodMs = periodSeconds * 1000;
  const validFromMs = Math.floor(timeMs / periodMs) * periodMs;
  return {
    code: codeOf(otp, timeMs),
    validFromMs,
    validUntilMs: validFromMs + periodMs,
    periodSeconds,
  };
}

function codeOf(otp: TimeBasedOtp, timeMs: number): string {
  switch (otp.type) {
    case 'totp':
      return totpCode(otp, timeMs);
    case 'steam':
      return steamCode(otp, timeMs);
    case 'motp':
      return motpCode(otp, timeMs);
    case 'yandex':
      return yandexCode(otp, timeMs);
    default:
      return assertNever(otp);
  }
}

function periodOf(otp: TimeBasedOtp): number {
  switch (otp.type) {
    case 'totp':
      return otp.period;
    case 'steam':
      return steamPeriod;
    case 'motp':
      return motpPeriod;
    case 'yandex':
      return yandexPeriod;
    default:
      return assertNever(otp);
  }
}
