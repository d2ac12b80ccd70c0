import { AppError } from '../../../shared/errors.ts';
import type { ImportFormat } from '../registry.ts';
import { isKeePass, readKdbxHeader } from './parts/kdbx-header.ts';
import { openKdbx } from './parts/kdbx.ts';
import { keePassContents } from './parts/keepass-database.ts';

/**
 * Databases of KeePass 2, KeePassXC, KeePassDX, Strongbox and others: KDBX 3 and 4. Those that want a
 * key file or a hardware key besides the password can't be opened.
 */
export const format: ImportFormat = {
  id: 'kdbx',
  name: 'KeePass',
  extensions: ['kdbx', 'kdb'],
  password: 'always',
  rank: 4,
  detect: isKeePass,
  async parse(bytes, password) {
    if (!isKeePass(bytes)) throw new AppError('damaged-file', 'kdbx: other signature');
    // What can't be opened anyway needs no password.
    readKdbxHeader(bytes);
    if (password === undefined) throw new AppError('password-needed');
    return keePassContents('kdbx', await openKdbx(bytes, password));
  },
};
