import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { decodeBase64 } from '../../encoding/base64.ts';
import { isPicture, readQrCodes } from '../pictures.ts';
import type { ImportFormat } from '../registry.ts';
import { textIn } from './parts/source.ts';
import { keyUriLine, migrationLine, readUriList } from './parts/uri-list.ts';

/** A page made to be printed: one picture for each account. */
const maxPictures = 5000;

const startsAsHtml =
  /^\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|table)[\s>]/is;

/**
 * Pages that Stratum, Ente Auth, Aegis and Raivo OTP make to be printed: Key URIs as text, or QR codes as
 * pictures inside of the page. Nothing in it is run or fetched.
 */
export const format: ImportFormat = {
  id: 'html-export',
  name: 'HTML',
  extensions: ['html', 'htm'],
  password: 'never',
  rank: 12,
  detect: (bytes) => startsAsHtml.test((textIn(bytes) ?? '').slice(0, 2000)),
  async parse(bytes) {
    const html = textIn(bytes) ?? '';
    const texts = urisIn(html);
    const lines = texts.length > 0 ? texts : await codesIn(html);
    if (lines.length === 0) throw new AppError('nothing-to-import');
    return readUriList(lines.join('\n'), 'html-export');
  },
};

/** Between tags, since attributes hold links to follow. */
function urisIn(html: string): readonly string[] {
  return html
    .replace(/<(?:script|style)\b.*?<\/(?:script|style)\s*>/gis, '')
    .split(/<[^>]*>/)
    .flatMap((text) => decodeEntities(text).split(/\s+/))
    .filter((word) => /^(?:otpauth(?:-migration)?|motp|steam):\/\//i.test(word));
}

async function codesIn(html: string): Promise<readonly string[]> {
  const lines: string[] = [];
  let pictures = 0;
  for (const [, base64 = ''] of html.matchAll(
    /["'(]data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)/gi,
  )) {
    if (++pictures > maxPictures) throw new AppError('damaged-file', 'html: too many pictures');
    if (base64.length > (limits.pictureBytes / 3) * 4) continue;
    const texts = await qrTexts(base64);
    lines.push(...texts.filter((text) => keyUriLine.test(text) || migrationLine.test(text)));
  }
  return lines;
}

/** A picture without a code in it is decoration. */
async function qrTexts(base64: string): Promise<readonly string[]> {
  try {
    const picture = decodeBase64(base64);
    return isPicture(picture) ? await readQrCodes(picture) : [];
  } catch {
    return [];
  }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
