import type { PaperPage } from '../../shared/contract/reader.ts';
import { AppError } from '../../shared/errors.ts';
import { decodeBase45, encodeBase45 } from '../encoding/base45.ts';
import { decodePage, encodePage } from './paper-page-message.ts';
import { decodePart, digestOf, encodePart, type PaperPart } from './paper-page-part.ts';

export type { PaperPage };

/** What the text of each of our QR codes starts with; base45 of the part follows. */
const prefix = 'SPAREKEY:';

/** First byte of each part. */
const version = 1;

/**
 * Bytes of the page in one QR code. With what stands around them, and a sheet id of six characters, the
 * text has at most 816: a QR code of version 18 (89 modules) at level M.
 */
const chunkBytes = 505;

/**
 * What one printed page holds, as the texts of its QR codes: usually one, more where the page is full.
 * The message of `paper-page-message.ts` is cut into parts of equal size; how many depends on the
 * page's `madeAt` and `accounts` only.
 */
export function formatPaperPage({ sheetId, page, pages, ...contents }: PaperPage): string[] {
  const body = encodePage(contents);
  const parts = partsOf(body);
  const size = Math.ceil(body.length / parts);
  const header = { sheetId, page, pages, parts };
  const digest = digestOf(header, body);
  return Array.from({ length: parts }, (_, index) => {
    const chunk = body.subarray(index * size, (index + 1) * size);
    const part = encodePart({ ...header, part: index + 1, digest, chunk });
    return prefix + encodeBase45(Uint8Array.of(version, ...part));
  });
}

/** How many texts `formatPaperPage` makes of these contents. */
export function countPaperTexts(contents: Pick<PaperPage, 'madeAt' | 'accounts'>): number {
  return partsOf(encodePage(contents));
}

function partsOf(body: Uint8Array): number {
  return Math.ceil(body.length / chunkBytes);
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
    const key = JSON.stringify([part.sheetId, part.page, part.digest]);
    pages.set(key, [...(pages.get(key) ?? []), part]);
  }
  return [...pages.values()].map(join);
}

function parsePart(text: string): PaperPart {
  if (!isPaperText(text)) throw damaged();
  const [first, ...rest] = orDamaged(() => decodeBase45(text.slice(prefix.length)));
  if (first === undefined) throw damaged();
  if (first !== version) {
    throw new AppError('unsupported-version', `paper: expected version ${version}`);
  }
  return orDamaged(() => decodePart(Uint8Array.from(rest)));
}

/** @param found parts of one page, at least one */
function join(found: readonly PaperPart[]): PaperPage {
  const [header] = found as readonly [PaperPart];
  const { sheetId, page, pages, parts, digest } = header;
  const body = Buffer.concat(
    Array.from({ length: parts }, (_, index) => {
      const part = found.find((candidate) => candidate.part === index + 1);
      if (part !== undefined) return part.chunk;
      throw new AppError('page-missing', 'paper: a part of the page is missing', { sheetId, page });
    }),
  );
  if (digestOf(header, body) !== digest) throw damaged();
  const contents = orDamaged(() => decodePage(body));
  return { sheetId, page, pages, ...contents };
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
