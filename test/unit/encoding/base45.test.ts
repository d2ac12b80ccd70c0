import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from '../../../electron/encoding/base45.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('base45', () => {
  // RFC 9285 sections 4.3 and 4.4
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes %j as the RFC does, and reads it back', (text, encoded) => {
    expect(encodeBase45(bytesOf(text))).toBe(encoded);
    expect(decodeBase45(encoded)).toEqual(bytesOf(text));
  });

  // Section 6: GGW would be 65536; the others are a byte over 255, a lone character and a strange one.
  it.each(['GGW', ':::', '::', 'BB8A', 'bb8', 'BÄ8'])('refuses %j', (text) => {
    expect(() => decodeBase45(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('reads back all bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
      }),
    );
  });
});
