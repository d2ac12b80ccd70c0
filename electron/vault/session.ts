import { AppError } from '../../shared/errors.ts';
import type { Clock } from '../model/clock.ts';
import { isoNow } from '../model/clock.ts';
import { logged } from '../model/contents-changes.ts';
import type { LogEntry, VaultContents } from '../model/vault-contents.ts';
import type { VaultHeader } from './format/header.ts';
import { withoutExpired } from './backup-codes/expiry.ts';
import { openWithKey, reseal } from './format/sealed-vault.ts';
import type { Host } from './host-connection.ts';
import { type TakeBack, UndoList } from './undo.ts';

const pruneAfterMs = 2000;
/** Once a day would do, but a computer that sleeps counts its hours slowly. */
const tidyEveryMs = 3_600_000;

/** The vault while it is open. `header` is of the file on disk, whose digest is `digest`. */
export interface OpenVault {
  readonly header: VaultHeader;
  readonly vaultKey: Uint8Array;
  readonly contents: VaultContents;
  readonly digest: string | null;
  /** Opened, but could not be saved: changes are refused. */
  readonly readOnly: boolean;
}

export interface Change {
  readonly contents: VaultContents;
  /** Goes to the log with the same save; without `at` as of now. */
  readonly log?: Omit<LogEntry, 'at'> & Partial<Pick<LogEntry, 'at'>>;
}

export interface UndoableChange extends Change {
  readonly takeBack: TakeBack;
}

/**
 * Locked or unlocked, and the one writer. A change is made on a copy and swapped in when the shell has
 * acknowledged the save: memory and disk never differ.
 */
export class Session {
  readonly host: Host;
  readonly clock: Clock;
  readonly #onChanged: () => void;
  readonly #onUnlocked: () => void;
  readonly #undo = new UndoList();
  #open: OpenVault | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #finishing = false;
  #pruneTimer: NodeJS.Timeout | undefined;
  #tidyTimer: NodeJS.Timeout | undefined;

  constructor(
    host: Host,
    clock: Clock,
    onChanged: () => void,
    onUnlocked: () => void = () => undefined,
  ) {
    this.host = host;
    this.clock = clock;
    this.#onChanged = onChanged;
    this.#onUnlocked = onUnlocked;
  }

  get isUnlocked(): boolean {
    return this.#open !== undefined && !this.#finishing;
  }

  /** @throws AppError `locked` */
  get open(): OpenVault {
    if (this.#open === undefined || this.#finishing) {
      throw new AppError('locked');
    }
    return this.#open;
  }

  /** For work that begins long before it needs the contents. @throws AppError `locked` */
  requireUnlocked(): void {
    if (!this.isUnlocked) {
      throw new AppError('locked');
    }
  }

  get contents(): VaultContents {
    return this.open.contents;
  }

  get now(): string {
    return isoNow(this.clock);
  }

  /** What was opened or made is the vault from now on. */
  unlocked(open: OpenVault): void {
    this.#open = open;
    void this.host.call('session:state', { unlocked: true });
    this.#onUnlocked();
    if (!open.readOnly) {
      this.#pruneSoon();
      void this.tidy();
      clearInterval(this.#tidyTimer);
      this.#tidyTimer = setInterval(() => void this.#timePassed(), tidyEveryMs).unref();
    }
  }

  /** What had its time goes. Where that cannot be saved, it goes another day. */
  async tidy(): Promise<void> {
    const isDue = (contents: VaultContents) =>
      withoutExpired(contents, this.clock.nowMs()) !== contents;
    if (this.isUnlocked && isDue(this.contents)) {
      await this.change((contents) => ({
        contents: withoutExpired(contents, this.clock.nowMs()),
        log: { what: 'old-codes-removed' },
      })).catch(() => undefined);
    }
  }

  /** Runs one after the other: whatever writes the file goes through here. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#writing.then(() => work());
    this.#writing = run.catch(() => undefined);
    return run;
  }

  /**
   * Makes a change, saves it, then swaps it in.
   * @throws AppError of the change or of the save; nothing has changed then
   */
  async change<C extends Change>(make: (contents: VaultContents) => C): Promise<C> {
    return this.exclusively(async () => {
      const open = this.#writable();
      const change = make(open.contents);
      const contents =
        change.log === undefined
          ? change.contents
          : logged(change.contents, { at: this.now, ...change.log });
      const { text, header } = reseal({ header: open.header, vaultKey: open.vaultKey, contents });
      const { digest } = await this.save(text, header, open.digest);
      this.#open = { ...open, header, contents, digest };
      this.#onChanged();
      this.#pruneSoon();
      return change;
    });
  }

  /** For the record of what happens anyway: where the vault cannot be saved, it is no reason to refuse. */
  async record(make: (contents: VaultContents) => Change): Promise<void> {
    if (!this.open.readOnly) {
      await this.change(make);
    }
  }

  /** The same as `change`, and returns the id under which it can be taken back. */
  async undoableChange(make: (contents: VaultContents) => UndoableChange): Promise<string> {
    const { takeBack } = await this.change(make);
    return this.#undo.add(takeBack);
  }

  /** From now on nothing that was done before is taken back: something outside relies on it. */
  forgetUndo(): void {
    this.#undo.clear();
  }

  /** After a change of slots: other key, other header, same contents or what `contents` says. */
  swapIn(next: Omit<OpenVault, 'readOnly'>): void {
    this.#open = { ...next, readOnly: false };
    this.#onChanged();
  }

  async undo(undoId: string): Promise<void> {
    this.requireUnlocked();
    const takeBack = this.#undo.take(undoId);
    try {
      await this.change((contents) => ({ contents: takeBack(contents), log: { what: 'undone' } }));
    } catch (error) {
      // Nothing was taken back: it can be tried again.
      this.#undo.putBack(undoId, takeBack);
      throw error;
    }
  }

  save(
    text: string,
    header: VaultHeader,
    expectedDigest: string | null,
  ): Promise<{ digest: string }> {
    const { vaultId, revision, keyEpoch } = header;
    return this.host.call('vault-file:save', { text, expectedDigest, vaultId, revision, keyEpoch });
  }

  /** New calls are refused from now on; resolves when the writer has finished. */
  async finish(): Promise<void> {
    this.#finishing = true;
    clearTimeout(this.#pruneTimer);
    clearInterval(this.#tidyTimer);
    await this.#writing;
  }

  /** Some things are due by the clock alone: old codes, questions that are asked again. */
  async #timePassed(): Promise<void> {
    await this.tidy();
    if (this.isUnlocked) {
      this.#onChanged();
    }
  }

  #writable(): OpenVault {
    const open = this.open;
    if (open.readOnly) {
      throw new AppError('read-only', 'the vault was opened without being able to save');
    }
    return open;
  }

  /** Older generations go only after the newest was proved to open: read back from disk, with our key. */
  #pruneSoon(): void {
    clearTimeout(this.#pruneTimer);
    this.#pruneTimer = setTimeout(() => {
      void this.exclusively(async () => {
        const { vaultKey } = this.open;
        const { text } = await this.host.call('vault-file:load', {});
        if (text !== undefined) {
          openWithKey(text, vaultKey);
          await this.host.call('generations:prune', {});
        }
      }).catch(() => undefined);
    }, pruneAfterMs);
  }
}
