export const firstRun = {
  title: 'Welcome to Sparekey',
  lead: 'Your sign-in codes and your backup codes, encrypted on this computer. Nothing is ever sent anywhere.',
  begin: 'Create a vault',
  restore: 'Restore',
  'restore-beside': 'from a backup or from paper',
  'password-title': 'Choose a password',
  'password-lead': 'It encrypts everything in Sparekey. Nobody can reset it for you.',
  password: 'Password',
  create: 'Make the vault',
  'codes-title': 'Your vault is ready',
  'codes-show': 'Show my ten codes',
  'codes-later': 'Later: I will be asked again',
} as const;
