import type {
  ForeignAccount,
  ForeignContents,
  ForeignWarning,
  Skipped,
} from '../../../model/foreign.ts';
import { nameOf } from '../../../otp/foreign-account.ts';
import { nameInKeyUri, parseKeyUri } from '../../../otp/key-uri.ts';
import { parseMigrationUri, type MigrationBatch } from '../../../otp/migration.ts';
import { reasonOf, refuse } from '../../../otp/refusal.ts';
import { foreignContents } from './collect.ts';

/** A line that begins a URI of Google's transfer. */
export const migrationLine = /^[ \t]*otpauth-migration:\/\//im;

/** A line that is a URI of one account; `steam://` also begins links to games. */
export const keyUriLine = /^[ \t]*(?:(?:otpauth|motp):\/\/|steam:\/\/[a-z2-7=]+[ \t]*\r?$)/im;

/**
 * Reads a text with a URI on each line, of all kinds mixed. Blank lines and those that begin with `#`
 * are comments; every other line that is no URI is listed as skipped.
 */
export function readUriList(text: string, format: string): ForeignContents {
  const accounts: ForeignAccount[] = [];
  const skipped: Skipped[] = [];
  const warnings: ForeignWarning[] = [];
  const batches = new Map<string, MigrationBatch>();
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const uri = line.trim();
    if (uri === '' || uri.startsWith('#') || batches.has(uri)) return;
    try {
      if (migrationLine.test(uri)) {
        const batch = parseMigrationUri(uri);
        batches.set(uri, batch);
        for (const account of batch.accounts) accounts.push(account);
        for (const entry of batch.skipped) skipped.push(entry);
        return;
      }
      if (!/^[a-z-]+:\/\//i.test(uri)) refuse('not-an-account', 'uri list: no uri');
      const { account, counterAssumed } = parseKeyUri(uri);
      accounts.push(account);
      if (counterAssumed) warnings.push({ type: 'hotp-counter-assumed', label: nameOf(account) });
    } catch (error) {
      skipped.push({ label: nameInKeyUri(uri) || `#${index + 1}`, reason: reasonOf(error) });
    }
  });
  return foreignContents(format, { accounts, skipped }, [
    ...missingBatches([...batches.values()]),
    ...warnings,
  ]);
}

/** For each transfer of which a QR code is not here, which ones, counting from 1. */
function missingBatches(batches: readonly MigrationBatch[]): ForeignWarning[] {
  const transfers = new Map<string, Set<number>>();
  for (const { batchId, size, index } of batches) {
    const key = `${batchId} ${size}`;
    transfers.set(key, (transfers.get(key) ?? new Set()).add(index));
  }
  return [...transfers].flatMap(([key, present]) => {
    const [batchId = 0, of = 0] = key.split(' ').map(Number);
    const missing = Array.from({ length: of }, (_, index) => index)
      .filter((index) => !present.has(index))
      .map((index) => index + 1);
    return missing.length === 0 ? [] : [{ type: 'missing-batches', batchId, missing, of } as const];
  });
}
