import type { ForeignAccount } from '../model/foreign.ts';
import type { Otp } from '../model/otp.ts';
import { foreignAccount, nameOf } from './foreign-account.ts';
import { displayOf } from './key-uri-display.ts';
import { joinLabel, percentEncode, splitLabel } from './key-uri-label.ts';
import { otpOfUri, uriOfOtp } from './key-uri-otp.ts';
import { isAbsent, secretFrom } from './parameters.ts';
import { refuse } from './refusal.ts';
import { percentDecode, uriParts, type UriParts } from './uri-parts.ts';

export interface KeyUri {
  readonly account: ForeignAccount;
  /** Counter-based without a counter: taken as 0, which the person must be told. */
  readonly counterAssumed: boolean;
}

/**
 * Reads one `otpauth://`, `motp://` or `steam://` URI with all the deviations that apps are known to
 * write. Source: github.com/google/google-authenticator/wiki/Key-Uri-Format.
 * @throws AppError `invalid-input`, with the `SkipReason` in its facts
 */
export function parseKeyUri(text: string): KeyUri {
  const uri = uriParts(text);
  if (uri?.scheme === 'steam') return bareSteam(uri);
  if (uri?.scheme !== 'otpauth' && uri?.scheme !== 'motp') {
    return refuse('bad-uri', 'key uri: expected otpauth, motp or steam');
  }
  const { type, label } = typeAndLabel(uri);
  const issuerParameter = uri.parameters.first('issuer') ?? '';
  const { issuer, accountName, otherLabel = '' } = splitLabel(label, issuerParameter);
  const otp = otpOfUri(type, issuer, uri.parameters);
  const { note, tags, favourite } = displayOf(uri.parameters);
  const notes = [note, otherLabel].filter(Boolean).join('\n');
  return {
    account: foreignAccount({ issuer, accountName, otp, note: notes, tags, favourite }),
    counterAssumed: otp.type === 'hotp' && isAbsent(uri.parameters.first('counter')),
  };
}

/**
 * Writes the URI that `parseKeyUri` reads back to the same account. PINs are in it: it is as secret
 * as the secret.
 */
export function formatKeyUri(account: {
  readonly issuer: string;
  readonly accountName: string;
  readonly otp: Otp;
}): string {
  const { type, parameters } = uriOfOtp(account.otp);
  const { secret, ...others } = parameters;
  const issuer = account.issuer === '' ? {} : { issuer: account.issuer };
  const query = Object.entries({ secret, ...issuer, ...others })
    .map(([name, value = '']) => `${name}=${percentEncode(value)}`)
    .join('&');
  const start = type === 'motp' ? 'motp://' : `otpauth://${type}/`;
  return `${start}${joinLabel(account.issuer, account.accountName)}?${query}`;
}

/** How a URI that was refused names its account; '' where the label might be a misplaced secret. */
export function nameInKeyUri(text: string): string {
  const uri = uriParts(text);
  if (uri === undefined || uri.scheme === 'steam') return '';
  if (uri.parameters.first('secret') === undefined) return '';
  return nameOf(splitLabel(typeAndLabel(uri).label, uri.parameters.first('issuer') ?? ''));
}

function typeAndLabel({ scheme, path }: UriParts): { type: string; label: string } {
  if (scheme === 'motp') return { type: 'motp', label: percentDecode(path) };
  const [type = '', ...label] = path.split('/');
  return { type: type.toLowerCase(), label: percentDecode(label.join('/')) };
}

/** `steam://SECRET`, as Bitwarden and Proton Pass keep it: the item around it has the names. */
function bareSteam({ path }: UriParts): KeyUri {
  const secret = secretFrom(percentDecode(path).replace(/\/$/, ''));
  const account = { issuer: 'Steam', accountName: '', otp: { type: 'steam', secret } } as const;
  return { account: foreignAccount(account), counterAssumed: false };
}
