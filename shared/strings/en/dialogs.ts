/** Native dialogs of the system. */
export const dialogs = {
  allFiles: 'All files',
  backups: 'Sparekey backups',
  pictures: 'Pictures',
  pdfs: 'PDF documents',
  texts: 'Text files',
  searchFolder: 'Search this folder',
  cancel: 'Cancel',
  'reveal-secret': {
    message: 'Show the secret key of {{subject}}?',
    detail: 'Whoever sees it can make the same codes, for good. Look around you first.',
    confirm: 'Show it',
  },
  'reveal-set': {
    message: 'Show all backup codes of {{subject}}?',
    detail: 'Each of them opens the account. Look around you first.',
    confirm: 'Show them',
  },
  'hash-set': {
    message: 'Make a hashed list of the backup codes of {{subject}}?',
    detail:
      'It is meant for a server of your own. The codes are not in it, but whoever gets it can try to guess short ones.',
    confirm: 'Make the list',
  },
  'delete-file': {
    message: 'Delete {{subject}} from this computer?',
    detail:
      'It does not go to the wastebasket, it is gone. Its content may survive all the same: on SSDs and USB sticks, in cloud folders and in backups. If somebody else may have had it, make new codes at the service as well.',
    confirm: 'Delete the file',
  },
  'delete-files': {
    message: 'Delete {{subject}} files from this computer?',
    detail:
      'They do not go to the wastebasket, they are gone. Their content may survive all the same: on SSDs and USB sticks, in cloud folders and in backups. If somebody else may have had them, make new codes at the services as well.',
    confirm: 'Delete the files',
  },
  'purge-account': {
    message: 'Delete {{subject}} for good?',
    detail: 'Its code and its backup codes go with it. This cannot be undone.',
    confirm: 'Delete for good',
  },
  'concern-all': {
    message: 'Mark all backup codes to be renewed? Accounts with backup codes: {{subject}}',
    detail:
      'They stay usable until you put in new ones. You can take the mark off again, one account at a time or all at once.',
    confirm: 'Mark them',
  },
  'no-concern-all': {
    message: 'Was it a false alarm? Accounts whose codes are marked: {{subject}}',
    detail: 'Their backup codes are no longer marked to be renewed.',
    confirm: 'It was a false alarm',
  },
  'open-link': {
    message: 'Open {{subject}}?',
    detail: 'It opens in your browser. Sparekey itself stays off the network.',
    confirm: 'Open it',
  },
  'save-plain-pdf': {
    message: 'Save a PDF that anybody can read?',
    detail:
      'It is not encrypted. Print it and delete the file; Sparekey reminds you until you say that it is gone.',
    confirm: 'Save it',
  },
} as const;
