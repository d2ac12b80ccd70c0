import { type Lack, type Losable, type Thing, thingSchema } from '../../../shared/views/lockout.ts';
import type { Account, Means, Way } from '../../model/account.ts';
import type { AccountId } from '../../model/ids.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { addTo } from './lists-by-key.ts';
import { type Answers, guessAnswers } from './lockout-guess.ts';
import { isKept, type Kept, keptIn } from './lockout-kept.ts';

/** In the order in which they are shown. */
export const things: readonly Thing[] = thingSchema.options;

/**
 * One way to a node: all of `body` together. `opens` and `regains` are a person's answers or guesses of
 * them; `kept` is what the vault itself knows: a password with its one-time code, or with a backup code.
 */
export interface Rule {
  readonly head: number;
  readonly body: readonly number[];
  readonly kind: 'opens' | 'regains' | 'kept-code' | 'kept-backup-codes' | 'place';
  readonly guessed: boolean;
}

export interface Known {
  readonly account: Account;
  readonly kept: Kept;
  readonly answers: Answers;
  /** Accounts that get this one back, as they say themselves. */
  readonly regainedBy: readonly AccountId[];
}

/**
 * The account access graph: nodes are accounts and what gives access to them; a node is reached when one
 * of its rules is (OR), a rule when all of its body is (AND).
 * @see Büttner, Gruschka: Evaluating the Influence of Multi-Factor Authentication and Recovery Settings
 * on the Security and Accessibility of User Accounts, ICISSP 2024, doi 10.5220/0012319000003648
 * @see Hammann, Radomirović, Sasse, Basin: User Account Access Graphs, CCS 2019
 */
export interface AccessGraph {
  /** In order of their names: nothing depends on the order in which the vault keeps them. */
  readonly known: readonly Known[];
  readonly nodes: number;
  readonly nodeOf: (what: Losable) => number | undefined;
  /** What a node is, for those that can be lost; undefined for a place between them. */
  readonly losableAt: readonly (Losable | undefined)[];
  /** Nodes that nothing reaches, and what is lacking there. */
  readonly unreachable: ReadonlyMap<number, Lack>;
  readonly rules: readonly Rule[];
  /** By node: indexes of the rules that lead to it, and of those that need it. */
  readonly rulesTo: readonly (readonly number[])[];
  readonly rulesWith: readonly (readonly number[])[];
}

/** The graph of all accounts that are not in the trash, with a guess where the person gave no answer. */
export function accessGraph(contents: VaultContents): AccessGraph {
  const known = knownAccounts(contents);
  const losableAt: (Losable | undefined)[] = [...things, ...known.map(({ account }) => account.id)];
  const indexes = new Map(losableAt.map((what, index) => [what, index]));
  const nodeOf = (what: Losable): number | undefined => indexes.get(what);
  const thing = (type: Thing): number => things.indexOf(type);
  const place = (): number => losableAt.push(undefined) - 1;

  const rules: Rule[] = [];
  const add = (
    kind: Rule['kind'],
    head: number,
    body: readonly number[],
    guessed = false,
  ): void => {
    rules.push({ kind, head, body: [...new Set(body)], guessed });
  };

  const opening = place();
  add('place', opening, [thing('vault-password')]);
  if (contents.recovery.keptAt !== undefined) add('place', opening, [thing('paper')]);
  const vaultHere = place();
  add('place', vaultHere, [thing('vault'), thing('computer'), opening]);
  const nowhere = place();
  const staleSheet = place();

  known.forEach(({ account, kept, answers, regainedBy }, index) => {
    const head = things.length + index;
    const stored = place();
    add('place', stored, [vaultHere]);
    for (const holder of kept.heldBy) {
      add('place', stored, holder === 'backup' ? [thing('backup'), opening] : [thing(holder)]);
    }
    const isPaperGone = kept.outOfDate.has('paper') && !kept.heldBy.has('paper');
    const nodeOfMeans = (means: Means): number => {
      switch (means.type) {
        case 'account':
          return nodeOf(means.accountId) ?? nowhere;
        case 'vault':
          return stored;
        case 'paper':
          return isPaperGone ? staleSheet : thing('paper');
        default:
          return thing(means.type);
      }
    };
    const addWays = (kind: 'opens' | 'regains', ways: readonly Way[]): void => {
      const guessed = account.recoveryPlan === undefined;
      for (const way of ways) {
        // Nothing at all opens nothing: no answer means that.
        if (way.length > 0) add(kind, head, way.map(nodeOfMeans), guessed);
      }
    };
    if (isKept(kept)) {
      const kind = kept.codesLeft > 0 ? 'kept-backup-codes' : 'kept-code';
      add(kind, head, [thing('password'), stored]);
    }
    addWays('opens', answers.opensWith);
    addWays('regains', answers.regainedWith);
    for (const by of regainedBy) add('regains', head, [nodeOf(by) ?? nowhere]);
  });

  const nodes = losableAt.length;
  const unreachable = new Map<number, Lack>([
    [nowhere, 'unknown-account'],
    [staleSheet, 'paper'],
  ]);
  return { known, nodes, nodeOf, losableAt, unreachable, rules, ...indexed(rules, nodes) };
}

/** The accounts with what is kept of them and their answers, in order of their names. */
export function knownAccounts(contents: VaultContents): Known[] {
  const accounts = contents.accounts
    .filter(({ trashedAt }) => trashedAt === undefined)
    .map((account) => ({ account, key: sortKey(account) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ account }) => account);
  const keptOf = keptIn(contents);
  const kept = new Map(accounts.map((account) => [account, keptOf(account)]));
  const of = (account: Account): Kept => kept.get(account) ?? keptOf(account);
  const guesses = guessAnswers(accounts, of);
  const regainedBy = new Map<string, AccountId[]>();
  for (const { id, recoveryPlan } of accounts) {
    for (const regained of new Set(recoveryPlan?.regains)) {
      if (regained !== id) addTo(regainedBy, regained, id);
    }
  }
  return accounts.map((account) => {
    const { recoveryPlan, id } = account;
    const guess = guesses.get(id) ?? { opensWith: [], regainedWith: [], regains: [] };
    const answers =
      recoveryPlan === undefined ? guess : { ...recoveryPlan, regains: recoveryPlan.regains ?? [] };
    return { account, kept: of(account), answers, regainedBy: regainedBy.get(id) ?? [] };
  });
}

/** Control characters stand before all that a name can hold. */
function sortKey({ issuer, accountName, id }: Account): string {
  return [issuer, accountName, id].map((text) => text.trim().toLowerCase()).join('\u0000');
}

function indexed(
  rules: readonly Rule[],
  nodes: number,
): Pick<AccessGraph, 'rulesTo' | 'rulesWith'> {
  const rulesTo = Array.from({ length: nodes }, (): number[] => []);
  const rulesWith = Array.from({ length: nodes }, (): number[] => []);
  rules.forEach(({ head, body }, index) => {
    rulesTo[head]?.push(index);
    for (const node of body) rulesWith[node]?.push(index);
  });
  return { rulesTo, rulesWith };
}
