import { AppError } from '../../../shared/errors.ts';
import { isAbsent, secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { plainEntry } from './parts/plain-otp.ts';
import { arrayIn, isObject, objectField, textField } from './parts/source.ts';

/**
 * Duo Mobile has no export; this is the file in which it keeps its accounts on a rooted phone,
 * `files/duokit/accounts.json`. Duo's own accounts are answered by the server and hold no codes.
 */
export const format: ImportFormat = {
  id: 'duo',
  name: 'Duo Mobile',
  extensions: ['json'],
  password: 'never',
  rank: 10,
  detect: (bytes) =>
    arrayIn(bytes)?.some(
      (account) => isObject(account) && 'otpSecret' in objectField(account, 'otpGenerator'),
    ) ?? false,
  async parse(bytes) {
    const accounts = arrayIn(bytes);
    if (accounts === undefined) throw new AppError('damaged-file', 'duo: no list');
    return foreignContents(
      'duo',
      collect(accounts, readAccount, (account) =>
        isObject(account) ? textField(account, 'name').slice(0, 256) : '',
      ),
    );
  },
};

/** SHA-1, 6 digits, 30 seconds; a counter makes it counter-based. */
function readAccount(account: unknown): ReadEntry {
  if (!isObject(account)) return refuse('bad-entry', 'duo: account is no object');
  const generator = account['otpGenerator'];
  if (!isObject(generator)) return refuse('unsupported-type', 'duo: no one-time codes');
  const { otpSecret, counter } = generator;
  return plainEntry(
    { issuer: '', accountName: textField(account, 'name') },
    { type: isAbsent(counter) ? 'totp' : 'hotp', secret: secretFrom(otpSecret), counter },
  );
}
