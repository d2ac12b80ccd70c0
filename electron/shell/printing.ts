import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { ask, chooseSave } from './dialogs.ts';
import type { Exports } from './exports.ts';
import { keepInPlace, webPreferences } from './page-window.ts';
import type { PageSession } from './session.ts';
import type { VaultProcess } from './vault-process.ts';

const readyWithinMs = 20_000;
const pollMs = 50;

export interface Printed {
  readonly done: boolean;
  readonly fileName?: string;
}

/**
 * Prints a sheet in a hidden window of its own, whose port answers one call: that sheet. What printing
 * leaves elsewhere (spool files, the printer's memory) is named in docs/threat-model.md.
 */
export class Printing {
  readonly #pages: PageSession;
  readonly #appFolder: string;
  readonly #exports: Exports;
  readonly #windows = new Set<BrowserWindow>();

  constructor(pages: PageSession, appFolder: string, exports: Exports) {
    this.#exports = exports;
    this.#pages = pages;
    this.#appFolder = appFolder;
  }

  async print(
    owner: BrowserWindow,
    vault: VaultProcess,
    ticket: string,
    to: 'printer' | 'pdf',
  ): Promise<Printed> {
    if (to === 'pdf' && !(await ask(owner, 'save-plain-pdf', ''))) {
      return { done: false };
    }
    const path = to === 'pdf' ? await chooseSave(owner, 'Sparekey sheet.pdf', 'pdf') : null;
    if (to === 'pdf' && path === null) {
      return { done: false };
    }
    const { window, close } = await this.#openSheet(vault, ticket);
    try {
      if (path === null) {
        await printNatively(window);
        await vault.sheetMade({ ticket, to });
        return { done: true };
      }
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
      });
      const bytes = new Uint8Array(pdf);
      const staged = await this.#exports.stage(path, bytes);
      if (!isWholePdf(staged.bytes)) {
        await staged.abort();
        throw new AppError('damaged-file', 'the saved PDF did not read back whole');
      }
      const { fileName } = await staged.commit();
      const fingerprint = createHash('sha256').update(bytes).digest('hex');
      await vault.sheetMade({ ticket, to, fileName, fingerprint, path });
      return { done: true, fileName };
    } finally {
      close();
    }
  }

  /** On lock: no sheet stays open. */
  closeAll(): void {
    for (const window of this.#windows) {
      window.destroy();
    }
    this.#windows.clear();
  }

  async #openSheet(
    vault: VaultProcess,
    ticket: string,
  ): Promise<{ window: BrowserWindow; close: () => void }> {
    const { host, origin } = this.#pages.freshOrigin('sheet');
    const window = new BrowserWindow({
      show: false,
      webPreferences: webPreferences(this.#pages.session, join(this.#appFolder, 'preload.cjs')),
    });
    keepInPlace(window);
    this.#windows.add(window);
    const close = (): void => {
      this.#pages.retire(host);
      this.#windows.delete(window);
      window.destroy();
    };
    try {
      window.webContents.ipc.once('vault-port', (event) => {
        if (event.senderFrame === window.webContents.mainFrame) {
          event.sender.postMessage('vault-port', null, [vault.openPort('sheet')]);
        }
      });
      await window.loadURL(`${origin}/sheet.html#${ticket}`);
      await untilReady(window);
      return { window, close };
    } catch (error) {
      close();
      throw error;
    }
  }
}

/** The sheet says so itself, once its fonts are there and everything is drawn. */
async function untilReady(window: BrowserWindow): Promise<void> {
  const end = Date.now() + readyWithinMs;
  while (Date.now() < end) {
    const state: unknown = await window.webContents.executeJavaScript(
      'document.documentElement.dataset.ready ?? ""',
    );
    if (state === 'yes') {
      return;
    }
    if (state === 'failed') {
      throw new AppError('not-found', 'the sheet is no longer there');
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new AppError('internal', 'the sheet was not drawn in time');
}

async function printNatively(window: BrowserWindow): Promise<void> {
  const printers = await window.webContents.getPrintersAsync();
  if (printers.length === 0) {
    throw new AppError('no-printer');
  }
  await new Promise<void>((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
      if (success) {
        resolve();
      } else {
        reject(new AppError(/cancel/i.test(reason) ? 'cancelled' : 'no-printer'));
      }
    });
  });
}

function isWholePdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-1024));
  return head === '%PDF-' && tail.includes('%%EOF');
}
