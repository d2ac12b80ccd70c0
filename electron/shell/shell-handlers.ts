import { app, type BrowserWindow, nativeTheme } from 'electron';
import type { Handlers } from '../../shared/contract/call.ts';
import type { ShellContract } from '../../shared/contract/shell.ts';
import type { Settings } from '../../shared/views.ts';
import type { AutoLock } from './auto-lock.ts';
import type { ClipboardKeeper } from './clipboard.ts';
import { chooseFolder, chooseOpen, chooseSave } from './dialogs.ts';
import type { Grants } from './grants.ts';
import { openLink } from './links.ts';
import type { LockableWindow } from './lockable-window.ts';
import type { Printing } from './printing.ts';
import type { SettingsStore } from './settings.ts';

interface Parts {
  readonly page: () => LockableWindow;
  readonly settings: SettingsStore;
  readonly grants: Grants;
  readonly clipboard: ClipboardKeeper;
  readonly printing: Printing;
  readonly autoLock: AutoLock;
  readonly vaultFolder: string;
  readonly applySettings: (settings: Settings) => void;
}

/** The shell's side of the shell wire: what the page may ask of windows, dialogs, printing and settings. */
export function shellHandlers(parts: Parts): Handlers<ShellContract> {
  const { settings, grants, clipboard, printing, autoLock } = parts;
  const window = (): BrowserWindow => parts.page().window;

  return {
    'app:info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      testRuntime: Number(process.versions.electron.split('.')[0]) < 40,
      vaultFolder: parts.vaultFolder,
    }),
    'vault:lock': async () => {
      // The page that asks is gone before an answer could reach it: it is not waited for.
      void parts.page().lock('asked');
      return {};
    },
    'settings:read': () => settings.read(),
    'settings:change': (change) => {
      const next = settings.change(change);
      parts.applySettings(next);
      return next;
    },
    'files:choose-open': async ({ purpose }) => {
      const paths = await chooseOpen(window(), purpose);
      const files = paths.map((path) => grants.give(path, 'open'));
      return { files: files.map(({ grantId, name }) => ({ grantId, name })) };
    },
    'files:choose-folder': async () => {
      const path = await chooseFolder(window());
      if (path === null) {
        return { folder: null };
      }
      const { grantId, name } = grants.give(path, 'folder');
      return { folder: { grantId, name } };
    },
    'files:choose-save': async ({ purpose }) => {
      const date = new Date().toISOString().slice(0, 10);
      const suggested = {
        backup: { name: `Sparekey backup ${date}.sparekey`, extension: 'sparekey' },
        receipt: { name: `Sparekey receipt ${date}.txt`, extension: 'txt' },
        hashes: { name: `Hashed backup codes ${date}.txt`, extension: 'txt' },
      } as const;
      const { name: suggestedName, extension } = suggested[purpose];
      const path = await chooseSave(window(), suggestedName, extension);
      if (path === null) {
        return { file: null };
      }
      const { grantId, name } = grants.give(path, 'save');
      return { file: { grantId, name } };
    },
    'sheets:print': ({ ticket, to }) => printing.print(window(), parts.page().vault, ticket, to),
    'links:open': ({ linkId }) => openLink(window(), linkId),
    'clipboard:clear': async () => {
      await clipboard.clear();
      return {};
    },
    'window:minimise': () => {
      window().minimize();
      return {};
    },
    'idle:touch': () => {
      autoLock.touch();
      return {};
    },
  };
}

export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}
