import type { ImportFormat } from '../registry.ts';
import { keePassContents } from './parts/keepass-database.ts';
import { textIn } from './parts/source.ts';
import { startsAsXml } from './parts/xml.ts';

/** KeePass 2, *File > Export > KeePass XML (2.x)*, which KeePassXC writes too: the plain database. */
export const format: ImportFormat = {
  id: 'keepass-xml',
  name: 'KeePass',
  extensions: ['xml'],
  password: 'never',
  rank: 11,
  detect: (bytes) => startsAsXml(textIn(bytes) ?? '', 'KeePassFile'),
  parse: async (bytes) => keePassContents('keepass-xml', { xml: bytes }),
};
