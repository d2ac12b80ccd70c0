import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../electron/reader/backup-codes/recogniser.ts';

const folder = join(import.meta.dirname, '../../../electron/reader/backup-codes');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** A group that repeats, with something in it that repeats without bound: exponential or square work. */
const nested = /\((?:\?[:=!]|\?<[=!])?[^()]*(?:[^\\(][+*]|\{\d+,\})[^()]*\)(?:[+*]|\{\d)/;
/** Anything any number of times, not at the beginning: looked for again from every place. */
const openStart = /\/\.\*|\/\\s[+*][^/]*\$\//;

describe('the patterns', () => {
  test('the check itself finds what it looks for', () => {
    expect('/(?:a+)+/').toMatch(nested);
    expect('/(?:[a-z]*-)*/').toMatch(nested);
    expect('/(?:-[a-z]{2}){5}/').not.toMatch(nested);
    expect('/\\s+$/').toMatch(openStart);
  });

  test.each(sources)('%s repeats nothing within a repetition', (name) => {
    const code = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\*|\/\*\*|\/\/)/.test(line));
    for (const line of code) {
      expect(line).not.toMatch(nested);
      expect(line).not.toMatch(openStart);
    }
  });
});

/** Each cell and line costs objects, so a usual run gives many of them less than long lines. */
const characters = (piece: string) =>
  /[\n\t,]/.test(piece) && process.env['SPAREKEY_LONG'] !== '1' ? 200_000 : 1_000_000;
/** What slow patterns stumble over. */
const pieces: readonly string[] = [
  'a',
  ' ',
  '1',
  '(',
  '<a ',
  'a@',
  'a.',
  'a-',
  'a: ',
  ',',
  '\t',
  '\n',
  'x\n',
  '1. ',
  '[x] ',
  'a\u0336',
  'backup ',
  'backup code ',
  'user ',
  'ab12 ',
  'abcd-1234\n',
  'backup code ab12-cd34\n',
  'anna@example.com\nab12cd34\n',
  'Discord\nab12-cd34\nbackup codes\nab12cd34\n',
];

describe('very long texts', () => {
  test.each(pieces)('of %j end', (piece) => {
    const text = piece.repeat(characters(piece) / piece.length);
    expect(recognise({ text }).sets.every(({ codes }) => codes.length > 0)).toBe(true);
  });

  test('of blanks between two words and in brackets end', () => {
    const blanks = ' '.repeat(characters(' '));
    expect(recognise({ text: `a${blanks}b\na (${blanks})` }).sets).toEqual([]);
  });
});
