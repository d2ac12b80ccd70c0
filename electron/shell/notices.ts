import { Notification } from 'electron';
import { t } from '../../shared/strings/i18n.ts';

/** Notifications of the system, as far as there are any. */
export interface NotificationPort {
  isSupported(): boolean;
  show(text: { readonly title: string; readonly body: string }, onClick: () => void): void;
}

interface Parts {
  readonly port: NotificationPort;
  readonly isWanted: () => boolean;
  /** Somebody who looks at the window sees what is the matter there. */
  readonly isLookedAt: () => boolean;
  readonly onClick: () => void;
}

/** Without names: a notification is seen by whoever sees the screen, also while it is locked. */
export class Notices {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** True when it was handed to the system. Never throws: a desktop without notifications is no fault. */
  show(kind: 'health'): boolean {
    const { port, isWanted, isLookedAt, onClick } = this.#parts;
    try {
      if (!isWanted() || isLookedAt() || !port.isSupported()) {
        return false;
      }
      port.show({ title: t('common.app'), body: t(`health.notification.${kind}`) }, onClick);
      return true;
    } catch {
      return false;
    }
  }
}

/** Kept while they are shown, or a click would find nothing. */
const shown = new Set<Notification>();

export const systemNotifications: NotificationPort = {
  isSupported: () => Notification.isSupported(),
  show: (text, onClick) => {
    const notification = new Notification({ ...text, silent: true });
    shown.add(notification);
    const forget = (): void => void shown.delete(notification);
    notification.on('click', () => {
      forget();
      onClick();
    });
    notification.on('close', forget);
    notification.on('failed', forget);
    notification.show();
  },
};
