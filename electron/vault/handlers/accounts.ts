import { AppError } from '../../../shared/errors.ts';
import { decodeSecret, encodeBase32 } from '../../encoding/base32.ts';
import { type Account, newAccount } from '../../model/account.ts';
import {
  accountOf,
  addAccounts,
  changeAccount,
  withoutAccounts,
} from '../../model/contents-changes.ts';
import type { AccountId } from '../../model/ids.ts';
import type { Otp } from '../../model/otp.ts';
import { withoutUntouched } from '../../model/untouched.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { formatKeyUri } from '../../otp/key-uri.ts';
import { accountDetail, accountView } from '../account-views.ts';
import { newId } from '../new-id.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

export function accountHandlers(session: Session): AreaHandlers<'accounts'> {
  return {
    'accounts:list': () => {
      const nowMs = session.clock.nowMs();
      return { accounts: session.contents.accounts.map((account) => accountView(account, nowMs)) };
    },
    'accounts:read': ({ accountId }) => {
      const { contents } = session;
      return accountDetail(contents, accountOf(contents, accountId), session.clock.nowMs());
    },
    'accounts:add': async ({ issuer, accountName, otp, tags, note }) => {
      const accountId = newId<AccountId>();
      const account: Account = {
        ...newAccount(accountId, issuer, accountName, session.now),
        note,
        tags,
        ...(otp === undefined ? {} : { otp: typedOtp(otp) }),
      };
      requireName(account);
      const undoId = await session.undoableChange((contents) => ({
        contents: addAccounts(contents, [account]),
        log: { what: 'account-added', accountId },
        takeBack: (later) => withoutUntouched(later, [account], session.now),
      }));
      return { accountId, undoId };
    },
    'accounts:update': async ({ accountId, ...fields }) => {
      const change = trimmed(defined(fields));
      const undoId = await session.undoableChange((contents) => {
        const before = accountOf(contents, accountId);
        requireName({ ...before, ...change });
        const earlier = Object.fromEntries(
          Object.keys(change).map((key) => [key, before[key as keyof Account]]),
        );
        return {
          contents: changeAccount(contents, accountId, (account) => ({
            ...account,
            ...change,
            updatedAt: session.now,
          })),
          log: { what: 'account-changed', accountId: before.id },
          // Only what was edited goes back: codes used since stay used.
          takeBack: (later) =>
            changeAccount(later, accountId, (account) => ({ ...account, ...earlier })),
        };
      });
      return { undoId };
    },
    'accounts:set-no-backup-codes': async ({ accountId, none }) => {
      const undoId = await session.undoableChange((contents) => {
        const { id, noBackupCodesAt } = accountOf(contents, accountId);
        return {
          contents: setNoBackupCodes(contents, accountId, none ? session.now : undefined),
          log: { what: none ? 'no-backup-codes-given' : 'backup-codes-given', accountId: id },
          takeBack: (later) => setNoBackupCodes(later, accountId, noBackupCodesAt),
        };
      });
      return { undoId };
    },
    'accounts:trash': async ({ accountId }) => {
      const undoId = await session.undoableChange((contents) => {
        const { id, trashedAt } = accountOf(contents, accountId);
        return {
          contents: setTrashed(contents, accountId, session.now),
          log: { what: 'account-trashed', accountId: id },
          takeBack: (later) => setTrashed(later, accountId, trashedAt),
        };
      });
      return { undoId };
    },
    'accounts:restore': async ({ accountId }) => {
      const undoId = await session.undoableChange((contents) => {
        const { id, trashedAt } = accountOf(contents, accountId);
        return {
          contents: setTrashed(contents, accountId, undefined),
          log: { what: 'account-restored', accountId: id },
          takeBack: (later) => setTrashed(later, accountId, trashedAt),
        };
      });
      return { undoId };
    },
    'accounts:purge': async ({ accountId }) => {
      const account = accountOf(session.contents, accountId);
      requireTrashed(account);
      await confirm(session, 'purge-account', account);
      await session.change((contents) => {
        // It may have been restored while the question was on the screen.
        requireTrashed(accountOf(contents, accountId));
        return {
          contents: {
            ...withoutAccounts(contents, new Set([account.id])),
            tombstones: [...contents.tombstones, { id: account.id, at: session.now }],
          },
          log: { what: 'account-removed' },
        };
      });
      return {};
    },
    'accounts:reveal-secret': async ({ accountId }) => {
      const account = accountOf(session.contents, accountId);
      const { otp } = account;
      if (otp === undefined) {
        throw new AppError('not-found', 'the account has no one-time code');
      }
      await confirm(session, 'reveal-secret', account);
      await session.record((contents) => ({
        contents,
        log: { what: 'secret-revealed', accountId: account.id },
      }));
      return {
        secret: encodeBase32(otp.secret),
        uri: formatKeyUri({ issuer: account.issuer, accountName: account.accountName, otp }),
      };
    },
  };
}

/** @throws AppError `invalid-input` */
function requireTrashed({ trashedAt }: Account): void {
  if (trashedAt === undefined) {
    throw new AppError('invalid-input', 'only what is in the trash can be removed for ever');
  }
}

/** @throws AppError `invalid-input` */
function requireName({ issuer, accountName }: Pick<Account, 'issuer' | 'accountName'>): void {
  if (issuer === '' && accountName === '') {
    throw new AppError('invalid-input', 'an account needs a name');
  }
}

/** Names as a new account has them. */
function trimmed<T extends { issuer?: string; accountName?: string }>(fields: T): T {
  const { issuer, accountName } = fields;
  return {
    ...fields,
    ...(issuer === undefined ? {} : { issuer: issuer.trim() }),
    ...(accountName === undefined ? {} : { accountName: accountName.trim() }),
  };
}

/** SECURITY: a native question that no page can answer. @throws AppError `cancelled` */
export async function confirm(
  session: Session,
  question: 'reveal-secret' | 'reveal-set' | 'hash-set' | 'purge-account',
  account: Account,
): Promise<void> {
  const subject = [account.issuer, account.accountName].filter((part) => part !== '').join(' · ');
  const { confirmed } = await session.host.call('confirm:ask', { question, subject });
  if (!confirmed) {
    throw new AppError('cancelled');
  }
}

function setNoBackupCodes(
  contents: VaultContents,
  accountId: string,
  at: string | undefined,
): VaultContents {
  return changeAccount(contents, accountId, ({ noBackupCodesAt: _before, ...account }) => ({
    ...account,
    ...(at === undefined ? {} : { noBackupCodesAt: at }),
  }));
}

function setTrashed(
  contents: VaultContents,
  accountId: string,
  trashedAt: string | undefined,
): VaultContents {
  return changeAccount(contents, accountId, ({ trashedAt: _before, ...account }) => ({
    ...account,
    ...(trashedAt === undefined ? {} : { trashedAt }),
  }));
}

/** exactOptionalPropertyTypes: an absent field stays absent. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function typedOtp(typed: {
  type: 'totp' | 'hotp' | 'steam';
  secret: string;
  algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  digits: number;
  period: number;
  counter: number;
}): Otp {
  const secret = decodeSecret(typed.secret);
  const { algorithm, digits } = typed;
  switch (typed.type) {
    case 'totp':
      return { type: 'totp', secret, algorithm, digits, period: typed.period };
    case 'hotp':
      return { type: 'hotp', secret, algorithm, digits, counter: typed.counter };
    case 'steam':
      return { type: 'steam', secret };
  }
}
