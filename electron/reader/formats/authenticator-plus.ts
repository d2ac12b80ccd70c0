import { AppError } from '../../../shared/errors.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import type { ImportFormat } from '../registry.ts';
import { textIn } from './parts/source.ts';
import { readUriList } from './parts/uri-list.ts';
import { zipNamesIn } from './parts/zip-names.ts';
import { openZip } from './parts/zip.ts';

const list = 'Accounts.txt';

/** Authenticator Plus (Android): a zip file with a list of Key URIs, encrypted with the master password. */
export const format: ImportFormat = {
  id: 'authenticator-plus',
  name: 'Authenticator Plus',
  extensions: ['zip'],
  password: 'sometimes',
  rank: 7,
  detect: (bytes) => zipNamesIn(bytes).includes(list),
  async parse(bytes, password): Promise<ForeignContents> {
    const entry = (await openZip(bytes)).find(({ name }) => name === list);
    if (entry === undefined) throw new AppError('damaged-file', 'authenticator plus: no list');
    return readUriList(textIn(await entry.read(password)) ?? '', 'authenticator-plus');
  },
};
