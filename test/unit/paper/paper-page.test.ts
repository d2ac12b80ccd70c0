import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeBase45 } from '../../../electron/encoding/base45.ts';
import { formatPaperPage, parsePaperPages } from '../../../electron/model/paper-page.ts';
import type { PaperPage } from '../../../electron/model/paper-page.ts';

/** As hard to squeeze as real codes. */
const codes = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: createHash('shake256', { outputLength: Math.ceil(length / 2) })
      .update(`${index}`)
      .digest('hex')
      .slice(0, length),
    state: 'unused' as const,
  }));

function page(number: number, count: number, length: number): PaperPage {
  const codeSet = {
    setId: '00112233445566778899aabbccddeeff',
    generation: 1,
    issuedAt: '2026-08-04T00:00:00.000Z',
    ordered: false,
    codes: codes(count, length),
  };
  return {
    sheetId: 'K7-2QF',
    madeAt: '2026-11-24T10:00:00.000Z',
    page: number,
    pages: 2,
    accounts: [{ issuer: 'GitHub', accountName: 'ada-lovelace', codeSet }],
  };
}

const failsWith = (code: string, facts?: object) =>
  expect.objectContaining({ code, ...(facts === undefined ? {} : { facts }) });

describe('a printed page in QR codes', () => {
  it('is one code where it fits', () => {
    expect(formatPaperPage(page(1, 16, 11))).toHaveLength(1);
  });

  it('is several codes of alike length where it does not, whose order does not matter', () => {
    const long = page(1, 200, 100);
    const texts = formatPaperPage(long);
    const lengths = texts.map((text) => text.length);
    expect(texts.length).toBeGreaterThan(3);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(40);
    expect(parsePaperPages(texts.toReversed())).toEqual([long]);
  });

  it('comes back with other pages of the same picture', () => {
    const [first, second] = [page(1, 60, 30), page(2, 16, 11)];
    const texts = [...formatPaperPage(second), ...formatPaperPage(first)];
    expect(parsePaperPages(texts)).toEqual([second, first]);
  });

  it('names the page of which a code is missing', () => {
    const [, ...rest] = formatPaperPage(page(2, 200, 40));
    expect(() => parsePaperPages(rest)).toThrow(
      failsWith('page-missing', { sheetId: 'K7-2QF', page: 2 }),
    );
  });

  it('never joins parts of two prints', () => {
    const [one = ''] = formatPaperPage(page(1, 200, 40));
    const [, ...others] = formatPaperPage(page(1, 200, 41));
    expect(() => parsePaperPages([one, ...others])).toThrow(failsWith('page-missing'));
  });

  it('tells a newer version from damage', () => {
    const newer = `SPAREKEY:${encodeBase45(Uint8Array.of(2, 1, 2, 3))}`;
    expect(() => parsePaperPages([newer])).toThrow(failsWith('unsupported-version'));
    expect(() => parsePaperPages(['SPAREKEY:'])).toThrow(failsWith('damaged-file'));
    expect(() => parsePaperPages(['otpauth://totp/a?secret=AA'])).toThrow(
      failsWith('damaged-file'),
    );
  });
});
