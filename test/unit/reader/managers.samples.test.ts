import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { read } from './format-files.ts';
import {
  asExpected,
  comparable,
  expectedFiles,
  haveSamples,
  sample,
  type ExpectedEntry,
} from './real-samples.ts';

/** Which format reads which samples. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^1password\//, '1password'],
  [/^dashlane\//, 'dashlane'],
  [/^keepass\/.*\.kdbx$/, 'kdbx'],
  [/^keepass\/.*\.xml$/, 'keepass-xml'],
  [/^keeper\//, 'keeper'],
  [/^nordpass\//, 'nordpass'],
  [/^proton-pass\/.*\.csv$/, 'proton-pass-csv'],
  [/^safeincloud\/.*\.csv$/, 'safeincloud-csv'],
];

/** Refused, or without any code. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/twofish/, 'unsupported-encryption'],
  [/kdbx3|passimport_(?:keepass|safeincloud)/, 'nothing-to-import'],
  [/nordpass/, 'no-codes-in-export'],
];

const files = expectedFiles().flatMap(([path, file]) => {
  const [, id] = formats.find(([pattern]) => pattern.test(path)) ?? [];
  const [, refusal] = refusals.find(([pattern]) => pattern.test(path)) ?? [];
  return id === undefined ? [] : [{ path, id, file, refusal }];
});

describe.skipIf(!haveSamples)('files of password managers', () => {
  it.each(files)('$path is $id', ({ path, id }) => {
    expect(detect(sample(path))?.id).toBe(id);
  });

  it.each(files.filter(({ refusal }) => refusal === undefined))(
    '$path gives exactly its accounts',
    async ({ path, file }) => {
      const { accounts, skipped } = await read(sample(path), file.password ?? undefined);
      const named = accounts.map(({ issuer, accountName, otp }) => ({ issuer, accountName, otp }));
      expect(named.map(asExpected)).toEqual((file.entries ?? []).map(inOurTerms));
      expect(skipped).toEqual([]);
    },
  );

  it.each(files.filter(({ refusal }) => refusal !== undefined))(
    '$path is refused: $refusal',
    async ({ path, file, refusal }) => {
      const password = file.password ?? (path.endsWith('.kdbx') ? 'test' : undefined);
      await expect(read(sample(path), password)).rejects.toMatchObject({ code: refusal });
    },
    // One asks for 43 million rounds.
    300_000,
  );
});

/** Without the fields that only say where in the file an entry stood. */
function inOurTerms(entry: ExpectedEntry): ExpectedEntry {
  const { type, issuer, account, secret, algo, digits, period = 30 } = entry;
  return comparable({ type, issuer, account, secret, algo, digits, period });
}
