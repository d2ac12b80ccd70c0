import type { CloudService } from '../../shared/views/sweep.ts';

/** What the programs of these services call the folders that they keep the same everywhere. */
const folderNames: readonly (readonly [CloudService, RegExp])[] = [
  ['dropbox', /^dropbox(?: \(.+\))?$/],
  ['onedrive', /^onedrive(?:[ -].*)?$/],
  ['icloud', /^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/],
  ['google-drive', /^(?:google ?drive|googledrive-.+|my drive)$/],
  ['nextcloud', /^nextcloud\d*$/],
  ['owncloud', /^owncloud\d*$/],
  ['proton-drive', /^proton ?drive(?:-.+)?$/],
  ['pcloud', /^pcloud ?drive$/],
  ['mega', /^mega(?:sync(?: downloads)?)?$/],
  ['box', /^box(?: sync)?$/],
  ['sync', /^(?:sync|syncthing|seafile|spideroak hive)$/],
];

/** The service whose folder a file lies in, by the names of the folders above it; undefined for none. */
export function cloudServiceOf(path: string): CloudService | undefined {
  const folders = path
    .split(/[\\/]/)
    .slice(0, -1)
    .map((name) => name.toLowerCase());
  return folderNames.find(([, pattern]) => folders.some((name) => pattern.test(name)))?.[0];
}
