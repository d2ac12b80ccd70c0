import { type Account, newAccount } from '../../../electron/model/account.ts';
import type { BackupCodeEventType, BackupCodeSet } from '../../../electron/model/backup-code.ts';
import type { AccountId, CodeId, CodeSetId, CopyId } from '../../../electron/model/ids.ts';
import {
  type Copy,
  emptyContents,
  type VaultContents,
} from '../../../electron/model/vault-contents.ts';
import { keyOf } from '../../../electron/vault/backup-codes/health/finding.ts';
import { findingsOf } from '../../../electron/vault/backup-codes/health/health.ts';

export const nowMs = Date.parse('2026-11-24T10:00:00.000Z');

/** So many days before now. */
export function ago(days: number): string {
  return new Date(nowMs - days * 86_400_000).toISOString();
}

/** The same for the same words, as long as an id. */
export function idOf<Id extends string>(words: string): Id {
  return Buffer.from(words.padEnd(16, '.')).toString('hex').slice(0, 32) as Id;
}

interface SetOptions extends Partial<Omit<BackupCodeSet, 'codes'>> {
  /** One letter for each code: `u` used, `?` unsure, `.` unused. */
  readonly codes?: string;
  readonly ageDays?: number;
}

const events: Readonly<Record<string, BackupCodeEventType>> = { u: 'used', '?': 'shown' };

export function setOf(name: string, options: SetOptions = {}): BackupCodeSet {
  const { codes = '..........', ageDays = 10, ...rest } = options;
  const generation = rest.generation ?? 1;
  return {
    id: idOf<CodeSetId>(`${name}${generation}`),
    generation,
    issuedAt: ago(ageDays),
    source: 'pasted',
    status: 'current',
    lowAt: 3,
    renewEveryDays: 180,
    ordered: false,
    ...rest,
    codes: [...codes].map((letter, index) => {
      const type = events[letter];
      return {
        id: idOf<CodeId>(`${name} ${index}`),
        value: `${name}-${index}`,
        events: type === undefined ? [] : [{ type, at: ago(1) }],
      };
    }),
  };
}

/** An account with a good set, unless told otherwise. */
export function account(name: string, more: Partial<Account> = {}): Account {
  return {
    ...newAccount(idOf<AccountId>(name), name, 'ada', ago(400)),
    codeSets: [setOf(name)],
    ...more,
  };
}

/** A secret that is as good as random, another for each seed. */
export function secretOf(seed: number, length = 20): Uint8Array {
  let state = seed * 2_654_435_761 + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

export function withSecret(name: string, secret: Uint8Array): Account {
  const otp = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30 } as const;
  return account(name, { otp });
}

/** A sheet in a drawer, or what `more` makes of it, with what the accounts have today. */
export function copyOf(name: string, accounts: readonly Account[], more: Partial<Copy> = {}): Copy {
  return {
    id: idOf<CopyId>(name),
    kind: 'paper',
    place: 'drawer',
    madeAt: ago(20),
    lastCheckedAt: ago(10),
    holds: accounts.flatMap(({ codeSets }) =>
      codeSets
        .filter(({ status }) => status === 'current')
        .map(({ id, generation }) => ({ setId: id, generation })),
    ),
    accountIds: accounts.map(({ id }) => id),
    checkEveryDays: 180,
    ...more,
  };
}

/** In good health: a sheet holds everything, the recovery codes are kept. */
export function healthy(
  accounts: readonly Account[],
  more: Partial<VaultContents> = {},
): VaultContents {
  return {
    ...emptyContents(),
    accounts,
    copies: [copyOf('sheet', accounts)],
    recovery: { issuedAt: ago(20), keptAt: ago(20) },
    ...more,
  };
}

export function found(contents: VaultContents, recoveryCodesLeft = 10) {
  return findingsOf(contents, { nowMs, recoveryCodesLeft });
}

/** "codes-low GitHub, GitLab": each finding with the accounts that it names. */
export function foundWords(contents: VaultContents, recoveryCodesLeft = 10): string[] {
  return found(contents, recoveryCodesLeft).map(({ kind, accounts }) =>
    [kind, accounts.map(({ issuer }) => issuer).join(', ')].join(' ').trim(),
  );
}

export function keysOf(contents: VaultContents, recoveryCodesLeft = 10): string[] {
  return found(contents, recoveryCodesLeft).map(keyOf);
}
