import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PaperPage } from '../../shared/contract/reader.ts';
import { AppError } from '../../shared/errors.ts';
import { decodeBase45, encodeBase45 } from '../encoding/base45.ts';
import { sha256Hex } from '../crypto/sha256.ts';
import { decodePage, encodePage } from './paper-page-message.ts';
import { type PaperPart, decodePart, encodePart } from './paper-page-part.ts';

export type { PaperPage };

/** What the text of each of our QR codes starts with; base45 of the part follows. */
const prefix = 'SPAREKEY:';

/** First byte of each part. */
const version = 1;

/**
 * Bytes of the page in one QR code. With what stands around them the text has at most 734 characters:
 * a QR code of version 17 (85 modules) at level M.
 */
const chunkBytes = 440;

/** A page is a few kilobytes; more is an attempt to fill the memory. */
const pageBytesMax = 1024 * 1024;

/** Hex digits of the truncated SHA-256 over the deflated page. */
const digestDigits = 16;

/**
 * What one printed page holds, as the texts of its QR codes: usually one, more where the page is full.
 * The message of `paper-page-message.ts` is deflated (RFC 1951) and cut into parts of equal size.
 */
export function formatPaperPage(page: PaperPage): string[] {
  const body = new Uint8Array(deflateRawSync(encodePage(page), { level: 9 }));
  const digest = sha256Hex(body).slice(0, digestDigits);
  const parts = Math.ceil(body.length / chunkBytes);
  const size = Math.ceil(body.length / parts);
  return Array.from({ length: parts }, (_, index) => {
    const chunk = body.subarray(index * size, (index + 1) * size);
    const { sheetId, page: number } = page;
    const part = encodePart({ sheetId, page: number, part: index + 1, parts, digest, chunk });
    return prefix + encodeBase45(Uint8Array.of(version, ...part));
  });
}

/** Whether the text of a QR code is a part of a printed page, of whatever version. */
export function isPaperText(text: string): boolean {
  return text.startsWith(prefix);
}

/**
 * The pages whose parts are in `texts`, in any order; a part may be there more than once.
 * @param texts what `isPaperText` takes for ours
 * @throws AppError `damaged-file`, `unsupported-version`, and `page-missing` with the page (`sheetId`,
 * `page`) of which a part is not there
 */
export function parsePaperPages(texts: readonly string[]): PaperPage[] {
  const pages = new Map<string, PaperPart[]>();
  for (const part of texts.map(parsePart)) {
    const key = JSON.stringify([part.sheetId, part.page, part.parts, part.digest]);
    pages.set(key, [...(pages.get(key) ?? []), part]);
  }
  return [...pages.values()].map(join);
}

function parsePart(text: string): PaperPart {
  const bytes = orDamaged(() => decodeBase45(text.slice(prefix.length)));
  if (!isPaperText(text) || bytes.length === 0) throw damaged();
  if (bytes[0] !== version) {
    throw new AppError('unsupported-version', `paper: expected version ${version}`);
  }
  return orDamaged(() => decodePart(bytes.subarray(1)));
}

/** @param found parts of one page, at least one */
function join(found: readonly PaperPart[]): PaperPage {
  const [{ sheetId, page: number, parts, digest }] = found as [PaperPart];
  const chunks = Array.from({ length: parts }, (_, index) => {
    const part = found.find(({ part }) => part === index + 1);
    if (part === undefined) {
      throw new AppError('page-missing', 'paper: a part of the page is missing', {
        sheetId,
        page: number,
      });
    }
    return part.chunk;
  });
  const body = Buffer.concat(chunks);
  if (sha256Hex(body).slice(0, digestDigits) !== digest) throw damaged();
  const page = orDamaged(() => decodePage(inflateRawSync(body, { maxOutputLength: pageBytesMax })));
  if (page.sheetId !== sheetId || page.page !== number || page.page > page.pages) throw damaged();
  return page;
}

function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw damaged();
  }
}

function damaged(): AppError {
  return new AppError('damaged-file', 'paper: the code does not read back');
}
