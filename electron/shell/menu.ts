import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/shell.ts';
import { t } from '../../shared/strings/i18n.ts';

interface MenuActions {
  readonly command: (command: MenuCommand) => void;
  readonly lock: () => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
}

/** The menu of this system. Commands go to the page, which knows what they mean on the screen shown. */
export function buildMenu(unlocked: boolean, actions: MenuActions): Menu {
  const mac = process.platform === 'darwin';
  const item = (command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: t(`menu.${command}`),
    enabled: unlocked || command === 'help' || command === 'about' || command === 'shortcuts',
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: mac }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const lock: MenuItemConstructorOptions = {
    label: t('menu.lock'),
    accelerator: 'CmdOrCtrl+L',
    enabled: unlocked,
    click: actions.lock,
  };
  const zoom = (
    label: string,
    step: 1 | -1 | 0,
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => actions.zoom(step),
  });

  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      item('about'),
      separator,
      item('settings', 'Cmd+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      lock,
      { role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: t('menu.file'),
    submenu: [
      item('add-account', 'CmdOrCtrl+N'),
      item('capture-codes', 'CmdOrCtrl+B'),
      item('make-codes'),
      separator,
      item('import', 'CmdOrCtrl+O'),
      item('find-files'),
      item('backup', 'CmdOrCtrl+S'),
      item('print', 'CmdOrCtrl+P'),
      separator,
      ...(mac
        ? [{ role: 'close' } as const]
        : [item('settings', 'Ctrl+,'), lock, separator, { role: 'quit' } as const]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: t('menu.edit'),
    submenu: [
      item('undo-change', 'CmdOrCtrl+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      item('find', 'CmdOrCtrl+F'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: t('menu.view'),
    submenu: [
      zoom(t('menu.zoomIn'), 1, 'CmdOrCtrl+Plus'),
      zoom(t('menu.zoomOut'), -1, 'CmdOrCtrl+-'),
      zoom(t('menu.zoomReset'), 0, 'CmdOrCtrl+0'),
      separator,
      { role: 'togglefullscreen' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: t('menu.help-menu'),
    submenu: [
      item('help', 'F1'),
      item('check-clock'),
      item('service-sheets'),
      item('shortcuts', 'CmdOrCtrl+/'),
      ...(mac ? [] : [item('about')]),
    ],
  };
  return Menu.buildFromTemplate([
    ...(mac ? [appMenu] : []),
    file,
    edit,
    view,
    ...(mac ? [{ role: 'windowMenu' } as const] : []),
    help,
  ]);
}
