import { join } from 'node:path';
import { BrowserWindow, screen, type Session } from 'electron';
import type { SettingsStore, WindowBounds } from './settings.ts';

/** SECURITY: the one place where web preferences are set. */
export function webPreferences(session: Session, preload: string) {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    enableWebSQL: false,
    // Files are chosen in the shell's dialogs, which give the page a name and no handle.
    disableBlinkFeatures: 'FileSystemAccessLocal,EyeDropperAPI',
    disableDialogs: true,
  } as const;
}

/** SECURITY: a page stays where it was put, opens nothing and embeds nothing. */
export function keepInPlace(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // A page that wants to stay is not asked: `preventDefault` here lets the unload go on.
  webContents.on('will-prevent-unload', (event) => event.preventDefault());
}

const smallest = { width: 720, height: 480 };

export function createPageWindow(
  session: Session,
  appFolder: string,
  settings: SettingsStore,
  dark: boolean,
): BrowserWindow {
  const bounds = onScreen(settings.window) ?? { width: 1180, height: 780, maximised: false };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Sparekey',
    backgroundColor: dark ? '#14130f' : '#f6f4ef',
    icon: join(appFolder, 'icon.png'),
    webPreferences: webPreferences(session, join(appFolder, 'preload.cjs')),
  });
  if (bounds.maximised) {
    window.maximize();
  }
  keepInPlace(window);
  // A title is seen by other programs: it never follows the page.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    settings.window = { ...window.getNormalBounds(), maximised: window.isMaximized() };
  });
  return window;
}

/** The remembered place, unless its monitor is gone. */
function onScreen(bounds: WindowBounds | undefined): WindowBounds | undefined {
  if (bounds?.x === undefined || bounds.y === undefined) {
    return bounds;
  }
  const { x, y } = bounds;
  const visible = screen.getAllDisplays().some(({ workArea }) => {
    return (
      x + bounds.width > workArea.x + 80 &&
      x < workArea.x + workArea.width - 80 &&
      y >= workArea.y - 20 &&
      y < workArea.y + workArea.height - 80
    );
  });
  return visible
    ? bounds
    : { width: bounds.width, height: bounds.height, maximised: bounds.maximised };
}
