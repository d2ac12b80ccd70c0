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

function read(folder: string, file: string, change = (text: string) => text) {
  const text = change(textOfBytes(readFileSync(join(folder, file))));
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

describe('the corpus', () => {
  const lines = (text: string) => text.split(/\r\n|\r|\n/);
  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['with CRLF', (text) => lines(text).join('\r\n')],
    [
      'quoted in a reply',
      (text) =>
        lines(text)
          .map((line) => `> ${line}`)
          .join('\n'),
    ],
    [
      'indented',
      (text) =>
        lines(text)
          .map((line) => `    ${line}  `)
          .join('\n'),
    ],
    ['with no-break blanks', (text) => text.replaceAll(' ', '\u00a0')],
    ['with no-break hyphens', (text) => text.replaceAll('-', '\u2011')],
    ['with a mark at the beginning', (text) => `\ufeff${text}`],
  ];
  test.each(changes)('%s', (_, change) => {
    for (const [file, { sets }] of Object.entries(corpus)) {
      expect([file, read(corpusFolder, file, change).sets]).toEqual([file, sets]);
    }
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
