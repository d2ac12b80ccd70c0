import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../electron/reader/picture-header.ts';
import { isPicture, readQrCodes } from '../../../electron/reader/pictures.ts';
import { limits } from '../../../shared/limits.ts';
import { beside, bmpOf, inverted, pngHead, pngOf, qrDrawing, turned } from './draw.ts';

const uri = 'otpauth://totp/GitHub:ada-lovelace?secret=JBSWY3DPEHPK3PXP&issuer=GitHub';
const code = (wanted: string) => expect.objectContaining({ code: wanted });

describe('QR codes in a picture', () => {
  it.each([
    ['PNG', pngOf(qrDrawing(uri))],
    ['BMP', bmpOf(qrDrawing(uri))],
    ['GIF', Uint8Array.from(encodeQR(uri, 'gif', { border: 4, scale: 4 }))],
    ['one pixel a module', pngOf(qrDrawing(uri, 1))],
    ['inverted', pngOf(inverted(qrDrawing(uri)))],
    ['on its side', pngOf(turned(qrDrawing(uri), 90))],
    ['upside down', pngOf(turned(qrDrawing(uri), 180))],
    ['askew', pngOf(turned(qrDrawing(uri, 6), 17))],
  ])('%s', async (_, bytes) => {
    expect(isPicture(bytes)).toBe(true);
    expect(await readQrCodes(bytes)).toEqual([uri]);
  });

  it('finds all of them', async () => {
    const texts = ['one', 'two', 'three', 'four', 'five'];
    const found = await readQrCodes(pngOf(beside(texts.map((text) => qrDrawing(text)))));
    expect(found.toSorted()).toEqual(texts.toSorted());
  });

  it('gives back every character: base45, other scripts, line ends', async () => {
    for (const text of ['SPAREKEY: $%*+-./: ', 'Größe Ω 码 🔑', 'a\nb\r\nc\td']) {
      expect(await readQrCodes(pngOf(qrDrawing(text)))).toEqual([text]);
    }
  });

  it('says that there is none', async () => {
    const blank = { width: 200, height: 200, at: () => 255 };
    await expect(readQrCodes(pngOf(blank))).rejects.toThrow(code('no-qr-code'));
  });

  it.each([
    ['nothing', ''],
    ['text', 'JBSWY3DPEHPK3PXP'],
    ['text that begins as a bitmap does', 'BMW backup codes\n1234-5678\n8765-4321\nabcd-efgh'],
    ['the magic bytes and no more', '\x89PNG\r\n\x1a\n'],
    ['an unknown container', 'RIFF\x00\x00\x00\x00WAVEfmt '],
  ])('takes %s for no picture', async (_, text) => {
    const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
    expect(isPicture(bytes)).toBe(false);
    await expect(readQrCodes(bytes)).rejects.toThrow(code('not-an-image'));
  });

  it('takes a picture that is cut off for none', async () => {
    const whole = pngOf(qrDrawing(uri));
    await expect(readQrCodes(whole.slice(0, whole.length / 2))).rejects.toThrow(
      code('not-an-image'),
    );
  });

  it('refuses pictures that are too large before it decodes them', async () => {
    const wide = pngHead(100_000, 100_000);
    expect(pictureSize(wide)).toEqual({ width: 100_000, height: 100_000 });
    await expect(readQrCodes(wide)).rejects.toThrow(code('file-too-large'));
    const heavy = new Uint8Array(limits.pictureBytes + 1);
    heavy.set(pngHead(1, 1));
    await expect(readQrCodes(heavy)).rejects.toThrow(code('file-too-large'));
  });
});

describe('pictures of other makers', () => {
  const folder = join(import.meta.dirname, '../../../../shared/fixtures/qr');
  const photos = join(folder, 'photos');
  const there = existsSync(photos);
  const picture = (file: string) => Uint8Array.from(readFileSync(join(folder, file)));

  it.skipIf(!there)('photos of codes, tilted and in bad light', async () => {
    for (const file of readdirSync(photos)) {
      const texts = await readQrCodes(Uint8Array.from(readFileSync(join(photos, file))));
      expect(texts, file).toHaveLength(1);
    }
  });

  it.skipIf(!there)('screenshots, one of them a JPEG', async () => {
    const expected = {
      'dim13_example.png': /^otpauth:/,
      'proton_GoogleAuthImportScreenshotCropped.jpg': /^otpauth-migration:/,
      'proton_GoogleAuthenticatorExport_2.png': /^otpauth-migration:/,
      'proton_example.png': /^This is an example/,
    };
    for (const [file, text] of Object.entries(expected)) {
      const [found, ...others] = await readQrCodes(picture(file));
      expect(found, file).toMatch(text);
      expect(others, file).toEqual([]);
    }
  });

  it.skipIf(!there)('pictures without a code, and a text in disguise', async () => {
    for (const file of ['dim13_otpauth.png', 'krissrex_example.png']) {
      await expect(readQrCodes(picture(file)), file).rejects.toThrow(code('no-qr-code'));
    }
    expect(isPicture(picture('scito_text_masquerading_as_image.jpeg'))).toBe(false);
  });
});
