export const lock = {
  title: 'Sparekey is locked',
  encrypted: 'Your codes are encrypted.',
  unlock: 'Unlock',
  'use-recovery-code': 'Use a recovery code',
  'recovery-left': '{{left}} of {{total}} left',
  restore: 'Restore from a backup…',
} as const;
