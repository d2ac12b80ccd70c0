import type { LockoutAccount, RecoveryAnswers } from '../../../shared/views/lockout.ts';
import type { Means, RecoveryPlan, Way } from '../../model/account.ts';
import { accountOf, changeAccount } from '../../model/contents-changes.ts';
import type { AccountId } from '../../model/ids.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { findingsOf, whatIsLost } from '../backup-codes/lockout.ts';
import { type Known, knownAccounts, things } from '../backup-codes/lockout-graph.ts';
import { isMail } from '../backup-codes/lockout-guess.ts';
import { isKept } from '../backup-codes/lockout-kept.ts';
import type { Session } from '../session.ts';
import type { AreaHandlers } from './area.ts';

export function lockoutHandlers(session: Session): AreaHandlers<'lockout'> {
  return {
    'lockout:read': () => {
      const known = knownAccounts(session.contents);
      const taken = takenBy(known);
      return {
        accounts: known.map(lockoutAccount),
        answered: known.filter(({ account }) => account.recoveryPlan !== undefined).length,
        things: things.filter((thing) => taken.has(thing)),
      };
    },
    'lockout:answer': async ({ accountId, answers }) => {
      const undoId = await session.undoableChange((contents) => {
        const { id, recoveryPlan } = accountOf(contents, accountId);
        const plan = planOf(contents, id, answers, session.now);
        return {
          contents: withPlan(contents, id, plan),
          log: { what: 'lockout-answered', accountId: id },
          takeBack: (later) => withPlan(later, id, recoveryPlan),
        };
      });
      return { undoId };
    },
    'lockout:what-if': ({ lost }) => whatIsLost(session.contents, lost),
    'lockout:findings': () => findingsOf(session.contents),
  };
}

function lockoutAccount(known: Known): LockoutAccount {
  const { account, kept, answers, regainedBy } = known;
  const { id, issuer, accountName, recoveryPlan } = account;
  const isGuess = answers.opensWith.length + answers.regainedWith.length + answers.regains.length;
  return {
    accountId: id,
    issuer,
    accountName,
    state: recoveryPlan !== undefined ? 'answered' : isGuess > 0 ? 'guessed' : 'none',
    answers: {
      opensWith: answers.opensWith.map(wayView),
      regainedWith: answers.regainedWith.map(wayView),
      regains: [...answers.regains],
    },
    ...(recoveryPlan === undefined ? {} : { answeredAt: recoveryPlan.answeredAt }),
    regainedBy: [...regainedBy],
    isMail: isMail(account),
    hasOneTimeCode: kept.hasOneTimeCode,
    backupCodesLeft: kept.codesLeft,
    heldBy: [...kept.heldBy],
  };
}

function wayView(way: Way): Means[] {
  return way.map((means) => ({ ...means }));
}

/** What some way takes. What the vault keeps takes the vault, and with that this computer and its password. */
function takenBy(known: readonly Known[]): ReadonlySet<string> {
  const taken = new Set<string>(['computer', 'vault', 'vault-password']);
  for (const { kept, answers } of known) {
    if (isKept(kept)) taken.add('password');
    for (const holder of kept.heldBy) taken.add(holder);
    for (const { type } of [...answers.opensWith, ...answers.regainedWith].flat()) taken.add(type);
  }
  return taken;
}

/** @throws AppError `not-found` for an account that is not there */
function planOf(
  contents: VaultContents,
  own: AccountId,
  { opensWith, regainedWith, regains }: RecoveryAnswers,
  answeredAt: string,
): RecoveryPlan {
  const meansOf = (means: RecoveryAnswers['opensWith'][number][number]): Means =>
    means.type === 'account'
      ? { type: 'account', accountId: accountOf(contents, means.accountId).id }
      : means;
  const waysOf = (ways: RecoveryAnswers['opensWith']): Way[] => ways.map((way) => way.map(meansOf));
  const others = [...new Set(regains)].map((id) => accountOf(contents, id).id);
  return {
    opensWith: waysOf(opensWith),
    regainedWith: waysOf(regainedWith),
    ...(others.length === 0 ? {} : { regains: others.filter((id) => id !== own) }),
    answeredAt,
  };
}

function withPlan(
  contents: VaultContents,
  accountId: AccountId,
  plan: RecoveryPlan | undefined,
): VaultContents {
  return changeAccount(contents, accountId, ({ recoveryPlan: _before, ...account }) => ({
    ...account,
    ...(plan === undefined ? {} : { recoveryPlan: plan }),
  }));
}
