import type { Account } from '../../../electron/model/account.ts';
import type { CopyId } from '../../../electron/model/ids.ts';
import type { Copy, VaultContents } from '../../../electron/model/vault-contents.ts';
import { sampleContents } from './sample-contents.ts';

const dayMs = 86_400_000;

/**
 * Twelve accounts and more, with everything that the health page looks for and that can be there at the
 * same time: recovery codes nobody said to keep, a backup that is behind, and so on.
 */
export function unwellContents(nowMs: number): VaultContents {
  const ago = (days: number): string => new Date(nowMs - days * dayMs).toISOString();
  const contents = sampleContents(14, nowMs, { withRare: true });
  const secret = otpOf(contents, 'Proton');
  const accounts = contents.accounts.map((account): Account => {
    switch (account.issuer) {
      case 'Dropbox':
        return withSet(account, { concernAt: ago(2) });
      case 'Nextcloud':
        return secret === undefined ? account : { ...account, otp: secret };
      case 'npm':
        return {
          ...account,
          otp: {
            type: 'totp',
            secret: Uint8Array.from({ length: 20 }, (_, index) => index),
            algorithm: 'SHA1',
            digits: 6,
            period: 30,
          },
        };
      default:
        return account;
    }
  });
  const [newest, ...others] = accounts.toReversed();
  const [paper, file, older] = contents.copies;
  const copies = [paper, file, older].flatMap((copy): Copy[] => (copy === undefined ? [] : [copy]));
  // The last account came after all copies.
  const heldIds = new Set(others.map(({ id }) => id));
  const held = copies.map((copy) => ({
    ...copy,
    accountIds: copy.accountIds.filter((id) => heldIds.has(id)),
    holds: copy.holds.filter(({ setId }) => !newest?.codeSets.some(({ id }) => id === setId)),
  }));
  const [usable, stick] = held;
  const added: Copy[] =
    usable === undefined || stick === undefined
      ? []
      : [
          { ...usable, id: copyId(1), sheetId: 'P8-3KD', place: 'office', lastCheckedAt: ago(300) },
          { ...stick, id: copyId(2), fileName: 'spare.sparekey', lastProblem: 'missing' },
          { ...stick, id: copyId(3), kind: 'plain-file', fileName: 'codes.pdf', place: '' },
        ];
  return {
    ...contents,
    accounts,
    copies: [...held, ...added],
    recovery: { issuedAt: ago(112) },
  };
}

function withSet(account: Account, change: { readonly concernAt: string }): Account {
  return { ...account, codeSets: account.codeSets.map((set) => ({ ...set, ...change })) };
}

function otpOf({ accounts }: VaultContents, issuer: string): Account['otp'] {
  return accounts.find((account) => account.issuer === issuer)?.otp;
}

function copyId(number: number): CopyId {
  return String(number).padStart(32, 'c') as CopyId;
}
