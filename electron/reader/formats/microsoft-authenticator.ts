import { decodeBase64 } from '../../encoding/base64.ts';
import type { ForeignAccount } from '../../model/foreign.ts';
import { foreignAccount, nameOf } from '../../otp/foreign-account.ts';
import { isAbsent, secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents } from './parts/collect.ts';
import { type JsonObject, textField } from './parts/source.ts';
import { isSqliteWith, sqliteTables } from './parts/sqlite.ts';

/** Kinds of account in the database; the third gets its requests pushed and has no secret. */
const other = 0;
const microsoft = 1;

/** Microsoft Authenticator's own database, `databases/PhoneFactor` on a rooted Android. */
export const format: ImportFormat = {
  id: 'microsoft-authenticator',
  name: 'Microsoft Authenticator',
  extensions: ['db', 'sqlite'],
  password: 'never',
  rank: 6,
  detect: (bytes) => isSqliteWith(bytes, 'accounts', 'oath_secret_key'),
  async parse(bytes) {
    const { accounts } = await sqliteTables(bytes, ['accounts']);
    return foreignContents('microsoft-authenticator', collect(accounts, accountOf, labelOf));
  },
};

function accountOf(row: JsonObject): ForeignAccount {
  const kind = isAbsent(row['account_type']) ? other : Number(row['account_type']);
  const isOwn = kind === microsoft;
  if (kind !== other && !isOwn) return refuse('unsupported-type', 'microsoft: approvals only');
  const secret = row['oath_secret_key'];
  return foreignAccount({
    ...namesOf(row),
    otp: {
      type: 'totp',
      secret:
        isOwn && typeof secret === 'string' && secret !== ''
          ? fromBase64(secret)
          : secretFrom(secret),
      algorithm: 'SHA1',
      digits: isOwn ? 8 : 6,
      period: 30,
    },
  });
}

function fromBase64(text: string): Uint8Array {
  try {
    const secret = decodeBase64(text);
    if (secret.length > 0 && secret.length <= 1024) return secret;
  } catch {
    // Refused below, as an empty one is.
  }
  return refuse('bad-secret', 'microsoft: no base64');
}

function namesOf(row: JsonObject): { issuer: string; accountName: string } {
  return { issuer: textField(row, 'name'), accountName: textField(row, 'username') };
}

function labelOf(row: JsonObject): string {
  return nameOf(namesOf(row));
}
