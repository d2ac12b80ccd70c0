import { expect } from 'vitest';
import type { BackupCode } from '../../electron/model/backup-code.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import type { OpenedVault } from '../unit/vault/ready-vault.ts';

/**
 * What a person knows of a code, told without the rules under test. `seen`: it was shown, and nobody has
 * said "I didn't use it" since. `gone`: the service took or refused it, or it was ticked off.
 */
export type Truth = 'free' | 'seen' | 'gone';

/** One capture or import that can be taken back. */
export interface Bringing {
  readonly codeIds: readonly string[];
  /** A capture's text is a draft again; an import's file lies outside. */
  readonly draftText: string | undefined;
}

export interface LifeModel {
  readonly truths: Map<string, Truth>;
  /** Codes with an event since they came in: nothing may take these out. */
  readonly touched: Set<string>;
  /** Untouched codes whose coming in was undone: they may be gone; the text is the draft's, if there is one. */
  readonly takenBack: Map<string, { value: string; draftText: string | undefined }>;
  /** As they were last on disk. */
  readonly seenCodes: Map<string, BackupCode>;
  readonly counters: Map<string, number>;
  /** By undo id; ends with the process. */
  readonly undoable: Map<string, Bringing | 'other'>;
  /** Makes every value another. */
  count: number;
}

export interface LifeReal {
  vault: OpenedVault;
}

export function newModel(): LifeModel {
  return {
    truths: new Map(),
    touched: new Set(),
    takenBack: new Map(),
    seenCodes: new Map(),
    counters: new Map(),
    undoable: new Map(),
    count: 0,
  };
}

export function codesIn(contents: VaultContents): BackupCode[] {
  return contents.accounts.flatMap(({ codeSets }) => codeSets.flatMap(({ codes }) => codes));
}

/** What the contents hold that the model has not heard of: codes that just came in. */
export function strangersIn(model: LifeModel, contents: VaultContents): BackupCode[] {
  return codesIn(contents).filter(({ id }) => !model.truths.has(id));
}

/** Codes that came in: those that were said to be used are gone, others free. */
export function welcome(
  model: LifeModel,
  codes: readonly BackupCode[],
  used: readonly string[] = [],
): void {
  for (const { id, value } of codes) model.truths.set(id, used.includes(value) ? 'gone' : 'free');
}

export function tell(model: LifeModel, codeId: string, truth: Truth): void {
  model.truths.set(codeId, truth);
  model.touched.add(codeId);
}

/** The laws, looked at after each step, on what lies on disk. */
export async function lawsHold(model: LifeModel, { vault }: LifeReal): Promise<void> {
  const contents = vault.onDisk();
  expect(contents, 'memory is what is on disk').toEqual(vault.session.contents);
  const found = new Map(codesIn(contents).map((code) => [code.id as string, code]));
  const drafts = contents.drafts.map(({ text }) => text);

  for (const [id, before] of model.seenCodes) {
    const now = found.get(id);
    if (now === undefined) {
      const taken = model.takenBack.get(id);
      expect(taken, `code ${before.value} is lost`).toBeDefined();
      expect(model.touched.has(id), `events of ${before.value} are lost`).toBe(false);
      if (taken?.draftText !== undefined) expect(drafts).toContain(taken.draftText);
    } else {
      expect(now.value).toBe(before.value);
      expect(now.events.slice(0, before.events.length), 'events only ever grow').toEqual(
        before.events,
      );
    }
  }
  for (const [id, code] of found) model.seenCodes.set(id, code);
  expect([...found.keys()].filter((id) => !model.truths.has(id))).toEqual([]);

  const { accounts } = await vault.call('accounts:list', {});
  for (const account of contents.accounts) {
    const current = account.codeSets.filter(({ status }) => status === 'current');
    expect(current.length, 'one current set at most').toBeLessThanOrEqual(1);
    const codes = current.flatMap((set) => set.codes);
    const free = codes.filter(({ id }) => model.truths.get(id) === 'free').length;
    const view = accounts.find(({ id }) => id === account.id);
    expect(view?.backup.left, `left of ${account.issuer}`).toBe(free);
    const otp = account.otp;
    if (otp?.type === 'hotp') {
      expect(otp.counter).toBeGreaterThanOrEqual(model.counters.get(account.id) ?? 0);
      model.counters.set(account.id, otp.counter);
    }
  }
  for (const id of model.counters.keys()) {
    const isThere = contents.accounts.some((account) => account.id === id);
    if (!isThere) expect(model.counters.get(id), 'a counter that was used is lost').toBe(0);
  }
}
