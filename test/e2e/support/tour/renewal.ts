import type { VaultContents } from '../../../../electron/model/vault-contents.ts';
import { sampleContents } from '../sample-contents.ts';
import { sampleProfile } from '../sample-vault.ts';
import type { Guide } from './guide.ts';
import type { Leg } from './leg.ts';

const dayMs = 86_400_000;

/** Nextcloud takes its codes in order, and Dropbox's were used only yesterday. */
function contents(nowMs: number): VaultContents {
  const sample = sampleContents(12, nowMs);
  const at = new Date(nowMs - dayMs).toISOString();
  const used = [{ type: 'shown', at } as const, { type: 'used', at } as const];
  return {
    ...sample,
    accounts: sample.accounts.map((account) => ({
      ...account,
      codeSets: account.codeSets.map((set) => ({
        ...set,
        ordered: account.issuer === 'Nextcloud',
        codes: set.codes.map((code, index) =>
          (account.issuer === 'Dropbox' && index === 1) ||
          (account.issuer === 'Nextcloud' && index === 2)
            ? { ...code, events: used }
            : code,
        ),
      })),
    })),
  };
}

async function openDetail(app: Guide, issuer: string): Promise<void> {
  await app.search(issuer);
  await app.see('heading', issuer);
}

/** Codes in order, the reasons to renew, the way to do it, sets that no longer work, and what happened. */
export const renewal: Leg = {
  name: 'codes that are renewed, and what happened',
  start: async () => ({ profile: await sampleProfile(contents(Date.now())) }),
  stops: [
    {
      name: 'codes-in-order',
      isMain: true,
      go: async (app) => {
        await app.unlock();
        await openDetail(app, 'Nextcloud');
        await app.seeText(/takes these in order/);
      },
    },
    {
      name: 'use-in-order',
      go: async (app) => {
        await app.keys('Shift+Enter');
        await app.see('textbox', /^The service asks for another number/);
      },
    },
    {
      name: 'renew-after-use',
      go: async (app) => {
        await app.close(/^I didn’t use it/);
        await openDetail(app, 'Dropbox');
        await app.seeText(/^One was used on/);
      },
    },
    {
      name: 'renew-old',
      go: async (app) => {
        await openDetail(app, 'Mastodon');
        await app.seeText(/^These are from/);
      },
    },
    {
      name: 'renew-concern',
      go: async (app) => {
        await openDetail(app, 'GitHub');
        await app.use('button', 'More about these codes');
        await app.use('menuitem', 'These may have been seen');
        await app.seeText(/^Somebody else may have seen these/);
      },
    },
    {
      name: 'older-sets',
      isMain: true,
      go: async (app) => {
        await app.use('button', /older sets/);
        await app.see('button', 'Code 2: not used');
      },
    },
    {
      name: 'older-set-menu',
      go: async (app) => {
        await app.use('button', 'Code 2: not used');
        await app.see('menuitem', 'What happened to it');
      },
    },
    {
      name: 'older-set-revealed',
      go: async (app) => {
        await app.keys('Escape');
        await app.use('button', 'Show all of them');
        await app.see('button', 'Hide them again');
      },
    },
    {
      name: 'renew-few-left',
      isMain: true,
      go: async (app) => {
        await openDetail(app, 'Discord');
        await app.seeText(/^Only 2 are left/);
      },
    },
    {
      name: 'renew-walk',
      isMain: true,
      go: async (app) => {
        await app.use('button', 'Renew them');
        await app.see('dialog', 'Renew backup codes');
        await app.seeText(/hold the old ones/);
      },
    },
    {
      name: 'log',
      isMain: true,
      go: async (app) => {
        await app.close();
        await app.show('What happened');
        await app.see('list', 'What happened, newest first');
      },
    },
    {
      name: 'log-of-one',
      go: async (app) => {
        await app.fill('Of which account', 'Drop');
        await app.keys('ArrowDown', 'Enter');
        await app.seeText('Backup code 2 was used');
      },
    },
  ],
};
