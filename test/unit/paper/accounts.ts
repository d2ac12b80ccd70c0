import { createHash } from 'node:crypto';
import { newAccount, type Account } from '../../../electron/model/account.ts';
import type { BackupCode, BackupCodeEventType } from '../../../electron/model/backup-code.ts';
import type { AccountId, CodeId, CodeSetId } from '../../../electron/model/ids.ts';
import type { Otp } from '../../../electron/model/otp.ts';

const now = '2026-11-24T10:00:00.000Z';

/** Reproducible, and as hard to squeeze as what services issue. */
export function randomHex(seed: string, digits: number): string {
  return createHash('shake256', { outputLength: Math.ceil(digits / 2) })
    .update(seed)
    .digest('hex')
    .slice(0, digits);
}

export interface Wanted {
  readonly issuer?: string;
  readonly accountName?: string;
  readonly otp?: Otp | null;
  readonly codes?: readonly string[];
  readonly used?: number;
  readonly unsure?: number;
  readonly ordered?: boolean;
}

export function totp(seed: string, bytes = 20): Otp {
  return {
    type: 'totp',
    secret: Uint8Array.from(Buffer.from(randomHex(`secret ${seed}`, bytes * 2), 'hex')),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  };
}

/** As GitHub writes them: `5014e-f5ed7`. */
export function gitHubCodes(seed: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    randomHex(`${seed} ${index}`, 10).replace(/^(.{5})/, '$1-'),
  );
}

export function account(seed: string, wanted: Wanted = {}): Account {
  const { issuer = 'GitHub', accountName = 'ada-lovelace', used = 0, unsure = 0 } = wanted;
  const { codes = gitHubCodes(seed, 16), ordered = false } = wanted;
  const otp = wanted.otp === undefined ? totp(seed) : wanted.otp;
  const state = (index: number): BackupCodeEventType[] =>
    index < used ? ['used'] : index < used + unsure ? ['shown'] : [];
  return {
    ...newAccount(randomHex(`account ${seed}`, 32) as AccountId, issuer, accountName, now),
    ...(otp === null ? {} : { otp }),
    codeSets:
      codes.length === 0
        ? []
        : [
            {
              id: randomHex(`set ${seed}`, 32) as CodeSetId,
              generation: 2,
              issuedAt: '2026-08-04T00:00:00.000Z',
              source: 'pasted',
              codes: codes.map((value, index): BackupCode => ({
                id: randomHex(`code ${seed} ${index}`, 32) as CodeId,
                value,
                events: state(index).map((type) => ({ type, at: now })),
              })),
              status: 'current',
              lowAt: 3,
              renewEveryDays: 180,
              ordered,
            },
          ],
  };
}
