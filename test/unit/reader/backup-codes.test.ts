import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { recognise } from '../../../electron/reader/backup-codes/recogniser.ts';
import { textOfBytes } from '../../../electron/reader/backup-codes/text-of-bytes.ts';

const corpusFolder = join(import.meta.dirname, '../../fixtures/backup-codes');
const sharedFolder = join(import.meta.dirname, '../../../../shared/fixtures/backup-codes');

const setSchema = z.object({
  service: z.string(),
  account: z.string(),
  codes: z.array(z.string()),
  used: z.array(z.string()),
});
const corpus = z
  .record(z.string(), z.object({ sets: z.array(setSchema), ordered: z.literal(true).optional() }))
  .parse(JSON.parse(readFileSync(join(corpusFolder, 'expected.json'), 'utf8')));

function read(folder: string, file: string) {
  const text = textOfBytes(readFileSync(join(folder, file)));
  const { sets } = recognise({ text, fileName: file.split('/').at(-1) ?? '' });
  return {
    sets: sets.map(({ service, account, codes }) => ({
      service,
      account,
      codes: codes.map(({ value }) => value),
      used: codes.filter(({ used }) => used).map(({ value }) => value),
    })),
    ordered: sets.some(({ ordered }) => ordered),
  };
}

describe('the corpus', () => {
  test.each(Object.entries(corpus))('%s', (file, { sets, ordered = false }) => {
    expect(read(corpusFolder, file)).toEqual({ sets, ordered });
  });
});

describe.skipIf(!existsSync(sharedFolder))('the synthetic files beside the repository', () => {
  const files = existsSync(sharedFolder)
    ? readdirSync(sharedFolder).filter((name) => name.endsWith('.txt'))
    : [];
  const expected = z
    .record(z.string(), setSchema)
    .parse(
      files.length === 0
        ? {}
        : JSON.parse(readFileSync(join(sharedFolder, 'expected-codes.json'), 'utf8')),
    );

  test('are the four that are known', () => {
    expect(files.toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(files).toHaveLength(4);
  });

  test.each(files)('%s', (file) => {
    expect(read(sharedFolder, file).sets).toEqual([expected[file]]);
  });
});
