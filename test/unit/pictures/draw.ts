import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';

/** Grey, 0 is black, 255 white. */
type Grey = (x: number, y: number) => number;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly at: Grey;
}

/** A QR code with its quiet zone, `scale` pixels a module. */
export function qrDrawing(text: string, scale = 4): Drawing {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = modules.length * scale;
  const at: Grey = (x, y) =>
    modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true ? 0 : 255;
  return { width: side, height: side, at };
}

export function beside(drawings: readonly Drawing[]): Drawing {
  const width = drawings.reduce((sum, drawing) => sum + drawing.width, 0);
  const height = Math.max(...drawings.map((drawing) => drawing.height));
  const at: Grey = (x, y) => {
    let left = x;
    for (const drawing of drawings) {
      if (left < drawing.width) return left < 0 ? 255 : drawing.at(left, y);
      left -= drawing.width;
    }
    return 255;
  };
  return { width, height, at };
}

export function inverted({ width, height, at }: Drawing): Drawing {
  return { width, height, at: (x, y) => 255 - at(x, y) };
}

/** Turned about its middle on a larger white sheet. */
export function turned({ width, height, at }: Drawing, degrees: number): Drawing {
  const side = Math.ceil(Math.hypot(width, height));
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return {
    width: side,
    height: side,
    at: (x, y) => {
      const [dx, dy] = [x - side / 2, y - side / 2];
      return at(
        Math.floor(cos * dx + sin * dy + width / 2),
        Math.floor(-sin * dx + cos * dy + height / 2),
      );
    },
  };
}

export function pngOf({ width, height, at }: Drawing): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = at(x, y);
  }
  return exact(
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', pngHeader(width, height)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  );
}

/** Signature and header of a picture that has no pixels. */
export function pngHead(width: number, height: number): Uint8Array {
  return exact(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', pngHeader(width, height)));
}

/** 24 bits a pixel, rows from bottom to top. */
export function bmpOf({ width, height, at }: Drawing): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = Buffer.alloc(54 + stride * height);
  bytes.write('BM', 'latin1');
  [bytes.length, 0, 54, 40, width, height].forEach((value, i) =>
    bytes.writeUInt32LE(value, 2 + i * 4),
  );
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      bytes.fill(
        at(x, y),
        54 + (height - 1 - y) * stride + x * 3,
        57 + (height - 1 - y) * stride + x * 3,
      );
    }
  }
  return exact(bytes);
}

function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // bits, one channel of grey
  return header;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function exact(...parts: readonly Buffer[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
