import { describe, expect, test } from 'vitest';
import { textOfBytes } from '../../../electron/reader/backup-codes/text-of-bytes.ts';

const text = 'Резервные коды\r\nk3h7-ak2p\r\n';
const utf16 = Buffer.from(text, 'utf16le');
const swapped = Buffer.from(utf16).swap16();
const marked = (mark: number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes]);

describe('textOfBytes', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with mark', marked([0xef, 0xbb, 0xbf], Buffer.from(text))],
    ['UTF-16 LE with mark', marked([0xff, 0xfe], utf16)],
    ['UTF-16 BE with mark', marked([0xfe, 0xff], swapped)],
    ['UTF-16 LE without mark, beginning with a letter of another script', utf16],
    ['UTF-16 BE without mark, beginning with a letter of another script', swapped],
    ['UTF-16 LE without mark', Buffer.from(`A${text}`, 'utf16le').subarray(2)],
  ])('%s', (_, bytes) => {
    expect(textOfBytes(bytes)).toBe(text);
  });

  test('Windows-1252 where it is not UTF-8', () => {
    const bytes = Uint8Array.of(0x53, 0x63, 0x68, 0x6c, 0xfc, 0x73, 0x73, 0x65, 0x6c, 0x80, 0x96);
    expect(textOfBytes(bytes)).toBe('Schlüssel€–');
  });

  test('no text in zero bytes and in nothing', () => {
    expect(textOfBytes(new Uint8Array(300))).toBe('');
    expect(textOfBytes(Uint8Array.of(0x89, 0x50, 0, 0, 0x1a, 0xff, 0xd8, 0))).toBe('');
    expect(textOfBytes(new Uint8Array())).toBe('');
  });

  test('never throws on a half pair', () => {
    expect(textOfBytes(marked([0xff, 0xfe], utf16.subarray(0, 3)))).toMatch(/^Р/);
  });
});
