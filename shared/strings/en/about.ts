export const about = {
  title: 'About Sparekey',
  sentence: 'An authenticator and backup-code vault. It never talks to a network.',
  version: 'Version',
  electron: 'Runs on',
  'electron-version': 'Electron {{version}}',
  'test-runtime':
    'This is a spare Electron for running and testing from source. Use a packaged Sparekey for your real codes.',
  folder: 'Vault folder',
  licence: 'Licence',
  'licence-name': 'MIT',
} as const;
