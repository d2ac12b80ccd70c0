import { describe, expect, it } from 'vitest';
import { formatPaperPage, type PaperPage } from '../../../electron/model/paper-page.ts';
import { readPaperPages } from '../../../electron/reader/paper.ts';
import { beside, pngOf, qrDrawing, turned } from './draw.ts';

const page = (number: number, codes: number): PaperPage => ({
  sheetId: 'K7-2QF',
  madeAt: '2026-11-24T10:00:00.000Z',
  page: number,
  pages: 2,
  accounts: [
    {
      issuer: 'GitHub',
      accountName: 'ada-lovelace',
      otp: { type: 'steam', secret: Uint8Array.of(1, 2, 3, 4, 5) },
      codeSet: {
        setId: '00112233445566778899aabbccddeeff',
        generation: 2,
        issuedAt: '2026-08-04T00:00:00.000Z',
        ordered: false,
        codes: Array.from({ length: codes }, (_, index) => ({
          value: `${(index + 1) ** 7 % 999_983}-${(index + 7) ** 9 % 999_979}`,
          state: 'unused' as const,
        })),
      },
    },
  ],
});

const other = qrDrawing('otpauth://totp/GitHub:ada?secret=JBSWY3DPEHPK3PXP', 3);
const codesOf = (printed: PaperPage) => formatPaperPage(printed).map((text) => qrDrawing(text, 3));
const failsWith = (code: string) => expect.objectContaining({ code });

describe('a picture of printed pages', () => {
  it('gives the page back, whatever else is on it', async () => {
    const printed = page(1, 16);
    expect(await readPaperPages(pngOf(beside([other, ...codesOf(printed)])))).toEqual([printed]);
  });

  it('gives back a page of several codes, and two pages side by side, askew', async () => {
    const [first, second] = [page(1, 120), page(2, 10)];
    const codes = [...codesOf(second), ...codesOf(first)];
    expect(codes.length).toBeGreaterThan(2);
    const read = await readPaperPages(pngOf(turned(beside(codes), 4)));
    expect(read.toSorted((a, b) => a.page - b.page)).toEqual([first, second]);
  });

  it('says which page is not whole', async () => {
    const [, ...rest] = codesOf(page(1, 120));
    await expect(readPaperPages(pngOf(beside(rest)))).rejects.toThrow(failsWith('page-missing'));
  });

  it('says that there is no page on it', async () => {
    await expect(readPaperPages(pngOf(other))).rejects.toThrow(failsWith('no-qr-code'));
    await expect(readPaperPages(new Uint8Array(9))).rejects.toThrow(failsWith('not-an-image'));
  });
});
