import type { Guide } from './guide.ts';
import type { Stop } from './leg.ts';

async function openDetail(app: Guide, issuer: string): Promise<void> {
  await app.search(issuer);
  await app.see('heading', issuer);
}

/** The list and the account at its side. */
export const mainStops: readonly Stop[] = [
  {
    name: 'main',
    isMain: true,
    go: async (app) => {
      await app.use('button', 'Back');
      await app.see('button', 'Unlock');
      await app.waitIsOver();
      await app.unlock();
      await app.see('heading', 'Cloudflare');
    },
  },
  { name: 'search', isMain: true, go: (app) => app.search('ada@gmail') },
  {
    name: 'search-none',
    go: async (app) => {
      await app.search('no such thing');
      await app.seeText('Nothing matches');
    },
  },
  {
    name: 'health-twelve',
    go: async (app) => {
      await app.search('');
      await app.use('button', 'Review');
      await app.see('heading', 'Health');
    },
  },
  {
    name: 'order-menu',
    go: async (app) => {
      await app.show('All accounts');
      await app.use('button', /Order/);
      await app.see('option', 'Most used');
    },
  },
  {
    name: 'account-codes-of-every-state',
    isMain: true,
    go: async (app) => {
      await app.keys('Escape');
      await app.show('All accounts');
      await openDetail(app, 'GitHub');
      await app.see('list', /^Backup codes/);
    },
  },
  {
    name: 'account-older-sets',
    go: async (app) => {
      await app.use('button', /older sets/);
      await app.see('heading', /replaced on/);
    },
  },
  {
    name: 'account-code-menu',
    go: async (app) => {
      await app.use('button', /^Code 4/);
      await app.see('menuitem', 'Mark as used');
    },
  },
  {
    name: 'account-code-history',
    go: async (app) => {
      await app.use('menuitem', 'What happened to it');
      await app.see('dialog', 'Code 4');
    },
  },
  {
    name: 'account-set-menu',
    go: async (app) => {
      await app.close();
      await app.use('button', 'More about these codes');
      await app.see('menuitem', 'Show all of them');
    },
  },
  {
    name: 'account-codes-revealed',
    go: async (app) => {
      await app.use('menuitem', 'Show all of them');
      await app.seeText('Whoever sees these can use them');
    },
  },
  {
    name: 'account-reminders',
    go: async (app) => {
      await app.use('button', 'More about these codes');
      await app.use('menuitem', 'When to remind me');
      await app.see('dialog', 'When to remind me');
    },
  },
  {
    name: 'account-menu',
    go: async (app) => {
      await app.close();
      await app.use('button', 'More about this account');
      await app.see('menuitem', 'Edit');
    },
  },
  {
    name: 'edit-account',
    go: async (app) => {
      await app.use('menuitem', 'Edit');
      await app.see('dialog', 'Edit account');
    },
  },
  {
    name: 'secret',
    go: async (app) => {
      await app.close();
      await app.use('button', 'More about this account');
      await app.use('menuitem', /^Show the secret/);
      await app.see('img', 'QR code of this account');
    },
  },
  {
    name: 'account-no-codes',
    go: async (app) => {
      await app.close();
      await openDetail(app, 'Cloudflare');
      await app.see('heading', 'No backup codes yet');
    },
  },
  { name: 'account-low', go: (app) => openDetail(app, 'Discord') },
  { name: 'account-old', go: (app) => openDetail(app, 'Mastodon') },
  { name: 'account-steam', go: (app) => openDetail(app, 'Steam') },
  {
    name: 'codes-hidden',
    go: async (app) => {
      await app.settings({ hideCodes: true });
      await app.search('');
      await app.see('img', 'Code hidden');
    },
  },
];

/** A backup code is shown, refused, put off and asked about again. */
export const useStops: readonly Stop[] = [
  {
    name: 'use-backup-code',
    isMain: true,
    go: async (app) => {
      await app.settings({ hideCodes: false });
      await openDetail(app, 'GitHub');
      await app.keys('Shift+Enter');
      await app.see('button', /It worked/);
    },
  },
  {
    name: 'use-backup-code-refused',
    go: async (app) => {
      await app.keys('2');
      await app.see('heading', 'It was refused');
    },
  },
  {
    name: 'use-backup-code-left-open',
    go: async (app) => {
      await app.use('button', 'Show the next code');
      await app.see('button', /It worked/);
      await app.close();
      await app.see('button', 'Answer');
    },
  },
  {
    name: 'ask-again',
    go: async (app) => {
      await app.use('button', 'Answer');
      await app.see('dialog', 'Did the backup code work?');
    },
  },
  {
    name: 'use-last-backup-code',
    go: async (app) => {
      await app.close(/^I didn’t use it/);
      await openDetail(app, 'Stripe');
      await app.keys('Shift+Enter');
      await app.seeText('This is the last one.');
    },
  },
];
