import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { z } from 'zod';
import type { ShellPushes } from '../../shared/contract/shell.ts';
import type { PageSession } from './session.ts';
import type { VaultProcess } from './vault-process.ts';

const commitWithinMs = 1000;

export type LockReason = 'asked' | 'idle' | 'suspended' | 'vault-crashed' | 'page-crashed';

interface Parts {
  readonly pages: PageSession;
  readonly createWindow: () => BrowserWindow;
  readonly startVault: (first: boolean) => VaultProcess;
  /** What else ends with a lock: clipboard, sheet windows, readers, grants. */
  readonly onLock: () => Promise<void>;
}

/**
 * The main window and the vault process behind it. Locking ends that process and moves the page to a
 * fresh origin, so that Chromium ends the old page's process too.
 */
export class LockableWindow {
  readonly #parts: Parts;
  #window: BrowserWindow;
  #vault: VaultProcess;
  #page: { host: string; origin: string };
  #locking: Promise<void> | undefined;
  #refusing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#page = parts.pages.freshOrigin('s');
    this.#vault = parts.startVault(true);
    this.#window = this.#openWindow();
    void this.#load(this.#window);
  }

  get window(): BrowserWindow {
    return this.#window;
  }

  get vault(): VaultProcess {
    return this.#vault;
  }

  /** SECURITY: the main frame of the current page on the current origin, and nobody else. */
  isTrusted(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
    const frame: WebFrameMain | null = event.senderFrame;
    return (
      !this.#refusing &&
      frame !== null &&
      event.sender === this.#window.webContents &&
      frame === this.#window.webContents.mainFrame &&
      // Not parsed: a frame that has not committed yet has no address.
      frame.url.startsWith(`${this.#page.origin}/`)
    );
  }

  /** The page asks for its port once, when its preload runs. */
  givePort(event: IpcMainEvent): void {
    if (this.isTrusted(event)) {
      event.sender.postMessage('vault-port', null, [this.#vault.openPort('page')]);
    }
  }

  push<K extends keyof ShellPushes>(push: K, data: z.input<ShellPushes[K]>): void {
    if (!this.#window.isDestroyed()) {
      this.#window.webContents.send('shell-push', push, data);
    }
  }

  /** One procedure for every reason; a second call while it runs waits for the first. */
  lock(reason: LockReason): Promise<void> {
    this.#locking ??= this.#lock(reason).finally(() => {
      this.#locking = undefined;
    });
    return this.#locking;
  }

  /** At quit: the writer finishes, then everything ends. */
  async end(): Promise<void> {
    this.#refusing = true;
    await this.#vault.end();
    await this.#parts.onLock();
  }

  async #lock(reason: LockReason): Promise<void> {
    this.#refusing = true;
    await this.#vault.end();
    await this.#parts.onLock();
    const old = this.#page;
    this.#page = this.#parts.pages.freshOrigin('s');
    this.#parts.pages.retire(old.host);
    this.#vault = this.#parts.startVault(false);
    this.#refusing = false;
    if (!(await this.#movePage())) {
      const stuck = this.#window;
      this.#window = this.#openWindow();
      await this.#load(this.#window);
      stuck.destroy();
    }
    this.#window.webContents.clearHistory();
    this.push('lock:reason', { reason });
  }

  /** False when the page has not committed in time. */
  async #movePage(): Promise<boolean> {
    if (this.#window.isDestroyed()) {
      return false;
    }
    const loaded = this.#load(this.#window).then(
      () => true,
      () => false,
    );
    const committed = new Promise<boolean>((resolve) => {
      this.#window.webContents.once('did-navigate', () => resolve(true));
    });
    const late = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), commitWithinMs);
    });
    return (await Promise.race([committed, late])) && (await loaded);
  }

  #load(window: BrowserWindow): Promise<void> {
    return window.loadURL(`${this.#page.origin}/index.html`);
  }

  #openWindow(): BrowserWindow {
    const window = this.#parts.createWindow();
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && window === this.#window) {
        void this.lock('page-crashed');
      }
    });
    return window;
  }
}
