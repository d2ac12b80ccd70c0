/** Native dialogs of the system. */
export const dialogs = {
  allFiles: 'All files',
  backups: 'Sparekey backups',
  pictures: 'Pictures',
  pdfs: 'PDF documents',
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
  'purge-account': {
    message: 'Delete {{subject}} for good?',
    detail: 'Its code and its backup codes go with it. This cannot be undone.',
    confirm: 'Delete for good',
  },
  'save-plain-pdf': {
    message: 'Save a PDF that anybody can read?',
    detail:
      'It is not encrypted. Print it and delete the file; Sparekey reminds you until you say that it is gone.',
    confirm: 'Save it',
  },
} as const;
