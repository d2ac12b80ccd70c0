/** The vault is there but does not open. */
export const problem = {
  'page-crashed': 'This window stopped by mistake',
  'page-crashed-way':
    'What was saved is safe. Locking starts the window afresh; then your password opens it again.',
  'page-crashed-lock': 'Lock and start afresh',
  damaged: {
    title: 'The vault file is damaged',
    what: 'Something changed or cut the file, so no password opens it. Sparekey has not touched it.',
  },
  newer: {
    title: 'The vault is from a newer Sparekey',
    what: 'This version does not understand it. Install the newest Sparekey to open it; the vault itself is sound.',
  },
  unreadable: {
    title: 'The vault file cannot be read',
    what: 'It is there, but the system does not let Sparekey read it. What is in it is still encrypted.',
  },
  safe: 'Nothing was changed and nothing is deleted. Backups, printed pages and recovery codes work as before.',
  restore: 'Restore from a backup…',
  'restore-beside': 'this file is set aside',
  folder: 'Where it lies',
  'folder-damaged': 'Earlier versions of the vault are kept in the same folder.',
} as const;
