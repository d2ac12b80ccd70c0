import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatPaperPage,
  isPaperText,
  parsePaperPages,
} from '../../../electron/model/paper-page.ts';
import { AppError } from '../../../shared/errors.ts';
import { arbitraryPage } from './arbitrary-pages.ts';

it('parses back what it formats, parts in any order and more than once', () => {
  fc.assert(
    fc.property(arbitraryPage, fc.infiniteStream(fc.nat()), (page, order) => {
      const texts = formatPaperPage(page);
      const shuffled = [...texts, ...texts].sort(() => (order.next().value % 2 === 0 ? 1 : -1));
      expect(parsePaperPages(shuffled)).toEqual([page]);
    }),
  );
});

it('writes texts of the alphanumeric mode only, short enough for the QR code they are made for', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      for (const text of formatPaperPage(page)) {
        expect(text).toMatch(/^SPAREKEY:[0-9A-Z $%*+\-./:]{1,807}$/);
      }
    }),
  );
});

it('refuses any text whose characters were changed, cut or added to, and nothing else happens', () => {
  const mutated = fc.tuple(
    arbitraryPage,
    fc.nat(),
    fc.nat(),
    fc.constantFrom('change', 'cut', 'add'),
  );
  fc.assert(
    fc.property(mutated, ([page, place, by, how]) => {
      const texts = formatPaperPage(page);
      const text = texts[0] ?? '';
      const at = 'SPAREKEY:'.length + (place % (text.length - 'SPAREKEY:'.length));
      const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
      const moved = (alphabet.indexOf(text.charAt(at)) + 1 + (by % 44)) % 45;
      const other = {
        change: text.slice(0, at) + alphabet.charAt(moved) + text.slice(at + 1),
        cut: text.slice(0, at),
        add: `${text}${alphabet.charAt(by % 45)}`,
      }[how];
      expect(() => parsePaperPages([other ?? '', ...texts.slice(1)])).toThrow(AppError);
    }),
    { numRuns: 300 },
  );
});

it('is total', () => {
  const foreign = fc.oneof(
    fc.string(),
    fc.string().map((text) => `SPAREKEY:${text}`),
    fc.stringMatching(/^SPAREKEY:[0-9A-Z $%*+\-./:]{0,60}$/),
  );
  fc.assert(
    fc.property(foreign, (text) => {
      try {
        parsePaperPages([text]);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect(['damaged-file', 'unsupported-version', 'page-missing']).toContain(
          (error as AppError).code,
        );
      }
      expect(isPaperText(text)).toBe(text.startsWith('SPAREKEY:'));
    }),
    { numRuns: 300 },
  );
});
