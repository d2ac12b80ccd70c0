import type { ImportFormat } from '../registry.ts';
import { textIn } from './parts/source.ts';
import { keyUriLine, migrationLine, readUriList } from './parts/uri-list.ts';

/** The texts of the QR codes that Google Authenticator shows under "Transfer accounts", one on a line. */
export const format: ImportFormat = {
  id: 'google-migration',
  name: 'Google Authenticator',
  extensions: ['txt'],
  password: 'never',
  rank: 14,
  detect(bytes) {
    const text = textIn(bytes) ?? '';
    return migrationLine.test(text) && !keyUriLine.test(text);
  },
  parse: async (bytes) => readUriList(textIn(bytes) ?? '', 'google-migration'),
};
