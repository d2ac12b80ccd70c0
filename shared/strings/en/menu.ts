import { commands } from './commands.ts';

/** The native menu; a command is called there as everywhere else. */
export const menu = {
  ...commands,
  file: 'File',
  edit: 'Edit',
  view: 'View',
  'help-menu': 'Help',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
} as const;
