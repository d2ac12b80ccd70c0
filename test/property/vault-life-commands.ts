import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Account, currentSet } from '../../electron/model/account.ts';
import type { BackupCode } from '../../electron/model/backup-code.ts';
import { addAccount, captureCodes, into, newTarget } from '../unit/vault/acts.ts';
import { refusalOf, type VaultCall } from '../unit/vault/vault-process.ts';
import {
  lawsHold,
  type LifeModel,
  type LifeReal,
  strangersIn,
  tell,
  type Truth,
  welcome,
} from './vault-life-model.ts';

type Command = fc.AsyncCommand<LifeModel, LifeReal>;
type Step = (model: LifeModel, real: LifeReal) => Promise<void>;

const picked = fc.nat({ max: 7 });

function command(name: string, step: Step): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      real.vault.clock.passDays(1);
      await step(model, real);
      await lawsHold(model, real);
    },
    toString: () => name,
  };
}

/** One of the accounts, in the trash too; undefined while there is none. */
function accountAt({ vault }: LifeReal, pick: number): Account | undefined {
  const { accounts } = vault.session.contents;
  return accounts[pick % Math.max(1, accounts.length)];
}

/** One of the account's codes, of retired sets too. */
function codeAt(account: Account | undefined, pick: number): BackupCode | undefined {
  const codes = account?.codeSets.flatMap((set) => set.codes) ?? [];
  return codes[pick % Math.max(1, codes.length)];
}

/** Values that no two captures share, and that the recogniser takes for codes: `7b2k9-3f8d4`. */
function values(model: LifeModel, count: number): string[] {
  return Array.from({ length: count }, () => {
    const digest = createHash('sha256')
      .update(`${model.count++}`)
      .digest();
    const signs = [...digest.subarray(0, 10)].map((byte, index) =>
      index % 2 === 0 ? '23456789'.charAt(byte % 8) : 'bcdfghjkmnpqrstvwxz'.charAt(byte % 19),
    );
    return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`;
  });
}

async function show(model: LifeModel, real: LifeReal, input: object): Promise<void> {
  const result = await real.vault.ask('backup-codes:show', input);
  if (!result.ok) {
    expect(['no-codes-left', 'not-found']).toContain(result.error.code);
    return;
  }
  const { codeId } = result.value as { codeId: string };
  expect(model.truths.get(codeId), 'a code that is gone is not offered').not.toBe('gone');
  if (!('codeId' in input)) expect(model.truths.get(codeId)).toBe('free');
  tell(model, codeId, 'seen');
}

const answers = {
  worked: 'gone',
  refused: 'gone',
  'not-used': 'free',
  'not-sure': 'seen',
} as const;

/** A call that the process does not live to answer: it dies when the shell is asked for `dyingAt`. */
async function dieDuring(
  real: LifeReal,
  dyingAt: 'vault-file:save' | 'clipboard:write',
  call: VaultCall,
  input: object,
): Promise<void> {
  const { shell } = real.vault;
  const died = new Promise<void>((resolve) => {
    shell.before = (asked) => {
      if (asked !== dyingAt) return undefined;
      resolve();
      return new Promise(() => undefined);
    };
  });
  await Promise.race([died, real.vault.ask(call, input)]);
  shell.before = () => undefined;
  real.vault = await real.vault.restarted();
}

function forgetProcess(model: LifeModel): void {
  model.undoable.clear();
}

const capture = fc
  .tuple(picked, fc.boolean(), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .map(([pick, isNew, count, firstUsed]) =>
    command(`capture ${count} ${isNew ? 'new' : `into ${pick}`}`, async (model, real) => {
      const account = isNew ? undefined : accountAt(real, pick);
      const target = account === undefined ? newTarget(`S${model.count}`) : into(account.id);
      const codes = values(model, count);
      const used = firstUsed ? codes.slice(0, 1) : [];
      const { undoId } = await captureCodes(real.vault, target, codes, used);
      const brought = strangersIn(model, real.vault.session.contents);
      expect(brought.map(({ value }) => value)).toEqual(codes);
      welcome(model, brought, used);
      const codeIds = brought.map(({ id }) => id);
      model.undoable.set(undoId, { codeIds, draftText: codes.join('\n') });
    }),
  );

const importCodes = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.boolean())
  .map(([count, withAccount]) =>
    command(`import ${count}${withAccount ? ' and an account' : ''}`, async (model, real) => {
      const name = `Service${model.count}`;
      const codes = values(model, count);
      const texts = [`GitHub recovery codes\n\n${codes.join('\n')}\n`];
      if (withAccount) {
        const secret = Buffer.from(name)
          .toString('hex')
          .replaceAll(/[0189]/g, 'A')
          .toUpperCase();
        texts.push(`otpauth://totp/GitHub:${name}?secret=${secret}&issuer=GitHub`);
      }
      const sources = texts.map((text) => ({ type: 'text', text }) as const);
      const { importId, rows } = await real.vault.call('import:read', { sources });
      const take = rows.map(({ index }) => index);
      const { undoId } = await real.vault.call('import:apply', { importId, take });
      const brought = strangersIn(model, real.vault.session.contents);
      expect(brought.map(({ value }) => value)).toEqual(codes);
      welcome(model, brought);
      model.undoable.set(undoId, { codeIds: brought.map(({ id }) => id), draftText: undefined });
    }),
  );

