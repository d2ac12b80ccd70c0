import { needsAttention, sampleContents } from '../sample-contents.ts';
import { sampleProfile } from '../sample-vault.ts';
import type { Leg } from './leg.ts';

const start = async (): Promise<{ profile: string }> => {
  const nowMs = Date.now();
  const contents = sampleContents(500, nowMs, { withRare: true, withTrash: true });
  return { profile: await sampleProfile(needsAttention(contents, nowMs)) };
};

export const many: Leg = {
  name: 'a vault with five hundred accounts',
  start,
  stops: [
    {
      name: 'main-500',
      isMain: true,
      go: async (app) => {
        await app.unlock();
        await app.see('heading', 'Amazon');
      },
    },
    {
      name: 'more-notices',
      go: async (app) => {
        await app.use('button', /\d more/);
        await app.see('menuitem', /have no backup codes/);
      },
    },
    {
      name: 'search-500',
      go: async (app) => {
        await app.keys('Escape');
        await app.search('fig 3');
      },
    },
    { name: 'tag', go: (app) => app.show('Family') },
    { name: 'favourites', go: (app) => app.show('Favourites') },
    {
      name: 'account-counter',
      go: async (app) => {
        await app.show('All accounts');
        await app.search('Harbour Bank');
        await app.seeText('This code changes each time it is used.');
      },
    },
    {
      name: 'account-counter-code',
      go: async (app) => {
        await app.keys('Enter');
        await app.seeText(/New code, copied/);
      },
    },
    {
      name: 'account-all-used',
      go: async (app) => {
        await app.search('Old Forum');
        await app.see('heading', 'Old Forum');
      },
    },
    {
      name: 'use-none-left',
      go: async (app) => {
        await app.keys('Shift+Enter');
        await app.seeText('No backup codes are left');
      },
    },
    {
      name: 'account-codes-only',
      go: async (app) => {
        await app.close();
        await app.search('Town Library');
        await app.see('heading', 'Town Library');
      },
    },
    {
      name: 'account-long-names',
      isMain: true,
      go: async (app) => {
        await app.search('Analytical Engine Maintenance');
        await app.see('heading', /^The Analytical Engine/);
      },
    },
    {
      name: 'use-long-names',
      go: async (app) => {
        await app.keys('Shift+Enter');
        await app.see('button', /It worked/);
      },
    },
    {
      name: 'draft',
      go: async (app) => {
        await app.close(/^I didn’t use it/);
        await app.search('');
        await app.use('button', /\d more/);
        await app.use('menuitem', /are not saved yet/);
        await app.see('dialog', 'Check the backup codes');
      },
    },
    {
      name: 'print-500',
      go: async (app) => {
        await app.close();
        await app.keys('Control+P');
        await app.see('dialog', 'Print a sheet');
      },
    },
    {
      name: 'trash',
      isMain: true,
      go: async (app) => {
        await app.close();
        await app.show('Trash');
        await app.see('list', 'Accounts in the trash');
      },
    },
    {
      name: 'trash-removed-for-ever',
      go: async (app) => {
        await app.use('button', /^Remove for ever: Trello/);
        await app.seeText(/was removed for ever/);
      },
    },
  ],
};
