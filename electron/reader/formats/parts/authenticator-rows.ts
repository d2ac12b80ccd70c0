import { decodeHex, isHex } from '../../../encoding/hex.ts';
import type { ForeignContents } from '../../../model/foreign.ts';
import type { Otp } from '../../../model/otp.ts';
import { nameOf } from '../../../otp/foreign-account.ts';
import { splitLabel } from '../../../otp/key-uri-label.ts';
import { isAbsent, secretFrom } from '../../../otp/parameters.ts';
import { refuse } from '../../../otp/refusal.ts';
import { collect, foreignContents, type ReadEntry } from './collect.ts';
import { plainEntry } from './plain-otp.ts';
import { type JsonObject, textField } from './source.ts';

/** Kinds of code in the table `accounts`; Battle.net's is one that Authenticator Plus added. */
const types: readonly Otp['type'][] = ['totp', 'hotp', 'totp'];
const battleNet = 2;

/**
 * The rows of the table `accounts` as Google Authenticator keeps it, and Authenticator Plus after it.
 * `email` is a label, with the issuer before a colon.
 */
export function authenticatorRows(format: string, rows: readonly JsonObject[]): ForeignContents {
  return foreignContents(
    format,
    collect(rows, readRow, (row) => nameOf(namesOf(row))),
  );
}

function readRow(row: JsonObject): ReadEntry {
  // Newer versions encrypt with a key that never leaves the phone.
  if (Number(row['isencrypted'] ?? 0) !== 0) return refuse('bad-secret', 'row: encrypted');
  const kind = isAbsent(row['type']) ? 0 : Number(row['type']);
  const type = types[kind] ?? refuse('unsupported-type', 'row: unknown type');
  const tag = textField(row, 'category');
  return plainEntry(
    { ...namesOf(row), tags: [tag] },
    {
      type,
      secret: kind === battleNet ? hexSecret(row['secret']) : secretFrom(row['secret']),
      digits: kind === battleNet ? 8 : undefined,
      counter: row['counter'],
    },
  );
}

function hexSecret(value: unknown): Uint8Array {
  return typeof value === 'string' && isHex(value.trim())
    ? decodeHex(value.trim())
    : secretFrom(value);
}

function namesOf(row: JsonObject): { issuer: string; accountName: string } {
  return splitLabel(textField(row, 'email'), textField(row, 'issuer'));
}
