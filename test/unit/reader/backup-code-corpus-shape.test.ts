import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../fixtures/backup-codes');

const corpusSchema = z.record(
  z.string(),
  z.strictObject({
    sets: z.array(
      z.strictObject({
        service: z.string(),
        account: z.string(),
        codes: z.array(z.string().min(1)).min(1),
        used: z.array(z.string()),
      }),
    ),
    ordered: z.literal(true).optional(),
  }),
);

const corpus = corpusSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));

function filesIn(part: string): string[] {
  return readdirSync(join(folder, part)).map((name) => `${part}/${name}`);
}

/** The file's text with every kind of blank and dash made plain, and strike-through removed. */
function plainText(file: string): string {
  const bytes = readFileSync(join(folder, file));
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8';
  return new TextDecoder(encoding)
    .decode(bytes)
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[\u0336\u200b]/g, '')
    .replaceAll(/[\u2010-\u2014]/g, '-')
    .replaceAll(/\s+/g, ' ');
}

/** Whether the code stands in the text by itself, not as a part of a longer run. */
function standsIn(text: string, code: string): boolean {
  const between = text.split(code);
  return between
    .slice(1)
    .some((after, i) => !/[a-z0-9]$/i.test(between[i] ?? '') && !/^[a-z0-9]/i.test(after));
}

describe('corpus of backup-code layouts', () => {
  test('lists every file, and only files that are there', () => {
    expect(Object.keys(corpus).toSorted()).toEqual(
      [...filesIn('layouts'), ...filesIn('none')].toSorted(),
    );
  });

  test('is as large as promised', () => {
    expect(filesIn('layouts').length).toBeGreaterThanOrEqual(70);
    expect(filesIn('none').length).toBeGreaterThanOrEqual(45);
  });

  test.each(Object.entries(corpus))('%s', (file, { sets }) => {
    expect(sets.length > 0).toBe(file.startsWith('layouts/'));
    const text = plainText(file);
    for (const { codes, used, account } of sets) {
      expect(codes.filter((code) => !standsIn(text, code))).toEqual([]);
      expect(codes).toEqual([...new Set(codes)]);
      expect(used.filter((code) => !codes.includes(code))).toEqual([]);
      expect(`${file} ${text}`).toContain(account);
    }
  });
});
