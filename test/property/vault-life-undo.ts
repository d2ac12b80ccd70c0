import { expect } from 'vitest';
import { type Account, currentSet } from '../../electron/model/account.ts';
import { refusalOf } from '../unit/vault/vault-process.ts';
import { holds, sameAs } from './vault-life-claims.ts';
import {
  type Bringing,
  type LifeModel,
  type LifeReal,
  strangersIn,
  type Undoable,
  welcome,
} from './vault-life-model.ts';
import { command, picked } from './vault-life-steps.ts';

type Currents = ReadonlyMap<string, string>;

/** The current set of each account that has one. */
export function currentIn({ vault }: LifeReal): Currents {
  return new Map(
    vault.session.contents.accounts.flatMap((account) => {
      const set = currentSet(account);
      return set === undefined ? [] : [[account.id, set.id]];
    }),
  );
}

/** Codes came in as one set, and can be taken back. */
export function arrived(
  model: LifeModel,
  { vault }: LifeReal,
  brought: {
    readonly codes: readonly string[];
    readonly used?: readonly string[];
    readonly undoId: string;
    readonly draftText?: string;
    readonly ordered?: boolean;
    readonly before: Currents;
  },
): void {
  const { accounts } = vault.session.contents;
  const codes = strangersIn(model, vault.session.contents);
  expect(codes.map(({ value }) => value)).toEqual(brought.codes);
  welcome(model, codes, brought.used);
  const isOwner = (account: Account): boolean =>
    currentSet(account)?.codes.some(({ id }) => id === codes[0]?.id) ?? false;
  const owner = accounts.find(isOwner);
  holds(owner !== undefined, 'what came in is current');
  const setId = currentSet(owner)?.id ?? '';
  if (brought.ordered === true) model.facts.ordered.add(setId);
  model.undoable.set(brought.undoId, {
    type: 'bringing',
    accountId: owner.id,
    setId,
    replaced: brought.before.get(owner.id),
    codeIds: codes.map(({ id }) => id),
    draftText: brought.draftText,
  });
}

export const undo = picked.map((pick) =>
  command(`undo ${pick}`, async (model, real) => {
    const [undoId, step] = lastOf(model, pick);
    if (undoId === undefined || step === undefined) return;
    model.undoable.delete(undoId);
    const before = currentIn(real);
    const result = await real.vault.ask('changes:undo', { undoId });
    const isGone = step.type === 'account' && model.facts.purged.has(step.accountId);
    expect(refusalOf(result)).toBe(isGone ? 'not-found' : undefined);
    switch (step.type) {
      case 'bringing':
        takenBack(model, real, step, before);
        break;
      case 'keep':
        model.facts.keepDays = step.before;
        break;
      case 'concern':
        for (const [setId, was] of step.before) {
          if (was) model.facts.concerned.add(setId);
          else model.facts.concerned.delete(setId);
        }
        break;
      case 'account':
    }
  }),
);

/** The last steps are tried most. */
export function lastOf({ undoable }: LifeModel, pick: number): [string?, Undoable?] {
  const steps = [...undoable];
  return steps[steps.length - 1 - (pick % Math.max(1, steps.length))] ?? [];
}

/** What came in no longer counts, and what it had replaced does again, unless other codes came meanwhile. */
function takenBack(
  { facts, undoable }: LifeModel,
  real: LifeReal,
  { accountId, setId, replaced, codeIds, draftText }: Bringing,
  before: Currents,
): void {
  for (const id of codeIds) facts.takenBack.set(id, { draftText });
  for (const later of undoable.values()) {
    if (later.type === 'bringing' && later.replaced === setId) later.replaced = replaced;
  }
  const account = real.vault.session.contents.accounts.find(({ id }) => id === accountId);
  if (account === undefined || account.trashedAt !== undefined) return;
  const now = currentSet(account)?.id;
  if (before.get(accountId) === setId) {
    const isThere = account.codeSets.some(({ id }) => id === replaced);
    sameAs(now, isThere ? replaced : undefined, 'what was replaced is current again');
  } else {
    sameAs(now, before.get(accountId), 'what came meanwhile is current');
  }
}
