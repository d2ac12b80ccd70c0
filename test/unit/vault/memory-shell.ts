import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { CallName, Handlers, OutputOf } from '../../../shared/contract/call.ts';
import type { HostContract } from '../../../shared/contract/host.ts';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

type HostCall = CallName<HostContract>;

export interface GrantedFolder {
  readonly grantId: string;
  readonly path: string;
  readonly files: readonly { readonly grantId: string; readonly name: string }[];
}

const emptyFolder = { folderName: 'empty', files: [], more: false, leftOut: [] };

/**
 * The shell as the vault sees it, in memory: what it holds outlives vault processes, as a disk does.
 * Every call can be made to fail, or to wait.
 */
export class MemoryShell {
  /** The vault file, null where there is none. */
  text: string | null = null;
  readonly generations = new Map<string, string>();
  readonly setAside: string[] = [];
  seen: { vaultId: string; revision: number; keyEpoch: number } | undefined;
  failures = 0;
  readonly copied: string[] = [];
  readonly exported = new Map<string, Uint8Array>();
  /** The answer to each native question. */
  confirms = true;
  readonly questions: string[] = [];
  /** Whether the shell shows a notification, and those that it was asked for. */
  notifies = true;
  readonly notified: string[] = [];
  /** What each granted folder holds: see `folderOf`. */
  readonly folders = new Map<string, OutputOf<HostContract, 'folder:list'>>();
  readonly states: boolean[] = [];
  /** What the shell was asked, in order. */
  readonly calls: { readonly call: HostCall; readonly input: unknown }[] = [];
  /** A call named here fails with the code, until it is taken out again. */
  readonly failing = new Map<HostCall, ErrorCode>();
  /** Runs before a call is answered: a test may look at the disk, or let the call wait. */
  before: (call: HostCall) => Promise<void> | void = () => undefined;
  startReader: (readerId: string) => void = () => undefined;
  #saves = 0;
  readonly #granted = new Map<string, { name: string; path: string }>();
  readonly #staged = new Map<string, Uint8Array>();

  get digest(): string | undefined {
    return this.text === null ? undefined : digestOf(this.text);
  }

  grant(name: string, path = `/nowhere/${name}`): string {
    const grantId = randomBytes(16).toString('hex');
    this.#granted.set(grantId, { name, path });
    return grantId;
  }

  /** A granted folder with real files in it, written now. */
  folderOf(contents: Readonly<Record<string, string | Uint8Array>>): GrantedFolder {
    const path = mkdtempSync(join(tmpdir(), 'sparekey-swept-'));
    const files = Object.entries(contents).map(([name, content]) => {
      const place = join(path, name);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, content);
      const grantId = this.grant(basename(name), place);
      return { grantId, name, size: Buffer.byteLength(content), modifiedMs: 0 };
    });
    const grantId = this.grant('folder', path);
    this.folders.set(grantId, { folderName: 'folder', files, more: false, leftOut: [] });
    return { grantId, path, files };
  }

  countOf(call: HostCall): number {
    return this.calls.filter((made) => made.call === call).length;
  }

  get handlers(): Handlers<HostContract> {
    const handlers: Handlers<HostContract> = {
      'vault-file:load': () => ({
        ...(this.text === null ? {} : { text: this.text, digest: digestOf(this.text) }),
        ...(this.seen === undefined ? {} : { seen: this.seen }),
      }),
      'vault-file:save': ({ text, expectedDigest, ...seen }) => {
        if ((this.digest ?? null) !== expectedDigest) {
          throw new AppError(expectedDigest === null ? 'vault-exists' : 'changed-elsewhere');
        }
        if (this.text !== null) {
          const name = `vault-20260112T101112000Z-r${++this.#saves}.sparekey`;
          this.generations.set(name, this.text);
          const [oldest = ''] = this.generations.keys();
          if (this.generations.size > 10) this.generations.delete(oldest);
        }
        this.text = text;
        this.seen = seen;
        return { digest: digestOf(text) };
      },
      'vault-file:set-aside': () => {
        if (this.text === null) throw new AppError('file-missing');
        this.setAside.push(this.text);
        return { name: 'set-aside.sparekey', digest: digestOf(this.text) };
      },
      'generations:list': () => ({ names: [...this.generations.keys()] }),
      'generations:read': ({ name }) => ({ text: this.generations.get(name) ?? '' }),
      'generations:replace': ({ name, text }) => {
        this.generations.set(name, text);
        return {};
      },
      'generations:prune': () => ({}),
      'export:stage': ({ grantId, bytes }) => {
        this.#staged.set(grantId, bytes);
        return { bytes };
      },
      'export:commit': ({ grantId }) => {
        const { name, path } = this.#grantOf(grantId);
        this.exported.set(name, this.#staged.get(grantId) ?? new Uint8Array());
        this.#staged.delete(grantId);
        return { fileName: name, path };
      },
      'export:abort': ({ grantId }) => {
        this.#staged.delete(grantId);
        return {};
      },
      'file:locate': ({ grantId }) => this.#grantOf(grantId),
      'folder:list': ({ grantId }) => this.folders.get(grantId) ?? emptyFolder,
      'files:delete': ({ grantIds }) => {
        if (!this.confirms) throw new AppError('cancelled');
        for (const grantId of grantIds) rmSync(this.#grantOf(grantId).path);
        return { outcomes: grantIds.map(() => 'deleted' as const) };
      },
      'tries:report': ({ failures }) => {
        this.failures = failures;
        return {};
      },
      'session:state': ({ unlocked }) => {
        this.states.push(unlocked);
        return {};
      },
      'clipboard:write': ({ text }) => {
        this.copied.push(text);
        return {};
      },
      'confirm:ask': ({ question }) => {
        this.questions.push(question);
        return { confirmed: this.confirms };
      },
      'notification:show': ({ kind }) => {
        this.notified.push(kind);
        return { shown: this.notifies };
      },
      'reader:start': ({ readerId }) => {
        this.startReader(readerId);
        return {};
      },
      'reader:stop': () => ({}),
    };
    return guarded(handlers, async (call, input) => {
      this.calls.push({ call, input });
      await this.before(call);
      const code = this.failing.get(call);
      if (code !== undefined) throw new AppError(code);
    });
  }

  #grantOf(grantId: string): { name: string; path: string } {
    const granted = this.#granted.get(grantId);
    if (granted === undefined) throw new AppError('not-found');
    return granted;
  }
}

function guarded(
  handlers: Handlers<HostContract>,
  guard: (call: HostCall, input: unknown) => Promise<void>,
): Handlers<HostContract> {
  return Object.fromEntries(
    Object.entries(handlers).map(([call, handler]) => [
      call,
      async (input: never) => {
        await guard(call as HostCall, input);
        return handler(input);
      },
    ]),
  ) as unknown as Handlers<HostContract>;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
