import { describe, expect, test } from 'vitest';
import { recognise } from '../../../electron/reader/backup-codes/recogniser.ts';
import { readerHandlers } from '../../../electron/reader/handlers.ts';
import { parseForeign } from '../../../electron/reader/parse-foreign.ts';
import { isPdf, textOfPdf } from '../../../electron/reader/pdf.ts';
import { type PlacedText, placedLines, writePdf } from '../../fixtures/writers/pdf.ts';

const codes = ['1a2b3-4c5d6', '7e8f9-0a1b2', '3c4d5-6e7f8', '9a0b1-2c3d4'];
const page = placedLines(['GitHub recovery codes', ...codes]);
const refused = (code: string) => expect.objectContaining({ code });

const valuesIn = (text: string) =>
  recognise({ text }).sets.flatMap((set) => set.codes.map(({ value }) => value));

test('what begins as a PDF is one, and a text that speaks of one is none', () => {
  expect(isPdf(writePdf([page]))).toBe(true);
  expect(isPdf(new TextEncoder().encode('\ufeff%PDF-1.7'))).toBe(true);
  expect(isPdf(new TextEncoder().encode('My codes, see %PDF-1.7'))).toBe(false);
  expect(isPdf(new Uint8Array())).toBe(false);
});

describe('the text of a PDF', () => {
  test('has a line for each line', async () => {
    expect(await textOfPdf(writePdf([page]))).toBe(['GitHub recovery codes', ...codes].join('\n'));
  });

  test('keeps pages and paragraphs apart by an empty line', async () => {
    const apart = placedLines(codes.slice(2), 72, 60);
    expect(await textOfPdf(writePdf([placedLines(codes.slice(0, 2)), apart]))).toBe(
      `${codes.slice(0, 2).join('\n')}\n\n${codes.slice(2).join('\n\n')}`,
    );
  });

  test('keeps columns apart, also of codes with a blank in the middle', async () => {
    const spaced = ['8317 2046', '1950 7723', '6204 3981', '4478 0165', '9032 5517', '2761 8490'];
    const columns: PlacedText[] = spaced.map((text, index) => ({
      x: 72 + (index % 2) * 150,
      y: 700 - Math.floor(index / 2) * 18,
      text,
    }));
    const text = await textOfPdf(writePdf([[{ x: 72, y: 730, text: 'Backup codes' }, ...columns]]));
    expect(text).toBe(
      'Backup codes\n\n8317 2046  1950 7723\n6204 3981  4478 0165\n9032 5517  2761 8490',
    );
    expect(valuesIn(text)).toEqual(spaced);
  });

  test('joins what a writer put down in pieces, by how close they lie', async () => {
    const pieces = [
      { x: 72, y: 700, text: '1a2b3-' },
      { x: 72 + 37, y: 700, text: '4c5d6' },
      { x: 72 + 110, y: 700, text: 'next' },
    ];
    expect(await textOfPdf(writePdf([pieces]))).toMatch(/^1a2b3-4c5d6 {2}next$/);
  });

  test('is the same on a page that is turned', async () => {
    expect(await textOfPdf(writePdf([page], { rotate: 90 }))).toBe(
      ['GitHub recovery codes', ...codes].join('\n'),
    );
  });
});

describe('a PDF that cannot be read', () => {
  test('asks for a password', async () => {
    await expect(textOfPdf(writePdf([page], { locked: true }))).rejects.toEqual(
      refused('pdf-locked'),
    );
  });

  test('holds no text', async () => {
    await expect(textOfPdf(writePdf([[], []]))).rejects.toEqual(refused('pdf-no-text'));
  });

  test('has too many pages, or too much on them', async () => {
    await expect(textOfPdf(writePdf(Array.from({ length: 51 }, () => page)))).rejects.toEqual(
      refused('file-too-large'),
    );
    const long = placedLines(
      Array.from({ length: 90 }, () => 'x'.repeat(60)),
      72,
      8,
    );
    await expect(textOfPdf(writePdf(Array.from({ length: 40 }, () => long)))).rejects.toEqual(
      refused('file-too-large'),
    );
  });

  test('is damaged in any place: it is read or refused by code, and quotes nothing', async () => {
    const whole = writePdf([page]);
    for (let cut = 5; cut < whole.length; cut += 97) {
      const outcome = await textOfPdf(whole.slice(0, cut)).catch((error: unknown) => error);
      if (typeof outcome !== 'string') {
        expect(['damaged-file', 'pdf-no-text', 'pdf-locked']).toContain(
          (outcome as { code: string }).code,
        );
        expect(String(outcome)).not.toContain('1a2b3');
      }
    }
  });
});

test('its codes are found by capture and by import, with the service of its name', async () => {
  const bytes = writePdf([placedLines(codes)]);
  const name = 'github-recovery-codes.pdf';
  const captured = await readerHandlers['reader:recognise']({ fileName: name, bytes });
  expect(captured.text).toBe(codes.join('\n'));
  const imported = await parseForeign(name, bytes);
  expect(imported.format).toBe('backup-codes');
  for (const sets of [captured.sets, imported.codeSets]) {
    expect(sets.map(({ service }) => service)).toEqual(['GitHub']);
    expect(sets.flatMap((set) => set.codes.map(({ value }) => value))).toEqual(codes);
  }
  expect(bytes.length, 'the bytes are not taken over').toBeGreaterThan(0);
});

test('links in it are accounts; a PDF of something else is of no format', async () => {
  const link = 'otpauth://totp/Harbour:ada?secret=JBSWY3DPEHPK3PXP&issuer=Harbour';
  const { accounts } = await parseForeign('codes.pdf', writePdf([placedLines([link])]));
  expect(accounts.map(({ issuer }) => issuer)).toEqual(['Harbour']);
  const letter = writePdf([placedLines(['Dear Ada,', 'the engine is ready.'])]);
  await expect(parseForeign('letter.pdf', letter)).rejects.toEqual(refused('unknown-format'));
});
