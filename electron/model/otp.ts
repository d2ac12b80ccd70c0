/**
 * One-time-code parameters of an account. `secret` is the shared secret K of RFC 4226 as raw bytes
 * (1 to 1024); spellings follow the Key URI format.
 */
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512';

export interface TotpParameters {
  readonly type: 'totp';
  readonly secret: Uint8Array;
  readonly algorithm: Algorithm;
  /** 4 to 10. */
  readonly digits: number;
  /** Seconds, 1 to 86400. */
  readonly period: number;
}

export interface HotpParameters {
  readonly type: 'hotp';
  readonly secret: Uint8Array;
  readonly algorithm: Algorithm;
  readonly digits: number;
  /** The next counter to use; it only ever moves forward. */
  readonly counter: number;
}

/** Steam Guard: HMAC-SHA1, 30 s, five characters of Steam's own alphabet. */
export interface SteamParameters {
  readonly type: 'steam';
  readonly secret: Uint8Array;
}

/** Mobile-OTP: MD5, 10 s. `secret` holds the bytes that the lower-case hex text stands for. */
export interface MotpParameters {
  readonly type: 'motp';
  readonly secret: Uint8Array;
  readonly pin: string;
}

/** Yandex Key: HMAC-SHA256, 30 s, eight letters. */
export interface YandexParameters {
  readonly type: 'yandex';
  readonly secret: Uint8Array;
  readonly pin: string;
}

export type Otp =
  | TotpParameters
  | HotpParameters
  | SteamParameters
  | MotpParameters
  | YandexParameters;
