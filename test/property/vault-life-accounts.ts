import fc from 'fast-check';
import { expect } from 'vitest';
import { addAccount } from '../unit/vault/acts.ts';
import { refusalOf } from '../unit/vault/vault-process.ts';
import { accountAt, command, picked } from './vault-life-steps.ts';

/** What happens to whole accounts, none of which may touch a code: and their undo takes nothing else back. */

export const move = fc.tuple(picked, fc.boolean()).map(([pick, out]) =>
  command(`${out ? 'take out of' : 'put into'} the trash ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    if (account === undefined) return;
    const call = out ? 'accounts:restore' : 'accounts:trash';
    const { undoId } = await real.vault.call(call, { accountId: account.id });
    model.undoable.set(undoId, { type: 'account', accountId: account.id });
  }),
);

export const edit = fc.tuple(picked, fc.boolean()).map(([pick, isSet]) =>
  command(`edit ${isSet ? 'the set' : 'the note'} of ${pick}`, async (model, real) => {
    const account = accountAt(real, pick);
    if (account === undefined) return;
    const accountId = account.id;
    const set = account.codeSets.at(-1);
    const { undoId } =
      isSet && set !== undefined
        ? await real.vault.call('backup-codes:configure-set', {
            accountId,
            setId: set.id,
            lowAt: model.count % 5,
            renewEveryDays: null,
          })
        : await real.vault.call('accounts:update', { accountId, note: `${model.count++}` });
    model.undoable.set(undoId, { type: 'account', accountId });
  }),
);

/** Asked for twice and confirmed: the one way in which codes may go before their time. */
export const purge = picked.map((pick) =>
  command(`remove ${pick} for ever`, async ({ facts }, real) => {
    const account = accountAt(real, pick);
    if (account === undefined) return;
    const result = await real.vault.ask('accounts:purge', { accountId: account.id });
    if (account.trashedAt === undefined) {
      expect(refusalOf(result)).toBe('invalid-input');
      return;
    }
    expect(result.ok).toBe(true);
    facts.purged.add(account.id);
    facts.counters.delete(account.id);
    for (const { id } of account.codeSets.flatMap(({ codes }) => codes)) {
      facts.seenCodes.delete(id);
      facts.truths.delete(id);
    }
  }),
);

export const counter = picked.map((pick) =>
  command(`next counter of ${pick}`, async (model, real) => {
    const counted = real.vault.session.contents.accounts.filter(({ otp }) => otp?.type === 'hotp');
    const account = counted[pick % Math.max(1, counted.length)];
    if (account === undefined) {
      const name = `Bank${model.count++}`;
      const { accountId, undoId } = await addAccount(real.vault, name, { type: 'hotp' });
      model.undoable.set(undoId, { type: 'account', accountId });
      return;
    }
    await real.vault.call('codes:next-hotp', { accountId: account.id });
  }),
);
