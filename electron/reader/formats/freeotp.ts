import type { ImportFormat } from '../registry.ts';
import { androidPreferences, isAndroidPreferences } from './parts/android-preferences.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { freeOtpLabel, freeOtpToken } from './parts/freeotp-token.ts';
import { signedBytesFrom } from './parts/plain-otp.ts';
import { parseObject } from './parts/source.ts';
import { refuse } from '../../otp/refusal.ts';

/** The order in which the app shows its tokens. */
const orderKey = 'tokenOrder';

/**
 * FreeOTP 1 and FreeOTP+, the file in which they keep their tokens: `shared_prefs/tokens.xml`. Source:
 * TokenPersistence.java of freeotp/freeotp-android.
 */
export const format: ImportFormat = {
  id: 'freeotp',
  name: 'FreeOTP',
  extensions: ['xml'],
  password: 'never',
  rank: 11,
  detect: (bytes) => isAndroidPreferences(bytes, orderKey),
  async parse(bytes) {
    const tokens = [...androidPreferences(bytes)].filter(([key]) => key !== orderKey);
    return foreignContents(
      'freeotp',
      collect(tokens, readToken, ([key]) => labelOf(key)),
    );
  },
};

function readToken([, text]: readonly [string, string]): ReadEntry {
  const token = parseObject(text) ?? refuse('bad-entry', 'freeotp: token is no json object');
  return freeOtpToken(token, signedBytesFrom(token['secret']));
}

/** Tokens are kept under `issuer:label`. */
function labelOf(key: string): string {
  return freeOtpLabel({ label: key });
}
