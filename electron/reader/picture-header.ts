/** Pixels, as the header says: nothing was decoded. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type ReadSize = (view: DataView) => PictureSize | undefined;

/**
 * The size of a PNG, JPEG, GIF, BMP or WebP picture; undefined where the bytes are none of these or
 * their header is cut off. Sources: PNG (third edition) 11.2.1, ITU-T T.81 B.2.2, GIF89a 18, BITMAPINFOHEADER,
 * RFC 9649 2.5 to 2.7.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = latin1(view, 0, 16);
  try {
    return signatures.find(([signature]) => signature.test(start))?.[1](view);
  } catch (error) {
    // The only thing a DataView throws: the header ends too early.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const signatures: readonly (readonly [RegExp, ReadSize])[] = [
  [/^\x89PNG\r\n\x1a\n/, (view) => size(view.getUint32(16), view.getUint32(20))],
  [/^\xff\xd8\xff/, jpegSize],
  [/^GIF8[79]a/, (view) => size(view.getUint16(6, true), view.getUint16(8, true))],
  [/^BM/, bmpSize],
  [/^RIFF[^]{4}WEBP/, webpSize],
];

function size(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Walks the segments up to the frame header: SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return size(view.getUint16(at + 7), view.getUint16(at + 5));
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Two letters are no proof: a text may begin with `BM`. The size of the second header is. */
function bmpSize(view: DataView): PictureSize | undefined {
  const headerBytes = view.getUint32(14, true);
  if (headerBytes === 12) return size(view.getUint16(18, true), view.getUint16(20, true));
  if (![40, 52, 56, 64, 108, 124].includes(headerBytes)) return undefined;
  // A negative height means that rows run from top to bottom.
  return size(view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
}

function webpSize(view: DataView): PictureSize | undefined {
  switch (latin1(view, 12, 4)) {
    case 'VP8 ':
      return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return size(uint24(view, 24) + 1, uint24(view, 27) + 1);
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function latin1(view: DataView, at: number, length: number): string {
  const end = Math.min(view.byteLength, at + length);
  let text = '';
  for (let index = at; index < end; index++) text += String.fromCharCode(view.getUint8(index));
  return text;
}
