import { type Account, currentSet } from '../../electron/model/account.ts';
import type {
  BackupCode,
  BackupCodeEventType,
  BackupCodeSet,
} from '../../electron/model/backup-code.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import type { OpenedVault } from '../unit/vault/ready-vault.ts';

export const dayMs = 86_400_000;

/**
 * What a person knows of a code, told without the rules under test. `seen`: it was shown, and nobody has
 * said "I didn't use it" since. `gone`: the service took it, or it was ticked off.
 */
export type Truth = 'free' | 'seen' | 'gone' | 'refused';

/** One capture or import that can be taken back. */
export interface Bringing {
  readonly type: 'bringing';
  readonly accountId: string;
  readonly setId: string;
  /** The set that was current before, if there was one. */
  replaced: string | undefined;
  readonly codeIds: readonly string[];
  /** A capture's text is a draft again; an import's file lies outside. */
  readonly draftText: string | undefined;
}

export type Undoable =
  | Bringing
  /** Something about one account that concerns no code. */
  | { readonly type: 'account'; readonly accountId: string }
  | { readonly type: 'keep'; readonly before: number | null }
  /** Which sets were marked before. */
  | { readonly type: 'concern'; readonly before: ReadonlyMap<string, boolean> };

/** What is true of one vault; a backup holds what was true when it was made. */
export interface Facts {
  truths: Map<string, Truth>;
  /** Every event that was made, by code: none may be missing, doubled or changed. */
  events: Map<string, BackupCodeEventType[]>;
  /** Codes with an event since they came in: no undo may take these out. */
  touched: Set<string>;
  /** Untouched codes whose coming in was undone: they may be gone; the text is the draft's, if there is one. */
  takenBack: Map<string, { draftText: string | undefined }>;
  /** Since when "Not sure" was the last answer, and how often in a row. */
  unsure: Map<string, { atMs: number; times: number }>;
  /** As they were last on disk, with the set that each belongs to. */
  seenCodes: Map<string, { code: BackupCode; setId: string }>;
  /** When each set was first found not to be the current one. */
  retiredAtMs: Map<string, number>;
  /** Sets whose codes the service takes in order. */
  ordered: Set<string>;
  /** Sets that somebody may have seen. */
  concerned: Set<string>;
  keepDays: number | null;
  counters: Map<string, number>;
  /** Accounts that were removed for ever. */
  purged: Set<string>;
}

export interface LifeModel {
  facts: Facts;
  /** By undo id; ends with the process. */
  readonly undoable: Map<string, Undoable>;
  /** The last backup that was made, and what was true then. */
  backup: { readonly bytes: Uint8Array; readonly facts: Facts } | undefined;
  /** The step unlocked the vault or let an hour go by: what is due is gone now. */
  isTidied: boolean;
  /** Makes every value another. */
  count: number;
}

export interface LifeReal {
  vault: OpenedVault;
  /** What the page was last shown of each account: every change makes another. */
  readonly read: WeakSet<Account>;
}

export function newModel(): LifeModel {
  return {
    facts: {
      truths: new Map(),
      events: new Map(),
      touched: new Set(),
      takenBack: new Map(),
      unsure: new Map(),
      seenCodes: new Map(),
      retiredAtMs: new Map(),
      ordered: new Set(),
      concerned: new Set(),
      keepDays: 365,
      counters: new Map(),
      purged: new Set(),
    },
    undoable: new Map(),
    backup: undefined,
    isTidied: false,
    count: 0,
  };
}

export function codesIn(contents: VaultContents): BackupCode[] {
  return contents.accounts.flatMap(({ codeSets }) => codeSets.flatMap(({ codes }) => codes));
}

/** What the contents hold that the model has not heard of: codes that just came in. */
export function strangersIn({ facts }: LifeModel, contents: VaultContents): BackupCode[] {
  return codesIn(contents).filter(({ id }) => !facts.truths.has(id));
}

