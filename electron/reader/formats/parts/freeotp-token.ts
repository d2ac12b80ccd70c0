import { nameOf } from '../../../otp/foreign-account.ts';
import type { ReadEntry } from './collect.ts';
import { plainEntry } from './plain-otp.ts';
import { textField, type JsonObject } from './source.ts';

/**
 * A token as FreeOTP 1, 2 and FreeOTP+ describe it. Its counter is the next one to use, although
 * version 1 and FreeOTP+ read and write Key URIs with one less.
 * @throws AppError `invalid-input`, with the `SkipReason` in its facts
 */
export function freeOtpToken(token: JsonObject, secret: Uint8Array): ReadEntry {
  return plainEntry(namesOf(token), {
    type: token['type'],
    secret,
    algorithm: token['algo'],
    digits: token['digits'],
    period: token['period'],
    counter: token['counter'],
  });
}

/** How a token that was refused is named. */
export function freeOtpLabel(token: JsonObject): string {
  return nameOf(namesOf(token));
}

/** What the person typed over it wins; `issuerInt` is what the label's prefix said. */
function namesOf(token: JsonObject): { issuer: string; accountName: string } {
  return {
    issuer:
      textField(token, 'issuerAlt') ||
      textField(token, 'issuerExt') ||
      textField(token, 'issuerInt'),
    accountName: textField(token, 'labelAlt') || textField(token, 'label'),
  };
}
