import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../electron/reader/picture-header.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('the size of a picture by its header', () => {
  it.each([
    ['GIF', 'GIF89a\x40\x01\xf0\x00', { width: 320, height: 240 }],
    // SOI, APP0 of four bytes, a fill byte, DHT of two, then SOF2 (progressive)
    [
      'JPEG',
      '\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc4\x00\x02\xff\xc2\x00\x11\x08\x00\xf0\x01\x40\x03',
      { width: 320, height: 240 },
    ],
    [
      'lossy WebP',
      'RIFF\x00\x00\x00\x00WEBPVP8 \x00\x00\x00\x00\x30\x01\x00\x9d\x01\x2a\x40\x01\xf0\x00',
      { width: 320, height: 240 },
    ],
    // 14 bits of width - 1, 14 bits of height - 1
    [
      'lossless WebP',
      'RIFF\x00\x00\x00\x00WEBPVP8L\x00\x00\x00\x00\x2f\x3f\xc1\x3b\x00',
      { width: 320, height: 240 },
    ],
    [
      'extended WebP',
      'RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x3f\x01\x00\xef\x00\x00',
      { width: 320, height: 240 },
    ],
    ['JPEG without a frame', '\xff\xd8\xff\xd9', undefined],
    ['JPEG that ends in a segment', '\xff\xd8\xff\xe0\xff\xff', undefined],
    ['GIF of no size', 'GIF87a\x00\x00\xf0\x00', undefined],
  ])('%s', (_, text, size) => {
    expect(pictureSize(bytes(text))).toEqual(size);
  });

  it('reads bitmaps of both directions and of the old header', () => {
    const bitmap = (headerBytes: number, write: (view: DataView) => void) => {
      const view = new DataView(new ArrayBuffer(54));
      view.setUint16(0, 0x424d);
      view.setUint32(14, headerBytes, true);
      write(view);
      return pictureSize(new Uint8Array(view.buffer));
    };
    const topDown = bitmap(40, (view) => {
      view.setInt32(18, 320, true);
      view.setInt32(22, -240, true);
    });
    const old = bitmap(12, (view) => {
      view.setUint16(18, 320, true);
      view.setUint16(20, 240, true);
    });
    expect([topDown, old]).toEqual([
      { width: 320, height: 240 },
      { width: 320, height: 240 },
    ]);
    expect(bitmap(41, () => undefined)).toBeUndefined();
  });
});
