import fc from 'fast-check';
import { expect } from 'vitest';
import { refusalOf } from '../unit/vault/vault-process.ts';
import { counter, edit, move, purge } from './vault-life-accounts.ts';
import { type LifeModel, type LifeReal, leftOnceGone, nextOf, tell } from './vault-life-model.ts';
import {
  backUp,
  capture,
  concern,
  importCodes,
  keep,
  restore,
  wait,
  waitUntil,
} from './vault-life-sets.ts';
import {
  accountAt,
  codeAt,
  type Command,
  command,
  dieDuring,
  newProcess,
  picked,
} from './vault-life-steps.ts';
import { lastOf, undo } from './vault-life-undo.ts';

const nowOf = ({ vault }: LifeReal): number => vault.clock.nowMs();

const showNext = picked.map((pick) =>
  command(`show of ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    if (account === undefined) return;
    const next = nextOf(model.facts, account);
    const result = await real.vault.ask('backup-codes:show', { accountId: account.id });
    if (next === undefined) {
      expect(refusalOf(result)).toBe('no-codes-left');
      return;
    }
    const leftAfter = leftOnceGone(model.facts, account, next);
    expect(result, 'the next one').toMatchObject({ value: { codeId: next, leftAfter } });
    tell(model, next, 'shown', nowOf(real));
  }),
);

const showTwice = picked.map((pick) =>
  command(`show twice at once of ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    if (account === undefined) return;
    const input = { accountId: account.id };
    const shown = await Promise.all([1, 2].map(() => real.vault.ask('backup-codes:show', input)));
    const ids = shown.flatMap((result) =>
      result.ok ? [(result.value as { codeId: string }).codeId] : [],
    );
    expect(new Set(ids).size, 'no code is shown as the next one twice').toBe(ids.length);
    for (const id of ids) {
      expect(id).toBe(nextOf(model.facts, account));
      tell(model, id, 'shown', nowOf(real));
    }
  }),
);

/** By its number: one that was passed over can be asked for, a used one or one of an older set cannot. */
const showOne = fc.tuple(picked, picked).map(([pick, which]) =>
  command(`show ${which} of ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    const code = codeAt(account, which);
    if (account === undefined || code === undefined) return;
    const current = account.codeSets.find(({ status }) => status === 'current');
    const truth = model.facts.truths.get(code.id);
    const isOffered =
      current?.codes.some(({ id }) => id === code.id) === true &&
      (truth === 'free' || truth === 'seen');
    const input = { accountId: account.id, codeId: code.id };
    const result = await real.vault.ask('backup-codes:show', input);
    expect(result.ok, 'a code that is gone is not offered').toBe(isOffered);
    const leftAfter = leftOnceGone(model.facts, account, code.id);
    if (isOffered) expect(result).toMatchObject({ value: { leftAfter } });
    if (isOffered) tell(model, code.id, 'shown', nowOf(real));
  }),
);

const answers = {
  worked: 'used',
  refused: 'refused',
  'not-used': 'not-needed',
  'not-sure': 'unsure',
} as const;

const answer = fc
  .tuple(picked, picked, fc.constantFrom('worked', 'refused', 'refused', 'not-used', 'not-sure'))
  .map(([pick, which, said]) =>
    command(`answer ${said} ${which} of ${pick}`, async (model, real) => {
      const account = accountAt(real, pick);
      // Asked only of what was shown, as the page does.
      const seen = account?.codeSets.flatMap((set) =>
        set.codes.filter(({ id }) => model.facts.truths.get(id) === 'seen'),
      );
      const code = seen?.[which % Math.max(1, seen.length)];
      if (account === undefined || code === undefined) return;
      const input = { accountId: account.id, codeId: code.id, answer: said } as const;
      await real.vault.call('backup-codes:answer', input);
      tell(model, code.id, answers[said], nowOf(real));
    }),
  );

const mark = fc.tuple(picked, picked, fc.boolean()).map(([pick, which, used]) =>
  command(`mark ${which} of ${pick} ${used ? 'used' : 'unused'}`, async (model, real) => {
    const account = accountAt(real, pick);
    // Mostly what was ticked off is taken back.
    const gone = account?.codeSets.flatMap(({ codes }) =>
      codes.filter(({ id }) => model.facts.truths.get(id) === 'gone'),
    );
    const code =
      (used ? undefined : gone?.[which % Math.max(1, gone.length)]) ?? codeAt(account, which);
    if (account === undefined || code === undefined) return;
    await real.vault.call('backup-codes:mark', { accountId: account.id, codeId: code.id, used });
    tell(model, code.id, used ? 'used' : 'undone', nowOf(real));
  }),
);

const lock = fc.constant(
  command('lock and unlock', async (model, real) => {
    await real.vault.session.finish();
    real.vault = await real.vault.restarted();
    newProcess(model);
  }),
);

const crash = fc.constant(
  command('crash', async (model, real) => {
    real.vault = await real.vault.restarted();
    newProcess(model);
  }),
);

const crashWhileShowing = fc
  .tuple(picked, fc.constantFrom('vault-file:save', 'clipboard:write'))
  .map(([pick, dyingAt]) =>
    command(`crash at ${dyingAt} while showing of ${pick}`, async (model, real) => {
      const account = accountAt(real, pick);
      if (account === undefined) return;
      const next = nextOf(model.facts, account);
      await dieDuring(real, dyingAt, 'backup-codes:show', { accountId: account.id });
      newProcess(model);
      // Seen only if it is on disk, and then it is on disk as seen.
      if (next !== undefined && dyingAt === 'clipboard:write') {
        tell(model, next, 'shown', nowOf(real));
      }
    }),
  );

const fullDisk = fc.tuple(picked, picked).map(([pick, which]) =>
  command(`full disk at ${which} of ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    const code = codeAt(account, which);
    if (account === undefined || code === undefined) return;
    const { shell } = real.vault;
    shell.failing.set('vault-file:save', 'disk-full');
    const input = { accountId: account.id, codeId: code.id };
    const results = [
      await real.vault.ask('backup-codes:mark', { ...input, used: true }),
      await real.vault.ask('backup-codes:answer', { ...input, answer: 'not-used' }),
      await real.vault.ask('backup-codes:concern', { accounts: [account.id], seen: true }),
      await real.vault.ask('accounts:trash', { accountId: account.id }),
    ];
    expect(results.map(refusalOf)).toEqual(Array(4).fill('disk-full'));
    // It can be undone later all the same.
    const [undoId, step] = lastOf(model, which);
    if (undoId !== undefined && step?.type !== 'account') {
      expect(refusalOf(await real.vault.ask('changes:undo', { undoId }))).toBe('disk-full');
    }
    await real.vault.session.tidy();
    shell.failing.clear();
  }),
);

/** Any life of a vault, of at most so many steps. */
export function lives(maxCommands: number): fc.Arbitrary<Iterable<Command>> {
  return fc.commands<LifeModel, LifeReal, false>(
    [
      ...[capture, capture, capture, importCodes, undo, undo, undo, lock, crash, fullDisk],
      ...[showNext, showNext, showNext, showTwice, showOne, showOne, answer, answer, answer, mark],
      ...[crashWhileShowing, concern, keep, keep, wait, waitUntil, waitUntil, waitUntil],
      ...[move, edit, purge, counter, backUp, restore],
    ] as fc.Arbitrary<Command>[],
    { maxCommands, size: 'max' },
  );
}
