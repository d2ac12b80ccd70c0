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

  async write(text: string, seconds: number): Promise<void> {
    this.#digest = digestOf(text);
    await clipboard.writeText(text);
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
    for (const board of boards()) {
      if (sameAs(digest, await board.readText())) {
        board.clear();
      }
    }
    this.#onCleared();
  }
}

interface Board {
  readText(): string | Promise<string>;
  clear(): void;
}

/** Newer Electron has PRIMARY as an object and answers with promises; older takes its name. */
function boards(): Board[] {
  if (process.platform !== 'linux') {
    return [clipboard];
  }
  if ('selection' in clipboard) {
    return [clipboard, clipboard.selection];
  }
  const older = clipboard as unknown as {
    readText(type: 'selection'): string;
    clear(type: 'selection'): void;
  };
  return [
    clipboard,
    { readText: () => older.readText('selection'), clear: () => older.clear('selection') },
  ];
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function sameAs(digest: Buffer, text: string): boolean {
  return timingSafeEqual(digest, digestOf(text));
}
