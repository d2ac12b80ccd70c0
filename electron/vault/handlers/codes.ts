import { AppError } from '../../../shared/errors.ts';
import type { OneTimeCode } from '../../../shared/views.ts';
import type { Account } from '../../model/account.ts';
import { accountOf, changeAccount } from '../../model/contents-changes.ts';
import { codeAt } from '../../otp/code-at.ts';
import { hotpCode } from '../../otp/hotp.ts';
import { codeTimeMs } from '../code-time.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

/** One-time codes: computed here, so that no secret leaves; copied by the shell, so that no page has to. */
export function codeHandlers(session: Session): AreaHandlers<'codes'> {
  return {
    'codes:current': ({ accountIds }) => {
      const { contents } = session;
      const nowMs = codeTimeMs(contents, session.clock);
      const codes = accountIds.flatMap((id) => {
        const code = oneTimeCode(accountOf(contents, id), nowMs);
        return code === undefined ? [] : [code];
      });
      return { nowMs, codes };
    },
    'codes:copy': async ({ accountId, which }) => {
      const account = accountOf(session.contents, accountId);
      const code = oneTimeCode(account, codeTimeMs(session.contents, session.clock));
      if (code === undefined) {
        throw new AppError('invalid-input', 'the account has no time based code');
      }
      await session.host.call('clipboard:write', {
        text: which === 'current' ? code.code : code.next,
      });
      // Copying must not wait for the disk; how often an account is used is worth a save, not a delay.
      void noteUse(session, accountId).catch(() => undefined);
      return {};
    },
    'codes:next-hotp': async ({ accountId }) => {
      const { otp } = accountOf(session.contents, accountId);
      if (otp?.type !== 'hotp') {
        throw new AppError('invalid-input', 'the account has no counter');
      }
      // The counter is on disk before the code is seen: no code is ever given out twice.
      let code = '';
      await session.change((contents) => ({
        contents: changeAccount(contents, accountId, (account) => {
          if (account.otp?.type !== 'hotp') {
            throw new AppError('invalid-input', 'the account has no counter');
          }
          code = hotpCode(account.otp);
          return used(session, {
            ...account,
            otp: { ...account.otp, counter: account.otp.counter + 1 },
          });
        }),
      }));
      await copied(session, code);
      return { code };
    },
  };
}

/** A code that is spent by being seen is shown even where it cannot be copied. @returns whether it was */
export async function copied(session: Session, text: string): Promise<boolean> {
  try {
    await session.host.call('clipboard:write', { text });
    return true;
  } catch {
    return false;
  }
}

function oneTimeCode(account: Account, nowMs: number): OneTimeCode | undefined {
  const { otp } = account;
  if (otp === undefined || otp.type === 'hotp') {
    return undefined;
  }
  const current = codeAt(otp, nowMs);
  const next = codeAt(otp, current.validUntilMs);
  return {
    accountId: account.id,
    code: current.code,
    next: next.code,
    validFromMs: current.validFromMs,
    validUntilMs: current.validUntilMs,
  };
}

async function noteUse(session: Session, accountId: string): Promise<void> {
  await session.change((contents) => ({
    contents: changeAccount(contents, accountId, (account) => used(session, account)),
  }));
}

function used(session: Session, account: Account): Account {
  return { ...account, usage: { count: account.usage.count + 1, lastUsedAt: session.now } };
}
