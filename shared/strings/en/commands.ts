import type { CommandId } from '../../commands.ts';

/** How each command is called in menus, buttons and the list of shortcuts. */
export const commands = {
  find: 'Search',
  'copy-code': 'Copy the code',
  'use-backup-code': 'Use a backup code',
  'add-account': 'Add an account',
  'capture-codes': 'Add backup codes',
  'make-codes': 'Make backup codes for your own service',
  import: 'Import',
  'find-files': 'Find files with codes lying about',
  backup: 'Save an encrypted backup',
  print: 'Print a sheet',
  'undo-change': 'Undo',
  settings: 'Settings',
  help: 'Help on the bad day',
  'check-clock': 'Check the clock',
  'service-sheets': 'What services hand out',
  shortcuts: 'Keyboard shortcuts',
  about: 'About Sparekey',
  lock: 'Lock',
} as const satisfies Record<CommandId, string>;
