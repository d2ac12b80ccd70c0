import { AppError } from '../../../shared/errors.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { freeOtpLabel, freeOtpToken } from './parts/freeotp-token.ts';
import { signedBytesFrom } from './parts/plain-otp.ts';
import { isObject, listField, objectIn } from './parts/source.ts';

/** FreeOTP+: `freeotp-backup.json`. Source: ImportExportUtil.kt of helloworld1/FreeOTPPlus. */
export const format: ImportFormat = {
  id: 'freeotp-plus',
  name: 'FreeOTP+',
  extensions: ['json'],
  password: 'never',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    return file !== undefined && 'tokenOrder' in file && 'tokens' in file;
  },
  async parse(bytes) {
    const file = objectIn(bytes);
    if (file === undefined || !Array.isArray(file['tokens'])) {
      throw new AppError('damaged-file', 'freeotp+: no tokens');
    }
    return foreignContents(
      'freeotp-plus',
      collect(listField(file, 'tokens'), readToken, (token) =>
        isObject(token) ? freeOtpLabel(token) : '',
      ),
    );
  },
};

function readToken(token: unknown): ReadEntry {
  if (!isObject(token)) return refuse('bad-entry', 'freeotp+: token is no object');
  return freeOtpToken(token, signedBytesFrom(token['secret']));
}
