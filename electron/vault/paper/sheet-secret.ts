import type { SheetOtpParameters, SheetSecret } from '../../../shared/sheet.ts';
import { encodeBase32 } from '../../encoding/base32.ts';
import { encodeHex } from '../../encoding/hex.ts';
import type { Otp } from '../../model/otp.ts';
import { formatKeyUri } from '../../otp/key-uri.ts';
import { sheetMm } from '../../../shared/sheet-geometry.ts';
import { qrModules } from './qr-modules.ts';

/** A QR code of version 14 (73 modules) at level M holds this many bytes: the column has room for it. */
const keyUriCharacters = 362;

/** The smallest module that survives a scan at 150 dpi with room to spare: three dots. */
const moduleMm = 0.5;

/** HMAC hashes longer secrets first, so nobody issues them; in the page's own code they are whole. */
const typedSecretBytes = 128;

/** What is printed of a secret: a QR code for other authenticators, and groups to type. */
export function sheetSecret(issuer: string, accountName: string, otp: Otp): SheetSecret {
  const uri = shortKeyUri(issuer, accountName, otp);
  const modules = uri === undefined ? undefined : qrModules(uri);
  return {
    ...(modules === undefined
      ? {}
      : { qr: { modules, sideMm: Math.max(sheetMm.secretQr, modules.length * moduleMm) } }),
    groups: otp.secret.length > typedSecretBytes ? [] : groupsOf(otp),
    parameters: unusualParameters(otp),
  };
}

/** With names cut as far as it takes: the secret is what counts, and the heading has the names. */
function shortKeyUri(issuer: string, accountName: string, otp: Otp): string | undefined {
  return [256, 32, 16, 8, 0]
    .map((length) =>
      formatKeyUri({
        issuer: Array.from(issuer).slice(0, length).join(''),
        accountName: Array.from(accountName).slice(0, length).join(''),
        otp,
      }),
    )
    .find((uri) => uri.length <= keyUriCharacters);
}

function groupsOf(otp: Otp): string[] {
  const text = otp.type === 'motp' ? encodeHex(otp.secret) : encodeBase32(otp.secret);
  return text.match(/.{1,4}/g) ?? [];
}

/** What a person must set by hand: everything but SHA-1, six digits and 30 seconds. */
function unusualParameters(otp: Otp): SheetOtpParameters {
  switch (otp.type) {
    case 'totp':
      return {
        type: otp.type,
        ...unusualCode(otp),
        ...(otp.period === 30 ? {} : { period: otp.period }),
      };
    case 'hotp':
      return { type: otp.type, ...unusualCode(otp), counter: otp.counter };
    case 'steam':
    case 'motp':
    case 'yandex':
      return { type: otp.type };
  }
}

function unusualCode({
  algorithm,
  digits,
}: Pick<Extract<Otp, { type: 'totp' }>, 'algorithm' | 'digits'>): Partial<SheetOtpParameters> {
  return {
    ...(algorithm === 'SHA1' ? {} : { algorithm }),
    ...(digits === 6 ? {} : { digits }),
  };
}
