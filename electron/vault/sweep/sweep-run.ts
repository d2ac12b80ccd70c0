import { constants } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import type { DeletionOutcome, Sweep, SweptFile, SweptWhat } from '../../../shared/views/sweep.ts';
import { sha256Hex } from '../../crypto/sha256.ts';
import type { Account } from '../../model/account.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import type { Reader, ReaderClient } from '../reader-client.ts';
import type { Session } from '../session.ts';
import { readBounded } from '../sources.ts';
import { candidatesAmong, speaksOfCodes, type SweptEntry } from './candidates.ts';
import { shareInVault, whatIsIn, whatRefused } from './swept-what.ts';

/** So many are read by one reader; then it is replaced, before it is as old as one may get. */
const filesPerReader = 20;
const batchWithinMs = 30_000;
const fileWithinMs = 8000;

/** SECURITY: a link that was put in the place of a listed file is not followed. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

interface Found {
  readonly entry: SweptEntry;
  what: SweptWhat;
  /** Kept until the search is forgotten, so that it can be held against the vault again. */
  contents?: ForeignContents;
  readonly digest?: string;
  /** Once it was to be deleted. */
  outcome?: DeletionOutcome;
  /** Of the accounts as they were when it was worked out. */
  share?: { readonly of: readonly Account[]; readonly has: SweptFile['has'] };
}

/** One search through one folder. What it finds stays in the memory of this process. */
export class SweepRun {
  readonly #session: Session;
  readonly #readers: ReaderClient;
  readonly #found: Found[] = [];
  #state: Sweep['state'] = 'reading';
  #folderName = '';
  #listed = 0;
  #candidates = 0;
  #read = 0;
  #more = false;
  #leftOut: Sweep['leftOut'] = [];

  constructor(session: Session, readers: ReaderClient) {
    this.#session = session;
    this.#readers = readers;
  }

  /** Resolves when the files are known; they are looked into after that. @throws AppError of the listing */
  async list(folderGrantId: string): Promise<void> {
    const listing = await this.#session.host.call('folder:list', { grantId: folderGrantId });
    const { chosen, tooLarge, more } = candidatesAmong(listing.files);
    this.#leftOut = listing.leftOut;
    this.#folderName = listing.folderName;
    this.#listed = listing.files.length;
    this.#candidates = chosen.length;
    this.#more = listing.more || more;
    const what = { type: 'too-large' } as const;
    for (const entry of tooLarge) this.#found.push({ entry, what });
    void this.#readAll([...chosen]);
  }

