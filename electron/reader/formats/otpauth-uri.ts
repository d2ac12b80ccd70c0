import type { ImportFormat } from '../registry.ts';
import { textIn } from './parts/source.ts';
import { keyUriLine, readUriList } from './parts/uri-list.ts';

/** A text with one `otpauth://` (or `motp://`, `steam://`, `otpauth-migration://`) URI on a line. */
export const format: ImportFormat = {
  id: 'otpauth-uri',
  name: 'otpauth://',
  extensions: ['txt'],
  password: 'never',
  rank: 14,
  detect: (bytes) => keyUriLine.test(textIn(bytes) ?? ''),
  parse: async (bytes) => readUriList(textIn(bytes) ?? '', 'otpauth-uri'),
};
