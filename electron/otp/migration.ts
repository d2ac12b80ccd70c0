import { limits } from '../../shared/limits.ts';
import { decodeBase64 } from '../encoding/base64.ts';
import type { ForeignAccount, Skipped } from '../model/foreign.ts';
import type { Algorithm, Otp } from '../model/otp.ts';
import { foreignAccount, nameOf } from './foreign-account.ts';
import { splitLabel } from './key-uri-label.ts';
import { readEntry, readMessage, writeEntry, writeMessage } from './migration-message.ts';
import type { MigrationEntry, MigrationMessage } from './migration-message.ts';
import { counterFrom } from './parameters.ts';
import { reasonOf, refuse } from './refusal.ts';
import { uriParts } from './uri-parts.ts';

/** Ten accounts are the most that Google puts into one QR code. */
const entriesPerUri = 10;

/** More QR codes than anybody photographs: a transfer that claims more is damaged. */
const maxBatches = 1000;

/** One QR code of a transfer. */
export interface MigrationBatch {
  readonly batchId: number;
  /** From 0 up to, but not including, `size`. */
  readonly index: number;
  readonly size: number;
  readonly accounts: readonly ForeignAccount[];
  readonly skipped: readonly Skipped[];
}

/**
 * Reads one `otpauth-migration://offline?data=…` URI of Google Authenticator. `data` is base64 in any
 * of the spellings that survive copying: url-safe, unpadded, `+` turned into blanks.
 * @throws AppError `invalid-input`: `bad-uri`. A broken account inside is skipped, not thrown.
 */
export function parseMigrationUri(text: string): MigrationBatch {
  const uri = uriParts(text);
  const data = uri?.parameters.first('data')?.trim().replaceAll(' ', '+');
  if (uri?.scheme !== 'otpauth-migration' || data === undefined || data === '') {
    return refuse('bad-uri', 'migration uri: expected otpauth-migration with data');
  }
  const message = decodeMessage(data);
  const { batchId, batchIndex: index } = message;
  const size = Math.max(message.batchSize, 1);
  if (index < 0 || index >= size || size > maxBatches) {
    return refuse('bad-uri', 'migration uri: batch number out of range');
  }
  const accounts: ForeignAccount[] = [];
  const skipped: Skipped[] = [];
  message.entries.forEach((bytes, position) => {
    let label = '';
    try {
      const entry = readEntry(bytes);
      const names = namesOf(entry);
      label = nameOf(names);
      accounts.push(foreignAccount({ ...names, otp: otpOf(entry) }));
    } catch (error) {
      skipped.push({ label: label || `#${position + 1}`, reason: reasonOf(error) });
    }
  });
  return { batchId, index, size, accounts, skipped };
}

/**
 * Writes accounts as QR texts for Google Authenticator, ten to a code. What its format has no room
 * for (periods other than 30 s, digits other than 6 and 8, Steam and the like) is listed as refused.
 * @param batchId a random 32-bit signed integer, the same for all codes of one transfer
 */
export function formatMigrationUris(
  accounts: readonly ForeignAccount[],
  batchId: number,
): { readonly uris: readonly string[]; readonly refused: readonly Skipped[] } {
  const entries: Uint8Array[] = [];
  const refused: Skipped[] = [];
  for (const account of accounts) {
    try {
      entries.push(writeEntry(entryOf(account)));
    } catch (error) {
      refused.push({ label: nameOf(account), reason: reasonOf(error) });
    }
  }
  const batchSize = Math.ceil(entries.length / entriesPerUri);
  const uris = Array.from({ length: batchSize }, (_, batchIndex) => {
    const start = batchIndex * entriesPerUri;
    const part = entries.slice(start, start + entriesPerUri);
    const bytes = writeMessage({ entries: part, batchSize, batchIndex, batchId });
    const data = encodeURIComponent(Buffer.from(bytes).toString('base64'));
    return `otpauth-migration://offline?data=${data}`;
  });
  return { uris, refused };
}

function decodeMessage(data: string): MigrationMessage {
  try {
    return readMessage(decodeBase64(data));
  } catch {
    return refuse('bad-uri', 'migration uri: no migration message');
  }
}

/** The name often repeats the issuer; a prefix that differs from it belongs to the name. */
function namesOf(entry: MigrationEntry): { issuer: string; accountName: string } {
  const { issuer, accountName, otherLabel } = splitLabel(entry.name, entry.issuer);
  return { issuer, accountName: otherLabel ?? accountName };
}

function otpOf(entry: MigrationEntry): Otp {
  const { secret } = entry;
  if (secret.length === 0) return refuse('no-secret', 'migration: no secret');
  if (secret.length > limits.secretBytes) return refuse('bad-secret', 'migration: long secret');
  const algorithm =
    algorithms[entry.algorithm] ?? refuse('bad-algorithm', 'migration: unknown algorithm');
  const digits = digitCounts[entry.digits] ?? refuse('bad-digits', 'migration: unknown digits');
  switch (entry.type) {
    case 0:
    case 2:
      return { type: 'totp', secret, algorithm, digits, period: 30 };
    case 1:
      return {
        type: 'hotp',
        secret,
        algorithm,
        digits,
        counter: counterFrom(Number(entry.counter)),
      };
    default:
      return refuse('unsupported-type', 'migration: unknown type');
  }
}

/** Indexed by the numbers in the message; the first is what "unspecified" means. */
const algorithms: readonly Algorithm[] = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];
const digitCounts: readonly number[] = [6, 6, 8];

function entryOf({ issuer, accountName, otp }: ForeignAccount): MigrationEntry {
  if (otp.type !== 'totp' && otp.type !== 'hotp') {
    return refuse('unsupported-type', 'migration: only totp and hotp');
  }
  if (otp.type === 'totp' && otp.period !== 30) return refuse('bad-period', 'migration: only 30 s');
  if (otp.digits !== 6 && otp.digits !== 8) return refuse('bad-digits', 'migration: only 6 and 8');
  return {
    secret: otp.secret,
    name: issuer === '' ? accountName : `${issuer}:${accountName}`,
    issuer,
    algorithm: algorithms.lastIndexOf(otp.algorithm),
    digits: otp.digits === 6 ? 1 : 2,
    type: otp.type === 'hotp' ? 1 : 2,
    counter: otp.type === 'hotp' ? BigInt(otp.counter) : 0n,
  };
}