  stop(): void {
    if (this.#state !== 'done') this.#state = 'stopped';
  }

  view(): Sweep {
    const { accounts } = this.#session.contents;
    return {
      folderName: this.#folderName,
      state: this.#state,
      listed: this.#listed,
      candidates: this.#candidates,
      read: this.#read,
      more: this.#more,
      leftOut: this.#leftOut,
      files: this.#found.map((found) => fileView(found, accounts)),
    };
  }

  /** A file was read with its password: what is in it can be held against the vault now. */
  noteRead(digest: string, contents: ForeignContents): void {
    for (const found of this.#found) {
      if (found.digest !== digest || found.what.type !== 'encrypted') continue;
      found.what = whatIsIn(contents);
      found.contents = contents;
    }
  }

  /**
   * Deletes files of which the vault has everything, each only while it is what was read.
   * @returns how it went with each, in order
   * @throws AppError `not-found`, `invalid-input` when the vault lacks something of one, `cancelled`
   */
  async delete(grantIds: readonly string[]): Promise<DeletionOutcome[]> {
    const { accounts } = this.#session.contents;
    const wanted = grantIds.map((grantId) => {
      const found = this.#found.find(({ entry }) => entry.grantId === grantId);
      if (found === undefined || found.outcome === 'deleted') {
        throw new AppError('not-found', 'no such file in this search');
      }
      if (hasNow(found, accounts) !== 'all') {
        throw new AppError('invalid-input', 'only what the vault has is deleted');
      }
      return found;
    });
    const still: Found[] = [];
    for (const found of wanted) {
      const problem = await this.#changeOf(found);
      if (problem === undefined) still.push(found);
      else found.outcome = problem;
    }
    if (still.length > 0) {
      const ids = still.map(({ entry }) => entry.grantId);
      const { outcomes } = await this.#session.host.call('files:delete', { grantIds: ids });
      still.forEach((found, index) => (found.outcome = outcomes[index] ?? 'failed'));
    }
    return wanted.map(({ outcome = 'failed' }) => outcome);
  }

  /** What speaks against deleting it: it holds something else than when it was read, or is gone. */
  async #changeOf({ entry, digest }: Found): Promise<DeletionOutcome | undefined> {
    try {
      return sha256Hex(await this.#bytesOf(entry.grantId)) === digest ? undefined : 'changed';
    } catch (error) {
      const code = error instanceof AppError ? error.code : undefined;
      return code === 'file-missing' ? 'missing' : code === 'no-permission' ? code : 'changed';
    }
  }

  async #readAll(waiting: SweptEntry[]): Promise<void> {
    while (waiting.length > 0 && this.#state === 'reading') {
      const batch = waiting.splice(0, filesPerReader);
      try {
        await this.#readers.use((reader) => this.#readBatch(reader, batch));
      } catch {
        // The reader died of the file that it had in hand: it is passed over, a new one takes the rest.
        const culprit = batch.shift();
        if (culprit !== undefined) this.#note(culprit, { type: 'unreadable' });
      }
      waiting.unshift(...batch);
    }
    if (this.#state === 'reading') this.#state = 'done';
  }

  /** Takes each file off `batch` when it is dealt with. @throws AppError `reader-stopped` */
  async #readBatch(reader: Reader, batch: SweptEntry[]): Promise<void> {
    const until = Date.now() + batchWithinMs;
    for (let entry = batch[0]; entry !== undefined; entry = batch[0]) {
      if (this.#state !== 'reading' || Date.now() > until) return;
      await this.#readOne(reader, entry);
      batch.shift();
    }
  }

  async #readOne(reader: Reader, entry: SweptEntry): Promise<void> {
    let bytes: Uint8Array;
    try {
      bytes = await this.#bytesOf(entry.grantId);
    } catch {
      this.#note(entry, { type: 'unreadable' });
      return;
    }
    const digest = sha256Hex(bytes);
    const name = entry.name.split('/').at(-1)?.slice(0, 512) ?? '';
    try {
      const contents = (await within(
        reader.call('reader:parse', { name, bytes }),
      )) as ForeignContents;
      this.#note(entry, whatIsIn(contents), { contents, digest });
    } catch (error) {
      if (error instanceof AppError && error.code === 'reader-stopped') throw error;
      this.#note(entry, whatRefused(error), { digest });
    }
  }

  /** Of what holds nothing only that is worth a word whose name promised something. */
  #note(
    entry: SweptEntry,
    what: SweptWhat,
    more: { readonly contents?: ForeignContents; readonly digest?: string } = {},
  ): void {
    this.#read += 1;
    const isSilent = ['nothing', 'unreadable', 'pdf-locked', 'pdf-no-text', 'too-large'];
    if (isSilent.includes(what.type) && !speaksOfCodes(entry.name)) return;
    this.#found.push({ entry, what, ...more });
  }

  async #bytesOf(grantId: string): Promise<Uint8Array> {
    const { path } = await this.#session.host.call('file:locate', { grantId });
    return readBounded(path, limits.sweptFileBytes, readFlags);
  }
}

function fileView(found: Found, accounts: readonly Account[]): SweptFile {
  const { grantId, name, size, modifiedMs, cloud } = found.entry;
  return {
    grantId,
    name,
    size,
    modifiedAt: new Date(modifiedMs).toISOString(),
    what: found.what,
    has: hasNow(found, accounts),
    ...(cloud === undefined ? {} : { cloud }),
    ...(found.outcome === undefined ? {} : { outcome: found.outcome }),
  };
}

/** Our own backups and sheets are what one keeps. */
function isDeletable({ type }: SweptWhat): boolean {
  return type === 'codes' || type === 'export';
}

/** Worked out once for each version of the accounts: it is asked for several times a second. */
function hasNow(found: Found, accounts: readonly Account[]): SweptFile['has'] {
  if (!isDeletable(found.what)) return 'unknown';
  if (found.share?.of !== accounts) {
    found.share = { of: accounts, has: shareInVault(accounts, found.contents) };
  }
  return found.share.has;
}

function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new AppError('reader-stopped', 'took too long for one file of many')),
      fileWithinMs,
    );
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
