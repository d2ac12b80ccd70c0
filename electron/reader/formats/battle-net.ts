import { AppError } from '../../../shared/errors.ts';
import { decodeHex, isHex } from '../../encoding/hex.ts';
import { secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { androidPreferences, isAndroidPreferences } from './parts/android-preferences.ts';
import { collect, foreignContents } from './parts/collect.ts';
import { hexSecretFrom, plainEntry } from './parts/plain-otp.ts';

const prefix = 'com.blizzard.messenger.AUTHENTICATOR_';
const secretKey = `${prefix}DEVICE_SECRET`;
const serialKey = `${prefix}SERIAL`;

/** What the app lays over secret and serial number, the same in every copy of it: no protection. */
const mask = decodeHex(
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
);

/** Battle.net has no export; this is the file in which its app keeps the secret on a rooted phone. */
export const format: ImportFormat = {
  id: 'battle-net',
  name: 'Battle.net',
  extensions: ['xml'],
  password: 'never',
  rank: 11,
  detect: (bytes) => isAndroidPreferences(bytes, secretKey),
  async parse(bytes) {
    const preferences = androidPreferences(bytes);
    const secret = preferences.get(secretKey);
    if (secret === undefined) throw new AppError('damaged-file', 'battle.net: no secret');
    const serial = unmasked(preferences.get(serialKey) ?? '');
    return foreignContents(
      'battle-net',
      collect(
        [secret],
        (masked) =>
          plainEntry(
            { issuer: 'Battle.net', accountName: serial },
            { type: 'totp', secret: plainSecret(masked), digits: 8 },
          ),
        () => `Battle.net: ${serial}`,
      ),
    );
  },
};

/** Forty hex characters, themselves written as masked bytes. */
function plainSecret(masked: string): Uint8Array {
  if (masked.trim() === '') return secretFrom(undefined);
  return isHex(masked)
    ? hexSecretFrom(unmasked(masked))
    : refuse('bad-secret', 'battle.net: no hex');
}

function unmasked(hex: string): string {
  if (!isHex(hex)) return '';
  const plain = decodeHex(hex).map((byte, index) => byte ^ (mask[index % mask.length] ?? 0));
  return new TextDecoder('latin1').decode(plain);
}