/** Codes that came in: those that were said to be used are gone, others free. */
export function welcome(
  { facts }: LifeModel,
  codes: readonly BackupCode[],
  used: readonly string[] = [],
): void {
  for (const { id, value } of codes) {
    const isUsed = used.includes(value);
    facts.truths.set(id, isUsed ? 'gone' : 'free');
    facts.events.set(id, isUsed ? ['used'] : []);
  }
}

const meanings = {
  shown: 'seen',
  unsure: 'seen',
  used: 'gone',
  refused: 'refused',
  'not-needed': 'free',
  undone: 'free',
} as const satisfies Record<BackupCodeEventType, Truth>;

/** Something happened to a code. */
export function tell(
  { facts }: LifeModel,
  codeId: string,
  event: BackupCodeEventType,
  nowMs: number,
): void {
  facts.truths.set(codeId, meanings[event]);
  facts.touched.add(codeId);
  facts.events.set(codeId, [...(facts.events.get(codeId) ?? []), event]);
  const times = (facts.unsure.get(codeId)?.times ?? 0) + 1;
  if (event === 'unsure') facts.unsure.set(codeId, { atMs: nowMs, times });
  else facts.unsure.delete(codeId);
}

/** What may still be offered of a set: in one that goes in order nothing before the last used one. */
export function leftOf(
  { truths, ordered }: Pick<Facts, 'truths' | 'ordered'>,
  set: BackupCodeSet | undefined,
): BackupCode[] {
  const codes = set?.codes ?? [];
  const from =
    set !== undefined && ordered.has(set.id)
      ? codes.findLastIndex(({ id }) => truths.get(id) === 'gone')
      : -1;
  return codes.slice(from + 1).filter(({ id }) => truths.get(id) === 'free');
}

export function nextOf(facts: Facts, account: Account): string | undefined {
  return leftOf(facts, currentSet(account))[0]?.id;
}

/** How many are left once the service has taken this one. */
export function leftOnceGone({ truths, ordered }: Facts, account: Account, codeId: string): number {
  const then = new Map(truths).set(codeId, 'gone');
  return leftOf({ ordered, truths: then }, currentSet(account)).length;
}

/** Codes of current sets that must be asked about now, and no others. */
export function askedNow(facts: Facts, contents: VaultContents, nowMs: number): string[] {
  return contents.accounts
    .filter(({ trashedAt }) => trashedAt === undefined)
    .flatMap((account) => currentSet(account)?.codes ?? [])
    .filter(({ id }) => {
      const unsure = facts.unsure.get(id);
      const isSeen = facts.truths.get(id) === 'seen';
      return isSeen && (unsure === undefined || nowMs >= askedAgainAtMs(unsure));
    })
    .map(({ id }) => id);
}

function askedAgainAtMs({ atMs, times }: { atMs: number; times: number }): number {
  const pause = times === 1 ? 1 : times === 2 ? 7 : 30;
  return atMs + pause * dayMs;
}

/** True once a set may have gone because it was kept long enough. */
export function isPastItsTime(facts: Facts, setId: string, nowMs: number): boolean {
  const retiredAtMs = facts.retiredAtMs.get(setId);
  return (
    facts.keepDays !== null &&
    retiredAtMs !== undefined &&
    nowMs - retiredAtMs >= facts.keepDays * dayMs
  );
}

/** When something happens by the clock alone: a retired set goes, a question is asked again. */
export function momentsToCome(facts: Facts, nowMs: number): number[] {
  const { keepDays, retiredAtMs, unsure } = facts;
  const ends =
    keepDays === null ? [] : [...retiredAtMs.values()].map((atMs) => atMs + keepDays * dayMs);
  return [...ends, ...[...unsure.values()].map(askedAgainAtMs)].filter((atMs) => atMs > nowMs);
}

/** A backup keeps what was true, not what becomes of it. */
export function factsThen(facts: Facts): Facts {
  return structuredClone(facts);
}
