import { AppError } from '../../shared/errors.ts';
import type { ForeignContents } from '../model/foreign.ts';
import { recognise } from './backup-codes/recogniser.ts';
import { capturableBytes, textOfBytes } from './backup-codes/text-of-bytes.ts';
import { detect } from './detect.ts';
import { isDeepJson } from './formats/parts/source.ts';
import { isPaperText } from './paper.ts';
import { isPdf, textOfPdf } from './pdf.ts';
import { isPicture, readQrCodes } from './pictures.ts';

const nothingFound = { accounts: [], codeSets: [], skipped: [], warnings: [] } as const;

/**
 * What one file, picture or text holds. The bytes decide, never the name: our own backup and our own
 * paper are only recognised here (`sparekey`, `sparekey-paper`), since this process has no key.
 * @throws AppError `unknown-format`, `no-qr-code`, and what the format's parser throws
 */
export async function parseForeign(
  name: string,
  bytes: Uint8Array,
  password?: string,
): Promise<ForeignContents> {
  if (isPicture(bytes)) {
    const texts = await readQrCodes(bytes);
    if (texts.some(isPaperText)) {
      return { format: 'sparekey-paper', ...nothingFound };
    }
    const lines = new TextEncoder().encode(texts.join('\n'));
    const format = detect(lines);
    if (format === null) {
      throw new AppError('no-qr-code', 'the picture holds codes of another kind');
    }
    return format.parse(lines);
  }
  if (startsWith(bytes, 'sparekey-vault-')) {
    return { format: 'sparekey', ...nothingFound };
  }
  if (isPdf(bytes)) {
    return parseForeign(name, new TextEncoder().encode(await textOfPdf(bytes)));
  }
  const format = detect(bytes);
  if (format !== null) {
    return format.parse(bytes, password).catch((error: unknown) => {
      throw named(error, format.id);
    });
  }
  if (isDeepJson(bytes)) throw new AppError('damaged-file', 'json nests deeper than any export');
  // Foreign bytes of any size come here: only what may be a text of backup codes is worth the time.
  const fileName = name === '' ? {} : { fileName: name };
  const { sets } =
    bytes.length > capturableBytes
      ? { sets: [] }
      : recognise({ text: textOfBytes(bytes), ...fileName });
  if (sets.length === 0) {
    throw new AppError('unknown-format', 'no format claims these bytes');
  }
  return { ...nothingFound, format: 'backup-codes', codeSets: sets };
}

/** Which app's file asks for its password: the dialog names it. */
function named(error: unknown, format: string): unknown {
  return error instanceof AppError && /password/.test(error.code)
    ? new AppError(error.code, error.message, { ...error.facts, format })
    : error;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}
