import type { ElectronApplication } from 'playwright-core';

export interface MainWindow {
  readonly id: number;
  readonly url: string;
  readonly pid: number;
  readonly canGoBack: boolean;
  readonly title: string;
}

/** The main window as the main process sees it: also when its page cannot answer. */
export async function mainWindow(app: ElectronApplication): Promise<MainWindow> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      /^app:\/\/s\d+\//.test(webContents.getURL()),
    );
    if (window === undefined) {
      throw new Error('no main window');
    }
    const { webContents } = window;
    return {
      id: window.id,
      url: webContents.getURL(),
      pid: webContents.getOSProcessId(),
      canGoBack: webContents.canGoBack(),
      title: window.getTitle(),
    };
  });
}

/**
 * Runs in the main window's page, without what Playwright knows of it: also after that page crashed.
 * What is asked of a page on its way out is never answered: that fails soon, and can be tried again.
 */
export async function runInPage(
  app: ElectronApplication,
  code: string,
  withinMs = 10_000,
): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, [source, ms]) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        /^app:\/\/s\d+\//.test(webContents.getURL()),
      );
      const late = new Promise((_resolve, reject) => {
        setTimeout(() => reject(new Error('the page does not answer')), ms);
      });
      return Promise.race([window?.webContents.executeJavaScript(source), late]);
    },
    [code, withinMs] as const,
  );
}

/** Chooses an entry of the application's menu, as a click on it does. */
export async function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    const entry = entries?.find((item) => item.label === wanted);
    if (entry?.enabled !== true) {
      throw new Error(`no entry ${wanted}, or it cannot be chosen`);
    }
    entry.click();
  }, label);
}

/** Waits for the lock screen on another origin than `former`, and for what stands on it. */
export async function untilLocked(app: ElectronApplication, former: string): Promise<string> {
  const until = Date.now() + 15_000;
  for (;;) {
    const { url } = await mainWindow(app).catch(() => ({ url: former }));
    if (originOf(url) !== originOf(former)) {
      const text = String(await runInPage(app, 'document.body.innerText', 1000).catch(() => ''));
      if (text.includes('Sparekey is locked')) {
        return text;
      }
    }
    if (Date.now() > until) {
      throw new Error(`no lock screen; the page is at ${url}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export function originOf(url: string): string {
  return url.split('/').slice(0, 3).join('/');
}
