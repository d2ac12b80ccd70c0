import { expect, test } from 'vitest';
import { cloudServiceOf } from '../../../electron/shell/cloud-folder.ts';

test.each([
  ['/home/ada/Dropbox/codes.txt', 'dropbox'],
  ['/home/ada/Dropbox (Analytical Engines)/a/codes.txt', 'dropbox'],
  ['C:\\Users\\Ada\\OneDrive - Engines Ltd\\Documents\\codes.txt', 'onedrive'],
  ['/Users/ada/Library/CloudStorage/OneDrive-Personal/codes.txt', 'onedrive'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/codes.txt', 'icloud'],
  ['C:\\Users\\Ada\\iCloudDrive\\codes.txt', 'icloud'],
  ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@x.org/My Drive/codes.txt', 'google-drive'],
  ['G:\\My Drive\\codes.txt', 'google-drive'],
  ['/home/ada/Nextcloud2/codes.txt', 'nextcloud'],
  ['/home/ada/ownCloud/codes.txt', 'owncloud'],
  ['/home/ada/Sync/codes.txt', 'sync'],
  ['/home/ada/Documents/codes.txt', undefined],
  ['/home/ada/Documents/Dropbox', undefined],
  ['/home/ada/old dropbox exports/codes.txt', undefined],
])('%s lies with %s', (path, service) => {
  expect(cloudServiceOf(path)).toBe(service);
});
