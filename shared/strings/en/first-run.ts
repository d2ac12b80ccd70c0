export const firstRun = {
  title: 'Welcome to Sparekey',
  password: 'Choose a password',
  create: 'Make the vault',
} as const;
