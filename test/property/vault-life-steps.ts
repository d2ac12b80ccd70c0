import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Account } from '../../electron/model/account.ts';
import type { BackupCode } from '../../electron/model/backup-code.ts';
import type { VaultCall } from '../unit/vault/vault-process.ts';
import { lawsHold } from './vault-life-laws.ts';
import type { LifeModel, LifeReal } from './vault-life-model.ts';

export type Command = fc.AsyncCommand<LifeModel, LifeReal>;
type Step = (model: LifeModel, real: LifeReal) => Promise<void>;

export const picked = fc.nat({ max: 7 });

/** One step in the life of a vault: a day later, and the laws hold after it. */
export function command(name: string, step: Step): Command {
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
export function accountAt({ vault }: LifeReal, pick: number): Account | undefined {
  const { accounts } = vault.session.contents;
  return accounts[pick % Math.max(1, accounts.length)];
}

/** One of the account's codes, of retired sets too. */
export function codeAt(account: Account | undefined, pick: number): BackupCode | undefined {
  const codes = account?.codeSets.flatMap((set) => set.codes) ?? [];
  return codes[pick % Math.max(1, codes.length)];
}

/** Values that no two captures share, and that the recogniser takes for codes: `7b2k9-3f8d4`. */
export function values(model: LifeModel, count: number): string[] {
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

/** The process is another: what could be undone no longer can, and unlocking has tidied. */
export function newProcess(model: LifeModel): void {
  model.undoable.clear();
  model.isTidied = true;
}

/** A call that the process does not live to answer: it dies when the shell is asked for `dyingAt`. */
export async function dieDuring(
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
