import { AppError } from '../../../shared/errors.ts';
import type { ImportFormat } from '../registry.ts';
import { textIn } from './parts/source.ts';

/**
 * Files that andOTP, WinAuth and GNOME Authenticator encrypted with OpenPGP (RFC 9580), as text or
 * binary: recognised, to say what to do. The key lies with another program, and belongs there.
 */
export const format: ImportFormat = {
  id: 'openpgp',
  name: 'OpenPGP',
  extensions: ['pgp', 'gpg', 'asc'],
  password: 'never',
  rank: 9,
  detect: (bytes) =>
    /^\s*-----BEGIN PGP MESSAGE-----/.test(textIn(bytes)?.slice(0, 200) ?? '') ||
    startsWithPacket(bytes),
  async parse() {
    throw new AppError('openpgp-file');
  },
};

/** A session key for a public key (tag 1) or a password (tag 3): what an encrypted message begins with. */
function startsWithPacket(bytes: Uint8Array): boolean {
  const tag = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  switch (tag) {
    case 0x84:
    case 0xc1: {
      const wide = tag === 0xc1 && second >= 192;
      return versionAt(bytes, wide ? 3 : 2, [3, 6]) && (second > 30 || wide);
    }
    case 0x85:
      return second < 0x10 && versionAt(bytes, 3, [3]);
    case 0x8c:
    case 0xc3:
      return second >= 4 && second < 120 && versionAt(bytes, 2, [4, 5, 6]) && (bytes[3] ?? 0) <= 13;
    default:
      return false;
  }
}

function versionAt(bytes: Uint8Array, at: number, versions: readonly number[]): boolean {
  return versions.includes(bytes[at] ?? 0);
}
