import { createHash, timingSafeEqual } from 'node:crypto';
import { clipboard } from 'electron';

/**
 * Copies a code and takes it off the clipboard again, if it is still ours. Only a digest of the text
 * is kept. X11's PRIMARY is cleared too: selecting text in a field puts it there.
 */
export class ClipboardKeeper {
  #digest: Buffer | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #onCleared: () => void;

  constructor(onCleared: () => void) {
    this.#onCleared = onCleared;
  }

  write(text: string, seconds: number): void {
    clipboard.writeText(text);
    this.#digest = digestOf(text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.clear(), seconds * 1000);
  }

  /** Clears what we copied; text that somebody else put there since stays. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer);
    const digest = this.#digest;
    this.#digest = undefined;
    if (digest === undefined) {
      return;
    }
    // readText is a promise in newer Electron.
    if (sameAs(digest, await clipboard.readText())) {
      clipboard.clear();
    }
    if (process.platform === 'linux' && sameAs(digest, await clipboard.readText('selection'))) {
      clipboard.clear('selection');
    }
    this.#onCleared();
  }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function sameAs(digest: Buffer, text: string): boolean {
  return timingSafeEqual(digest, digestOf(text));
}
