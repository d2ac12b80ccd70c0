import { isPaperText, type PaperPage, parsePaperPages } from '../model/paper-page.ts';
import { AppError } from '../../shared/errors.ts';
import { readQrCodes } from './pictures.ts';

export { isPaperText };

/**
 * The pages in one picture of printed paper, a scan or a photo: usually one. Other QR codes on it, such
 * as those for authenticators, are passed over: the page's own codes hold the same secrets.
 * @throws AppError `no-qr-code` where none of the codes is a page's; `page-missing` (facts `sheetId`,
 * `page`) where not all codes of a page were found; `damaged-file`, `unsupported-version`, and what
 * `readQrCodes` throws
 */
export async function readPaperPages(bytes: Uint8Array): Promise<PaperPage[]> {
  const texts = (await readQrCodes(bytes)).filter(isPaperText);
  if (texts.length === 0) throw new AppError('no-qr-code', 'paper: only codes of other kinds');
  return parsePaperPages(texts);
}
