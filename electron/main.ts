import { join } from 'node:path';
import { app, ipcMain, Menu, nativeTheme, powerMonitor } from 'electron';
import { shellContract } from '../shared/contract/shell.ts';
import type { VaultStart } from '../shared/contract/host.ts';
import { AppError } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';
import type { Settings } from '../shared/views.ts';
import { AutoLock } from './shell/auto-lock.ts';
import { ClipboardKeeper } from './shell/clipboard.ts';
import { Exports } from './shell/exports.ts';
import { Grants } from './shell/grants.ts';
import { hostHandlers } from './shell/host-handlers.ts';
import { LockableWindow } from './shell/lockable-window.ts';
import { buildMenu } from './shell/menu.ts';
import { Notices, systemNotifications } from './shell/notices.ts';
import { createPageWindow } from './shell/page-window.ts';
import { Printing } from './shell/printing.ts';
import { ReaderProcesses } from './shell/reader-process.ts';
import { PageSession, prepareBeforeReady } from './shell/session.ts';
import { SettingsStore } from './shell/settings.ts';
import { applyTheme, shellHandlers } from './shell/shell-handlers.ts';
import { isOnlyInstance } from './shell/single-instance.ts';
import { Tries } from './shell/tries.ts';
import { openVaultFile } from './shell/vault-file.ts';
import { VaultProcess } from './shell/vault-process.ts';
import { answer } from './wire/answer.ts';

/** Composition root: makes the parts and joins them. */
const appFolder = __dirname;
const profile = app.commandLine.getSwitchValue('profile');
if (profile !== '') {
  app.setPath('userData', profile);
}
app.setName('Sparekey');
prepareBeforeReady();

if (isOnlyInstance(app.getPath('userData'))) {
  void app.whenReady().then(start);
} else {
  app.quit();
}

/** From source only, for tests: the vault's time stands still at the instant named, or this computer's jumps. */
function testClock(): Pick<VaultStart, 'frozenClockMs' | 'clockJumpMs'> {
  if (app.isPackaged) return {};
  const instant = app.commandLine.getSwitchValue('frozen-clock');
  const jump = app.commandLine.getSwitchValue('clock-jump');
  return {
    ...(instant === '' ? {} : { frozenClockMs: Date.parse(instant) }),
    ...(jump === '' ? {} : { clockJumpMs: Number(jump) }),
  };
}

async function start(): Promise<void> {
  const vaultFolder = app.getPath('userData');
  const settings = new SettingsStore(vaultFolder);
  applyTheme(settings.read().theme);
  const file = await openVaultFile(vaultFolder);
  const grants = new Grants();
  const tries = new Tries();
  const readers = new ReaderProcesses(appFolder);
  const exports = new Exports(settings);
  await exports.removeLeavings();
  const pages = new PageSession(join(appFolder, 'renderer'));
  const printing = new Printing(pages, appFolder, exports);
  const clipboard = new ClipboardKeeper(() => page.push('clipboard:cleared', {}));

  const notices = new Notices({
    port: systemNotifications,
    isWanted: () => settings.read().notifications === 'monthly',
    isLookedAt: () => page.window.isFocused(),
    onClick: comeForward,
  });

  const hosts = hostHandlers({
    file,
    settings,
    grants,
    clipboard,
    readers,
    exports,
    notices,
    vaultFolder,
    window: () => page.window,
    vault: () => page.vault,
    tries,
    onSessionState: showMenu,
  });

  const page = new LockableWindow({
    pages,
    createWindow: () => {
      const window = createPageWindow(
        pages.session,
        appFolder,
        settings,
        nativeTheme.shouldUseDarkColors,
      );
      window.webContents.on('did-finish-load', () =>
        window.webContents.setZoomFactor(settings.read().zoom),
      );
      return window;
    },
    startVault: (first) =>
      new VaultProcess(
        appFolder,
        { keychainOffered: first, ...tries.start, ...testClock() },
        hosts,
        () => {
          void page.lock('vault-crashed');
        },
      ),
    onLock: async () => {
      showMenu(false);
      readers.stopAll();
      printing.closeAll();
      grants.clear();
      await clipboard.clear();
    },
  });

  const autoLock = new AutoLock(
    () => settings.read().idleLockMinutes,
    (reason) => {
      if (unlocked) {
        void page.lock(reason);
      }
    },
  );

  const shell = shellHandlers({
    page: () => page,
    settings,
    grants,
    clipboard,
    printing,
    autoLock,
    vaultFolder,
    applySettings,
  });

  powerMonitor.on('resume', () => page.vault.wokeUp());
  ipcMain.on('vault-port', (event) => page.givePort(event));
  ipcMain.handle(
    'shell',
    (event, name: unknown, input: unknown): Promise<Result<unknown>> | Result<never> => {
      if (!page.isTrusted(event) || typeof name !== 'string') {
        return { ok: false, error: new AppError('invalid-input', 'untrusted sender').toData() };
      }
      return answer(shellContract, shell, name, input);
    },
  );

  let unlocked = false;
  function showMenu(nowUnlocked: boolean): void {
    unlocked = nowUnlocked;
    autoLock?.touch();
    Menu.setApplicationMenu(
      buildMenu(nowUnlocked, {
        command: (command) => page.push('menu:command', { command }),
        lock: () => void page.lock('asked'),
        zoom: (step) => {
          const zoom = step === 0 ? 1 : settings.read().zoom + step * 0.1;
          applySettings(settings.change({ zoom: Math.min(3, Math.max(0.5, zoom)) }));
        },
      }),
    );
  }

  function applySettings(next: Settings): void {
    applyTheme(next.theme);
    page.window.webContents.setZoomFactor(next.zoom);
    page.push('settings:changed', next);
  }

  showMenu(false);

  function comeForward(): void {
    page.window.restore();
    page.window.show();
    page.window.focus();
  }

  app.on('second-instance', comeForward);
  app.on('window-all-closed', () => app.quit());
  quitCleanly(() => page.end());
}

/** Quit waits for the writer; a signal is a quit like any other. */
function quitCleanly(end: () => Promise<void>): void {
  let ended = false;
  app.on('before-quit', (event) => {
    if (!ended) {
      event.preventDefault();
      void end().finally(() => {
        ended = true;
        app.quit();
      });
    }
  });
  process.on('SIGTERM', () => app.quit());
  process.on('SIGINT', () => app.quit());
}
