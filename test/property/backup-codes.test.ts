import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../electron/reader/backup-codes/recogniser.ts';
import { textOfBytes } from '../../electron/reader/backup-codes/text-of-bytes.ts';

const long = process.env['SPAREKEY_LONG'] === '1';
const runs = (usual: number) => ({ numRuns: long ? usual * 10 : usual });

const signs = ' \t\r\n-–_.:;,|()[]{}<>~*#•☐☑✓①１Ａ\u0336\u200b\u00a0"\'`&=/\\@+';
const words = [
  'backup codes',
  'Wiederherstellungscode',
  'バックアップコード',
  'GitHub',
  'account',
  'anna@example.com',
  'used',
  '<li>',
  '&nbsp;',
  'k3h7-ak2p',
  '8902 3123',
  '2025-03-14',
];
const wildText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'abcxyzABC0189'), maxLength: 40 }),
      fc.constantFrom(...words),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  test('never throws; line numbers and codes stay within what they can be', () => {
    fc.assert(
      fc.property(wildText, fc.option(wildText, { nil: undefined }), (text, fileName) => {
        const { sets, ignored } = recognise(fileName === undefined ? { text } : { text, fileName });
        const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length;
        expect(ignored.every(({ line }) => line >= 1 && line <= lines)).toBe(true);
        for (const { codes } of sets) {
          expect(codes.length).toBeGreaterThan(0);
          expect(new Set(codes.map(({ value }) => value)).size).toBe(codes.length);
          expect(codes.every(({ value }) => /^[A-Za-z0-9][A-Za-z0-9 ._-]+$/.test(value))).toBe(
            true,
          );
        }
      }),
      runs(2000),
    );
  });

  test('any bytes are some text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(recognise({ text: textOfBytes(bytes) }).sets.length).toBeLessThan(400);
      }),
      runs(500),
    );
  });
});

/** Codes as services draw them: groups of one length, of letters and digits. */
const codeList = fc
  .record({
    groups: fc.integer({ min: 1, max: 3 }),
    size: fc.integer({ min: 4, max: 6 }),
    alphabet: fc.constantFrom('abcdefghjkmnpqrstuvwxyz23456789', 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'),
    count: fc.integer({ min: 5, max: 16 }),
  })
  .chain(({ groups, size, alphabet, count }) => {
    const group = fc.string({
      unit: fc.constantFrom(...alphabet),
      minLength: groups === 1 ? size + 4 : size,
      maxLength: groups === 1 ? size + 4 : size,
    });
    const code = fc
      .array(group, { minLength: groups, maxLength: groups })
      .map((parts) => parts.join('-'))
      .filter((value) => /\d/.test(value) && /[A-Za-z]/.test(value) && new Set(value).size > 4);
    return fc.uniqueArray(code, { minLength: count, maxLength: count });
  });

type Dress = (codes: readonly string[]) => string;
const listed =
  (mark: (index: number) => string, end = '\n'): Dress =>
  (codes) =>
    codes.map((code, index) => mark(index) + code).join(end);

const dresses: readonly Dress[] = [
  listed((index) => `${index + 1}. `),
  listed((index) => `${String(index + 1).padStart(2, '0')}) `),
  listed((index) => `(${index + 1}) `, '\r\n'),
  listed((index) => `#${index + 1}  `),
  listed((index) => `${index + 1}: `),
  listed(() => '* '),
  listed(() => '- [ ] '),
  listed(() => '  • '),
  listed(() => '☐ ', '\r\n'),
  listed(() => '> '),
  listed(() => '', '\r\n'),
  listed(() => '', '\r'),
  listed(() => '', '\n\n'),
  listed(() => '', ', '),
  listed(() => '', '\t'),
  listed(() => '', ' | '),
  listed(() => '\u200b'),
  (codes) => `<ul><li>${codes.join('</li><li>')}</li></ul>`,
  (codes) => JSON.stringify(codes),
  (codes) => JSON.stringify(codes, null, 2),
  (codes) => codes.map((code, index) => `| ${index + 1} | \`${code}\` |`).join('\n'),
];
const headers = ['', 'Backup codes\n\n', 'Codes de secours :\r\n', 'Резервные коды\n'];

function found(text: string): string[][] {
  return recognise({ text }).sets.map(({ codes }) => codes.map(({ value }) => value));
}

describe('a list of codes', () => {
  test('is the same whatever stands around each code', () => {
    fc.assert(
      fc.property(
        codeList,
        fc.constantFrom(...dresses),
        fc.constantFrom(...headers.slice(1)),
        (codes, dress, header) => {
          expect(found(header + codes.join('\n'))).toEqual([codes]);
          expect(found(header + dress(codes))).toEqual([codes]);
        },
      ),
      runs(600),
    );
  });

  test('keeps its used marks, wherever they are written', () => {
    const marks = [' (used)', ' (verwendet)', ' - used', ' ✓', ' [x]'];
    fc.assert(
      fc.property(codeList, fc.constantFrom(...marks), fc.nat(), (codes, mark, pick) => {
        const spent = codes[pick % codes.length];
        const text = codes.map((code) => (code === spent ? code + mark : code)).join('\n');
        const { sets } = recognise({ text: `Backup codes\n${text}` });
        expect(sets.map((set) => set.codes.filter(({ used }) => used))).toEqual([
          [{ value: spent, used: true }],
        ]);
      }),
      runs(300),
    );
  });
});
