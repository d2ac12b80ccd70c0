/**
 * What a person can ask for, and its key: read by the menu, the buttons, the shortcuts sheet and the
 * page's key handler. Words: strings/en/commands.ts. What it does: renderer/commands.ts.
 * `Mod` is Command on a Mac and Ctrl elsewhere.
 */
export const commandKeys = {
  find: 'Mod+F',
  'copy-code': 'Enter',
  'use-backup-code': 'Shift+Enter',
  'add-account': 'Mod+N',
  'capture-codes': 'Mod+B',
  'make-codes': null,
  import: 'Mod+O',
  'find-files': null,
  backup: 'Mod+S',
  print: 'Mod+P',
  'undo-change': 'Mod+Z',
  settings: 'Mod+,',
  help: 'F1',
  'check-clock': null,
  'service-sheets': null,
  shortcuts: 'Mod+/',
  about: null,
  lock: 'Mod+L',
} as const satisfies Record<string, string | null>;

export type CommandId = keyof typeof commandKeys;
