import type { Account, Way } from '../../../../electron/model/account.ts';
import type { VaultContents } from '../../../../electron/model/vault-contents.ts';
import { sampleContents } from '../sample-contents.ts';
import { sampleProfile } from '../sample-vault.ts';
import type { LaunchOptions } from '../sparekey-app.ts';
import type { Leg } from './leg.ts';

/** Two accounts that only get each other back, and one that is opened by signing in with another. */
export function withPlans(contents: VaultContents, answeredAt: string): VaultContents {
  const idOf = (issuer: string) =>
    contents.accounts.find((account) => account.issuer === issuer)?.id ?? ('' as Account['id']);
  const through = (issuer: string): Way => [{ type: 'account', accountId: idOf(issuer) }];
  const phone: Way = [{ type: 'password' }, { type: 'phone' }];
  const circled: Readonly<Record<string, string>> = { Cloudflare: 'npm', npm: 'Cloudflare' };
  return {
    ...contents,
    accounts: contents.accounts.map((account) => {
      const { otp: _otp, ...bare } = account;
      const other = circled[account.issuer];
      if (other !== undefined) {
        const recoveryPlan = { opensWith: [phone], regainedWith: [through(other)], answeredAt };
        return { ...bare, codeSets: [], recoveryPlan };
      }
      if (account.issuer !== 'GitLab') return account;
      const recoveryPlan = { opensWith: [through('Google')], regainedWith: [], answeredAt };
      return { ...bare, codeSets: [], recoveryPlan };
    }),
  };
}

const start = (count: number) => async (): Promise<LaunchOptions> => {
  const nowMs = Date.now();
  const contents = sampleContents(count, nowMs, { withRare: count > 12 });
  return { profile: await sampleProfile(withPlans(contents, new Date(nowMs).toISOString())) };
};

export const lockoutMap: Leg = {
  name: 'the lockout map',
  start: start(12),
  stops: [
    {
      name: 'lockout',
      isMain: true,
      go: async (app) => {
        await app.unlock();
        await app.show('Lockout map');
        await app.see('list', 'What stands out');
        await app.use('checkbox', 'my phone', 'Space');
        await app.use('checkbox', 'this vault', 'Space');
        await app.use('checkbox', 'my encrypted copies', 'Space');
        await app.see('list', 'Accounts that would be lost');
      },
    },
    {
      name: 'lockout-drawing',
      isMain: true,
      go: async (app) => {
        await app.page.getByText('The drawing in words').press('Enter');
        await app.page.getByRole('img', { name: /^Drawing/ }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'lockout-about',
      go: async (app) => {
        await app.page
          .getByRole('heading', { name: 'What this map can tell' })
          .scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'lockout-answer',
      isMain: true,
      go: async (app) => {
        await app.use('button', 'Answer the next one');
        await app.see('dialog', 'How does one get into it?');
      },
    },
    {
      name: 'lockout-answer-together',
      go: async (app) => {
        await app.use('button', 'Another way');
        await app.see('group', 'Another way');
      },
    },
  ],
};

export const lockoutMany: Leg = {
  name: 'the lockout map of five hundred accounts',
  start: start(500),
  stops: [
    {
      name: 'lockout-500',
      isMain: true,
      go: async (app) => {
        await app.unlock();
        await app.show('Lockout map');
        await app.use('checkbox', 'the password of this vault', 'Space');
        await app.use('checkbox', 'my paper copies', 'Space');
        await app.see('list', 'Accounts that would be lost');
      },
    },
    {
      name: 'lockout-500-drawing',
      go: (app) => app.use('button', 'Smaller drawing'),
    },
  ],
};
