export const lock = {
  title: 'Sparekey is locked',
  encrypted: 'Your codes are encrypted.',
  unlock: 'Unlock',
  'use-recovery-code': 'Use a recovery code',
  'recovery-left': '{{left}} of {{total}} left',
  'recovery-none': 'none left',
  restore: 'Restore from a backup…',
  help: 'I can’t get in',
  reason: {
    idle: 'Locked because nobody was here for a while.',
    suspended: 'Locked because the computer went to sleep.',
    'vault-crashed':
      'A part of Sparekey stopped by mistake, so it locked itself. What was saved is safe.',
    'page-crashed':
      'This window stopped by mistake, so Sparekey locked itself. What was saved is safe.',
  },
  recovery: {
    lead: 'It opens the vault once. Then only the new password opens it, and the old one no longer does.',
    open: 'Open with the new password',
    done_one: 'Your password is changed. {{count}} recovery code is left.',
    done_other: 'Your password is changed. {{count}} recovery codes are left.',
    'read-only':
      'Open, but nothing could be saved: the recovery code is not used up and the password is still the old one.',
  },
} as const;
