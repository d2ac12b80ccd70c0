import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { linesOfRuns, type TextRun } from './pdf-lines.ts';

/** A page of codes is one or two; nobody's file of codes is a book. */
const pagesMax = 50;
/** Of the minute that a piece of work has. */
const withinMs = 20_000;

/** Whether the bytes begin as a PDF does; some writers put a few blanks or a byte order mark first. */
export function isPdf(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 24));
  return /^[\sï»¿\0]*%PDF-/.test(start);
}

/**
 * The text of a PDF, line by line, an empty line between pages.
 * @throws AppError `pdf-locked` where it asks for a password, `pdf-no-text` where it holds pictures only,
 * `file-too-large`, `damaged-file`, `reader-stopped` where it takes too long
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  // Lazily: the library is more than a megabyte that most imports never need.
  const { getDocumentProxy } = await import('unpdf');
  // Its own copy: the library takes the buffer over.
  const document = await getDocumentProxy(Uint8Array.from(bytes), {
    // SECURITY: nothing in a foreign file is made into code, and no font or picture is fetched or drawn.
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw refusal(error);
  });
  try {
    if (document.numPages > pagesMax) {
      throw new AppError('file-too-large', `pdf: more than ${pagesMax} pages`);
    }
    return await textOfPages(document);
  } finally {
    await document.destroy();
  }
}

interface Pages {
  readonly numPages: number;
  getPage(
    number: number,
  ): Promise<{ getTextContent(): Promise<{ readonly items: readonly unknown[] }> }>;
}

async function textOfPages(document: Pages): Promise<string> {
  const until = Date.now() + withinMs;
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    if (Date.now() > until) throw new AppError('reader-stopped', 'pdf: took too long');
    const text = await document.getPage(number).then(
      async (page) => linesOfRuns((await page.getTextContent()).items.filter(isRun)),
      // A page that is damaged costs itself only.
      () => '',
    );
    characters += text.length;
    if (characters > limits.captureTextCharacters) {
      throw new AppError('file-too-large', 'pdf: more text than is kept of backup codes');
    }
    if (text !== '') pages.push(text);
  }
  if (pages.length === 0) throw new AppError('pdf-no-text', 'pdf: no text on any page');
  return pages.join('\n\n');
}

/** Marks of a tagged document stand between the runs. */
function isRun(item: unknown): item is TextRun {
  return typeof item === 'object' && item !== null && 'str' in item;
}

/** By the name of the error: its message may quote the file. */
function refusal(error: unknown): AppError {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? new AppError('pdf-locked', 'pdf: asks for a password')
    : new AppError('damaged-file', 'pdf: cannot be opened');
}
