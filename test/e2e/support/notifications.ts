import type { ElectronApplication } from 'playwright-core';

interface Shown {
  readonly title: string;
  readonly body: string;
}

interface Watched {
  shownNotifications: Shown[];
  lastNotification: { emit(event: string): void } | undefined;
}

/** No daemon is at hand here: what Electron would hand to it is kept, and the window never has the focus. */
export async function watchNotifications(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, Notification }) => {
    const watched = globalThis as unknown as Watched;
    watched.shownNotifications = [];
    BrowserWindow.prototype.isFocused = () => false;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Shown & Watched['lastNotification']) {
      watched.shownNotifications.push({ title: this.title, body: this.body });
      watched.lastNotification = this;
    };
  });
}

export function shownNotifications(app: ElectronApplication): Promise<Shown[]> {
  return app.evaluate(() => (globalThis as unknown as Watched).shownNotifications);
}

/** As a person clicks on it while the window is out of sight; true when it came back. */
export function clickNotification(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
    (globalThis as unknown as Watched).lastNotification?.emit('click');
    return window?.isVisible() ?? false;
  });
}
