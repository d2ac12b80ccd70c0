import { createGuardrails, generateSync, type CryptoPlugin, type HashAlgorithm } from 'otplib';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Algorithm, HotpParameters } from '../model/otp.ts';
import { hmac } from './hmac.ts';

/** otplib's own limits would refuse secrets that services do hand out. */
export const guardrails = createGuardrails({
  MIN_SECRET_BYTES: 1,
  MAX_SECRET_BYTES: limits.secretBytes,
  MIN_PERIOD: limits.otpPeriod.min,
  MAX_PERIOD: limits.otpPeriod.max,
});

/** Codes are made here, never checked, and no secret is drawn: the rest of the interface is not ours. */
export const nativeHmac: CryptoPlugin = {
  name: 'node',
  hmac,
  randomBytes: () => unused(),
  constantTimeEqual: () => unused(),
};

export const hashNames: Readonly<Record<Algorithm, HashAlgorithm>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA512: 'sha512',
};

/**
 * The code for the counter that the account stands at (RFC 4226 section 5.3), `digits` long. The
 * caller saves the next counter before anybody sees the code.
 */
export function hotpCode(otp: HotpParameters): string {
  return generateSync({
    strategy: 'hotp',
    secret: otp.secret,
    counter: otp.counter,
    algorithm: hashNames[otp.algorithm],
    digits: otp.digits,
    guardrails,
    crypto: nativeHmac,
  });
}

function unused(): never {
  throw new AppError('internal', 'otplib: only codes are made with it');
}
