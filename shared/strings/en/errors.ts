import type { ErrorCode } from '../../errors.ts';

/** What happened, in the user's terms, and the way forward. One of each for every error code. */
export const errors = {
  'wrong-password': {
    title: 'That is not the password',
    way: 'Check Caps Lock and the keyboard layout, then try again. Nothing was changed.',
  },
  'wrong-recovery-code': {
    title: 'That recovery code does not open this vault',
    way: 'Check it against the paper. It may have been used already, or replaced by newer ones.',
  },
  'damaged-file': {
    title: 'The file is damaged',
    way: 'Restore an earlier copy or a backup. Sparekey does not change a damaged file.',
  },
  'unsupported-version': {
    title: 'The file was made by a newer Sparekey',
    way: 'Install the newest version to open it. Nothing was changed.',
  },
  'no-vault': {
    title: 'There is no vault here yet',
    way: 'Make a new one, or restore one from a backup.',
  },
  'vault-exists': {
    title: 'There is a vault here already',
    way: 'Unlock it, or restore a backup over it: the present one is set aside first.',
  },
  locked: {
    title: 'Sparekey is locked',
    way: 'Unlock it and try again.',
  },
  'changed-elsewhere': {
    title: 'The vault file was changed by something else',
    way: 'Lock and unlock to read it again. Your last change was not saved.',
  },
  'older-than-seen': {
    title: 'The vault file is older than the one used before',
    way: 'Somebody may have put an old copy back. Check the newest changes before you rely on it.',
  },
  'too-many-tries': {
    title: 'Too many wrong tries',
    way: 'Wait a little, then try again. Nothing is erased, however often it goes wrong.',
  },
  'keychain-unavailable': {
    title: 'This computer’s keychain cannot be reached',
    way: 'Use your password. The keychain can be set up again in Settings.',
  },
  'keychain-locked': {
    title: 'This computer’s keychain is locked',
    way: 'Unlock the keychain and try again, or use your password.',
  },
  'keychain-denied': {
    title: 'The keychain did not let Sparekey in',
    way: 'Allow it when the system asks, or use your password.',
  },
  'keychain-missing-key': {
    title: 'The keychain no longer has the key',
    way: 'Use your password, then turn the keychain on again in Settings.',
  },
  'disk-full': {
    title: 'The disk is full',
    way: 'Free some space and try again. What was saved before is safe.',
  },
  'read-only': {
    title: 'Nothing can be saved in this folder',
    way: 'Make the folder writable, or start Sparekey from one that is. You can still read your codes.',
  },
  'no-permission': {
    title: 'The system does not allow it',
    way: 'Check who may read and write this file or folder, then try again.',
  },
  'file-missing': {
    title: 'The file is not there any more',
    way: 'It may have been moved, or its disk taken out. Choose it again.',
  },
  'file-busy': {
    title: 'Another program is using the file',
    way: 'Close that program and try again.',
  },
  'file-too-large': {
    title: 'The file is too large',
    way: 'Choose the exported file itself, not a folder or a disk image.',
  },
  'another-instance': {
    title: 'Sparekey is already running',
    way: 'Use the window that is open, or close it first.',
  },
  'not-an-image': {
    title: 'This is not a picture',
    way: 'Choose a PNG, JPEG, GIF or BMP picture, or take a screenshot. WebP can’t be read yet.',
  },
  'no-qr-code': {
    title: 'No QR code was found in the picture',
    way: 'Take it again, straight and sharp, with the whole code and a little white around it.',
  },
  'pdf-locked': {
    title: 'This PDF has a password',
    way: 'Open it in your PDF reader, select and copy the codes there, and paste them here.',
  },
  'pdf-no-text': {
    title: 'This PDF holds pictures only',
    way: 'It is a scan or a photo. Open it beside Sparekey and type the codes in.',
  },
  'unknown-format': {
    title: 'Sparekey does not know this kind of file',
    way: 'Export again from the other app in one of its usual formats, or type the account in.',
  },
  'bound-to-account': {
    title: 'This export opens only in the account it was made from',
    way: 'Export again from the app: protected by a password of its own where it offers that, otherwise unencrypted.',
  },
  'openpgp-file': {
    title: 'This file is encrypted with OpenPGP',
    way: 'Decrypt it with the program that holds the key, such as Kleopatra or gpg, and import what comes out.',
  },
  'password-needed': {
    title: 'This file has a password',
    way: 'Type the password it was exported with.',
  },
  'wrong-file-password': {
    title: 'That is not the password of this file',
    way: 'It is the one chosen when the file was made, not always the one of today.',
  },
  'nothing-to-import': {
    title: 'There is nothing in it to take over',
    way: 'Check that it is the right file and that the export was complete.',
  },
  'no-codes-in-export': {
    title: 'Exports of this kind hold passwords, but no one-time codes',
    way: 'Sign in to each service, set up its authenticator again and scan the QR code it shows.',
  },
  'unsupported-encryption': {
    title: 'The file is encrypted in a way Sparekey can’t open',
    way: 'Export it once more without that encryption, or open it with its own program first.',
  },
  'reader-stopped': {
    title: 'The file could not be read',
    way: 'It took too long or was not what it seemed, so reading was stopped. Your vault was not touched.',
  },
  'page-missing': {
    title: 'A page is missing',
    way: 'Add a picture of every page of the sheet. Their order does not matter.',
  },
  'sheet-mixed': {
    title: 'These pages are from different sheets',
    way: 'Use the pages with the same sheet number in the corner.',
  },
  'no-printer': {
    title: 'No printer was found',
    way: 'Connect one, or save the sheet as a PDF and print it elsewhere.',
  },
  cancelled: {
    title: 'It was cancelled',
    way: 'Nothing was changed. Start again whenever you like.',
  },
  'not-found': {
    title: 'It is not there any more',
    way: 'It may have been removed a moment ago. Go back and look again.',
  },
  'no-codes-left': {
    title: 'No backup codes are left',
    way: 'Sign in another way, make new ones at the service, then choose “I got new codes”.',
  },
  'invalid-input': {
    title: 'Something typed here does not fit',
    way: 'Check what you typed and try again.',
  },
  internal: {
    title: 'Something went wrong in Sparekey',
    way: 'Try again. If it happens again, lock and unlock: what was saved before is safe.',
  },
} as const satisfies Record<ErrorCode, { title: string; way: string }>;
