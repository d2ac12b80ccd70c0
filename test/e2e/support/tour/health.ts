import { sampleContents } from '../sample-contents.ts';
import { sampleProfile } from '../sample-vault.ts';
import { unwellContents } from '../unwell-contents.ts';
import type { Leg } from './leg.ts';

/** What needs a person: all of it at once, then put aside and brought back. */
export const unwell: Leg = {
  name: 'a vault in which much needs a person',
  start: async () => ({ profile: await sampleProfile(unwellContents(Date.now())) }),
  stops: [
    {
      name: 'health-sentence',
      isMain: true,
      go: async (app) => {
        await app.unlock();
        await app.see('button', 'Review');
      },
    },
    {
      name: 'health',
      isMain: true,
      go: async (app) => {
        await app.use('button', 'Review');
        await app.see('heading', 'Backup is behind');
      },
    },
    {
      name: 'health-copies',
      go: async (app) => {
        await app.page.getByRole('button', { name: /^Look into it/ }).focus();
      },
    },
    {
      name: 'health-put-aside',
      isMain: true,
      go: async (app) => {
        await app.use('button', /^Put aside: Cloudflare/);
        await app.see('dialog', 'Put this aside');
      },
    },
    {
      name: 'health-own-reason',
      go: async (app) => {
        await app.use('radio', 'Another reason', 'Space');
        await app.use('button', 'Put aside');
        await app.seeText('A few words');
      },
    },
    {
      name: 'health-what-is-checked',
      isMain: true,
      go: async (app) => {
        await app.fill('In your words', 'Grace keeps them for me');
        await app.use('button', 'Put aside');
        await app.see('heading', 'Put aside');
        await app.use('button', 'What is checked here?');
        await app.page.getByRole('button', { name: 'What is checked here?' }).focus();
        await app.page.getByText('Secrets of one-time codes').scrollIntoViewIfNeeded();
      },
    },
  ],
};

/** Nothing needs anybody. */
export const well: Leg = {
  name: 'a vault in which all is well',
  start: async () => {
    const nowMs = Date.now();
    const contents = sampleContents(4, nowMs);
    const accounts = contents.accounts.slice(3);
    const copies = contents.copies.slice(0, 2);
    return { profile: await sampleProfile({ ...contents, accounts, copies }) };
  },
  stops: [
    {
      name: 'health-nothing',
      isMain: true,
      go: async (app) => {
        await app.unlock();
        await app.show('Health');
        await app.see('heading', 'Nothing needs you');
      },
    },
  ],
};