const undo = picked.map((pick) =>
  command(`undo ${pick}`, async (model, real) => {
    const ids = [...model.undoable.keys()];
    const undoId = ids[ids.length - 1 - (pick % Math.max(1, ids.length))];
    if (undoId === undefined) return;
    const bringing = model.undoable.get(undoId);
    model.undoable.delete(undoId);
    await real.vault.call('changes:undo', { undoId });
    if (bringing === undefined || bringing === 'other') return;
    for (const id of bringing.codeIds) {
      const value = model.seenCodes.get(id)?.value ?? '';
      model.takenBack.set(id, { value, draftText: bringing.draftText });
    }
  }),
);

const showNext = picked.map((pick) =>
  command(`show of ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    if (account !== undefined) await show(model, real, { accountId: account.id });
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
    for (const id of ids) tell(model, id, 'seen');
  }),
);

const showOne = fc.tuple(picked, picked).map(([pick, which]) =>
  command(`show ${which} of ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    const code = codeAt(account, which);
    if (account === undefined || code === undefined) return;
    await show(model, real, { accountId: account.id, codeId: code.id });
  }),
);

const answer = fc
  .tuple(picked, picked, fc.constantFrom('worked', 'refused', 'not-used', 'not-sure'))
  .map(([pick, which, said]) =>
    command(`answer ${said} ${which} of ${pick}`, async (model, real) => {
      const account = accountAt(real, pick);
      // Asked only of what was shown, as the page does.
      const seen = account?.codeSets.flatMap((set) =>
        set.codes.filter(({ id }) => model.truths.get(id) === 'seen'),
      );
      const code = seen?.[which % Math.max(1, seen.length)];
      if (account === undefined || code === undefined) return;
      const input = { accountId: account.id, codeId: code.id, answer: said } as const;
      await real.vault.call('backup-codes:answer', input);
      tell(model, code.id, answers[said]);
    }),
  );

const mark = fc.tuple(picked, picked, fc.boolean()).map(([pick, which, used]) =>
  command(`mark ${which} of ${pick} ${used ? 'used' : 'unused'}`, async (model, real) => {
    const account = accountAt(real, pick);
    const code = codeAt(account, which);
    if (account === undefined || code === undefined) return;
    await real.vault.call('backup-codes:mark', { accountId: account.id, codeId: code.id, used });
    const truth: Truth = used ? 'gone' : 'free';
    tell(model, code.id, truth);
  }),
);

const move = fc.tuple(picked, fc.boolean()).map(([pick, out]) =>
  command(`${out ? 'restore' : 'trash'} ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    if (account === undefined) return;
    const call = out ? 'accounts:restore' : 'accounts:trash';
    const { undoId } = await real.vault.call(call, { accountId: account.id });
    model.undoable.set(undoId, 'other');
  }),
);

const counter = picked.map((pick) =>
  command(`next counter of ${pick}`, async (model, real) => {
    const counted = real.vault.session.contents.accounts.filter(({ otp }) => otp?.type === 'hotp');
    const account = counted[pick % Math.max(1, counted.length)];
    if (account === undefined) {
      const { undoId } = await addAccount(real.vault, `Bank${model.count++}`, { type: 'hotp' });
      model.undoable.set(undoId, 'other');
      return;
    }
    await real.vault.call('codes:next-hotp', { accountId: account.id });
  }),
);

const lock = fc.constant(
  command('lock and unlock', async (model, real) => {
    await real.vault.session.finish();
    real.vault = await real.vault.restarted();
    forgetProcess(model);
  }),
);

const crash = fc.constant(
  command('crash', async (model, real) => {
    real.vault = await real.vault.restarted();
    forgetProcess(model);
  }),
);

const crashWhileShowing = fc
  .tuple(picked, fc.constantFrom('vault-file:save', 'clipboard:write'))
  .map(([pick, dyingAt]) =>
    command(`crash at ${dyingAt} while showing of ${pick}`, async (model, real) => {
      const account = accountAt(real, pick);
      if (account === undefined) return;
      const next = currentSet(account)?.codes.find(({ id }) => model.truths.get(id) === 'free');
      await dieDuring(real, dyingAt, 'backup-codes:show', { accountId: account.id });
      forgetProcess(model);
      // Seen only if it is on disk, and then it is on disk as seen.
      if (next !== undefined && dyingAt === 'clipboard:write') tell(model, next.id, 'seen');
    }),
  );

const fullDisk = fc.tuple(picked, picked).map(([pick, which]) =>
  command(`full disk at ${which} of ${pick}`, async (_model, real) => {
    const account = accountAt(real, pick);
    const code = codeAt(account, which);
    if (account === undefined || code === undefined) return;
    const { shell } = real.vault;
    shell.failing.set('vault-file:save', 'disk-full');
    const input = { accountId: account.id, codeId: code.id };
    const results = [
      await real.vault.ask('backup-codes:mark', { ...input, used: true }),
      await real.vault.ask('backup-codes:answer', { ...input, answer: 'not-used' }),
      await real.vault.ask('accounts:trash', { accountId: account.id }),
    ];
    expect(results.map(refusalOf)).toEqual(Array(3).fill('disk-full'));
    shell.failing.clear();
  }),
);

/** Any life of a vault, of at most so many steps. */
export function lives(maxCommands: number): fc.Arbitrary<Iterable<Command>> {
  return fc.commands<LifeModel, LifeReal, false>(
    [
      ...[capture, capture, importCodes, undo, undo, move, counter, lock, crash, fullDisk],
      ...[showNext, showNext, showTwice, showOne, answer, answer, mark, crashWhileShowing],
    ] as fc.Arbitrary<Command>[],
    { maxCommands, size: 'max' },
  );
}
