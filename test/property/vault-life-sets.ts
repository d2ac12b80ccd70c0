import fc from 'fast-check';
import { expect } from 'vitest';
import { currentSet } from '../../electron/model/account.ts';
import { captureCodes, into, newTarget } from '../unit/vault/acts.ts';
import { password, restoredVault } from '../unit/vault/ready-vault.ts';
import { factsThen, type LifeModel, type LifeReal, momentsToCome } from './vault-life-model.ts';
import { accountAt, command, newProcess, picked, values } from './vault-life-steps.ts';
import { arrived, currentIn } from './vault-life-undo.ts';

/** What happens to whole sets: they come in, are renewed, may have been seen, get old, come back. */

export const capture = fc
  .record({
    pick: picked,
    // Few accounts, renewed often.
    isNew: fc.nat({ max: 5 }).map((one) => one === 0),
    count: fc.integer({ min: 1, max: 5 }),
    firstUsed: fc.nat({ max: 3 }).map((one) => one === 0),
    ordered: fc.boolean(),
  })
  .map(({ pick, isNew, count, firstUsed, ordered }) =>
    command(
      `capture ${count}${ordered ? ' in order' : ''} ${isNew ? 'new' : `into ${pick}`}`,
      async (model, real) => {
        const account = isNew ? undefined : accountAt(real, pick);
        const target = account === undefined ? newTarget(`S${model.count}`) : into(account.id);
        const codes = values(model, count);
        const used = firstUsed ? codes.slice(0, 1) : [];
        const before = currentIn(real);
        const { undoId } = await captureCodes(real.vault, target, codes, used, ordered);
        const draftText = codes.join('\n');
        arrived(model, real, { codes, used, undoId, draftText, ordered, before });
      },
    ),
  );

export const importCodes = fc
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
      const before = currentIn(real);
      const { importId, rows } = await real.vault.call('import:read', { sources });
      const take = rows.map(({ index }) => index);
      const { undoId } = await real.vault.call('import:apply', { importId, take });
      arrived(model, real, { codes, undoId, before });
      const now = currentIn(real);
      expect([...before].filter(([id, setId]) => now.get(id) !== setId)).toEqual([]);
    }),
  );

export const concern = fc.tuple(picked, fc.boolean(), fc.boolean()).map(([pick, all, seen]) =>
  command(`${seen ? 'maybe seen' : 'false alarm'}: ${all ? 'all' : pick}`, async (model, real) => {
    const { concerned } = model.facts;
    const one = accountAt(real, pick);
    if (one === undefined) return;
    const about = all
      ? real.vault.session.contents.accounts.filter(({ trashedAt }) => trashedAt === undefined)
      : [one];
    const sets = about.flatMap((account) => currentSet(account)?.id ?? []);
    const before = new Map(
      sets.filter((id) => concerned.has(id) !== seen).map((id) => [id as string, !seen]),
    );
    const accounts = all ? ('all' as const) : [one.id];
    const { undoId, sets: count } = await real.vault.call('backup-codes:concern', {
      accounts,
      seen,
    });
    expect(count).toBe(before.size);
    for (const id of before.keys()) {
      if (seen) concerned.add(id);
      else concerned.delete(id);
    }
    model.undoable.set(undoId, { type: 'concern', before });
  }),
);

export const keep = fc.constantFrom(30, 30, 90, null).map((days) =>
  command(`keep for ${days ?? 'ever'}`, async (model, real) => {
    const { undoId } = await real.vault.call('preferences:change', { keepRetiredDays: days });
    model.undoable.set(undoId, { type: 'keep', before: model.facts.keepDays });
    model.facts.keepDays = days;
  }),
);

/** The vault stays open meanwhile, and looks at the clock every hour. */
export const wait = fc.integer({ min: 1, max: 120 }).map((days) =>
  command(`wait ${days} days`, async (model, real) => {
    real.vault.clock.passDays(days);
    await tidied(model, real);
  }),
);

/** Up to the moment at which something is due by the clock alone, or to the last one before it. */
export const waitUntil = fc.tuple(picked, fc.boolean()).map(([pick, isDue]) =>
  command(`wait until ${isDue ? '' : 'just before '}${pick} is due`, async (model, real) => {
    const { clock } = real.vault;
    const moments = momentsToCome(model.facts, clock.nowMs());
    const moment = moments[pick % Math.max(1, moments.length)];
    if (moment === undefined) return;
    clock.ms = isDue ? moment : moment - 1;
    await tidied(model, real);
  }),
);

async function tidied(model: LifeModel, { vault }: LifeReal): Promise<void> {
  await vault.session.tidy();
  model.isTidied = true;
}

export const backUp = fc.constant(
  command('back up', async (model, real) => {
    const { shell } = real.vault;
    const grantId = shell.grant('spare.sparekey');
    const input = { grantId, password, withRecoveryCodes: true, place: '' };
    await real.vault.call('backup:write', input);
    const bytes = Uint8Array.from(shell.exported.get('spare.sparekey') ?? []);
    model.backup = { bytes, facts: factsThen(model.facts) };
  }),
);

/** The vault is as it was when the backup was made; the one that it takes the place of lies aside. */
export const restore = fc.constant(
  command('restore the backup', async (model, real) => {
    if (model.backup === undefined) return;
    const { shell, session } = real.vault;
    await session.finish();
    const before = shell.text;
    real.vault = await restoredVault(real.vault, model.backup.bytes);
    expect(shell.setAside.at(-1)).toBe(before);
    model.facts = factsThen(model.backup.facts);
    newProcess(model);
  }),
);
