import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { changed } from '../state.ts';
import type { FakeState } from '../state.ts';

/** Mail accounts get those back that are named by their address; each opens by password and vault. */
export function lockoutCalls(state: FakeState): VaultHandlers<AreaOf<'lockout'>> {
  const there = () => state.accounts.filter(({ trashedAt }) => trashedAt === undefined);
  const isMail = (issuer: string) => /^(Google|Proton)$/.test(issuer);
  const mailsOf = (id: string, accountName: string) =>
    there()
      .filter((mail) => isMail(mail.issuer) && mail.id !== id && mail.accountName === accountName)
      .map((mail) => mail.id);
  return {
    'lockout:read': () => ({
      accounts: there().map(({ id, issuer, accountName }) => ({
        accountId: id,
        issuer,
        accountName,
        state: state.plans.has(id) ? ('answered' as const) : ('guessed' as const),
        answers: state.plans.get(id) ?? {
          opensWith: [[{ type: 'password' as const }, { type: 'vault' as const }]],
          regainedWith: mailsOf(id, accountName).map((mail) => [
            { type: 'account' as const, accountId: mail },
          ]),
          regains: [],
        },
        regainedBy: [...state.plans]
          .filter(([, { regains }]) => regains.includes(id))
          .map(([by]) => by),
        isMail: isMail(issuer),
        hasOneTimeCode: true,
        backupCodesLeft: 0,
        heldBy: [],
      })),
      answered: state.plans.size,
      things: ['phone', 'computer', 'vault'],
    }),
    'lockout:answer': ({ accountId, answers }) => {
      const before = state.plans.get(accountId);
      state.plans.set(accountId, answers);
      return changed(state, () => {
        if (before === undefined) state.plans.delete(accountId);
        else state.plans.set(accountId, before);
      });
    },
    'lockout:what-if': ({ lost }) => ({
      stuck: lost.includes('vault')
        ? there().map(({ id }) => ({
            accountId: id,
            lacks: [['vault' as const]],
            notes: ['only-in-vault' as const],
            guessed: !state.plans.has(id),
          }))
        : [],
      onGuess: [],
    }),
    'lockout:findings': () => ({
      circles: [],
      singlePoints:
        there().length === 0
          ? []
          : [{ points: ['vault' as const], locksOut: there().map(({ id }) => id) }],
    }),
  };
}
