import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { pictureSize } from './picture-header.ts';

/** Decoded, a picture takes four bytes a pixel. A phone's camera makes 50 million, a scan at 600 dpi 35. */
const pixelsMax = 100_000_000;

/** Whether the bytes begin as a PNG, JPEG, GIF, BMP or WebP picture does. */
export function isPicture(bytes: Uint8Array): boolean {
  return pictureSize(bytes) !== undefined;
}

/**
 * The texts of all QR codes in one picture: any number of them, turned, inverted or in perspective.
 * Size and kind are checked by the header before anything is decoded.
 * @param bytes PNG, JPEG, GIF or BMP
 * @returns at least one text
 * @throws AppError `not-an-image` (also where the picture is cut off), `file-too-large`, `no-qr-code`
 */
export async function readQrCodes(bytes: Uint8Array): Promise<string[]> {
  const size = pictureSize(bytes);
  if (size === undefined) throw new AppError('not-an-image', 'picture: unknown kind');
  if (bytes.length > limits.pictureBytes || size.width * size.height > pixelsMax) {
    throw new AppError('file-too-large', 'picture: too many bytes or pixels');
  }
  // Lazily: the decoder is a megabyte that most imports never need.
  const { decodeQrCodes } = await import('./zxing.ts');
  const texts = await decodeQrCodes(bytes);
  if (texts === null) throw new AppError('not-an-image', 'picture: does not decode');
  if (texts.length === 0) throw new AppError('no-qr-code', 'picture: no code was found');
  return texts;
}
