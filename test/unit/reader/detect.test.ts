import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/reader/detect.ts';
import { importFormats } from '../../../electron/reader/registry.ts';
import { bytesOf } from './format-files.ts';

const uri = 'otpauth://totp/a?secret=ORSXG5A';

describe('the registry', () => {
  it('finds the formats by their files', () => {
    const ids = importFormats.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['aegis', 'google-migration', 'otpauth-uri']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every format whole, in the order of its rank', () => {
    for (const format of importFormats) {
      expect(format.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(format.name).not.toBe('');
      expect(format.extensions.join()).toMatch(/^[A-Za-z0-9.,]+$/);
    }
    const ranks = importFormats.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

describe('detect', () => {
  it.each([
    ['a URI', uri, 'otpauth-uri'],
    ['a URI further down', `hello\n\n ${uri}`, 'otpauth-uri'],
    ['a bare Steam secret', 'steam://ORSXG5A', 'otpauth-uri'],
    ['a transfer', 'otpauth-migration://offline?data=Cg', 'google-migration'],
    ['a transfer and a URI', `otpauth-migration://offline?data=Cg\n${uri}`, 'otpauth-uri'],
    ['a URI inside of JSON', `{"version":1,"header":{},"db":"\\n${uri}"}`, 'aegis'],
  ])('knows %s', (_, text, id) => {
    expect(detect(bytesOf(text))?.id).toBe(id);
  });

  it.each([
    ['nothing', ''],
    ['comments', '# otpauth://totp/a?secret=ORSXG5A\n\n#'],
    ['a URI in the middle of a line', `QR-Code:${uri}`],
    ['a link to a game', 'steam://run/440'],
    ['other JSON', '{"version":1}'],
    ['JSON that is cut off', '{"version":1,"header":'],
    ['something else', 'hello'],
  ])('does not know %s', (_, text) => {
    expect(detect(bytesOf(text))).toBeNull();
  });

  it('looks at bytes that are no text', () => {
    expect(detect(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))).toBeNull();
    expect(detect(Uint8Array.of(...bytesOf(uri), 0))).toBeNull();
  });
});
