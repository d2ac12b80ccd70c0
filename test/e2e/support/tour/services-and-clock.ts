import { oathCode } from '../oath-code.ts';
import { bytesOf, sampleContents } from '../sample-contents.ts';
import { sampleProfile } from '../sample-vault.ts';
import type { Guide } from './guide.ts';
import type { Leg } from './leg.ts';

const hourMs = 3_600_000;
const secret = bytesOf('secret GitHub ada-lovelace', 20);

async function fromMenu(app: Guide, label: string): Promise<void> {
  await app.running.app.evaluate(({ Menu }, wanted) => {
    const help = Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items ?? [];
    help.find((item) => item.label === wanted)?.click();
  }, label);
}

async function sheetOf(app: Guide, name: string): Promise<void> {
  await app.search(name);
  await app.see('heading', name);
  await app.use('button', 'More about this account');
  await app.use('menuitem', /^About /);
  await app.see('dialog', /^About /);
}

async function chooseService(app: Guide, name: string): Promise<void> {
  await app.use('button', 'Another service');
  await app.page.getByRole('combobox', { name: 'About which service?' }).fill(name);
  await app.keys('ArrowDown', 'Enter');
  await app.see('dialog', `About ${name}’s codes`);
}

/** What services hand out, a clock that jumped, and help before the vault is open. */
export const servicesAndClock: Leg = {
  name: 'service sheets, clock, locked help',
  start: async () => ({
    profile: await sampleProfile(sampleContents(15, Date.now())),
    args: [`--clock-jump=${2 * hourMs}`],
  }),
  stops: [
    {
      name: 'locked-help',
      isMain: true,
      go: async (app) => {
        await app.see('heading', 'Sparekey is locked');
        await app.keys('F1');
        await app.see('dialog', 'Help');
      },
    },
    {
      name: 'locked-help-forgotten',
      isMain: true,
      go: async (app) => {
        await app.use('button', /^I forgot the password/);
        await app.see('list', /What to do/);
      },
    },
    {
      name: 'clock-jump-notice',
      isMain: true,
      go: async (app) => {
        await app.close();
        await app.unlock();
        await app.seeText('was set 2 hours ahead');
      },
    },
    {
      name: 'service-sheet',
      isMain: true,
      go: (app) => sheetOf(app, 'GitHub'),
    },
    {
      name: 'service-sheet-correcting',
      go: async (app) => {
        await app.use('button', 'Correct: How many');
        await app.see('textbox', 'Correct: How many');
      },
    },
    {
      name: 'service-sheet-corrected',
      isMain: true,
      go: async (app) => {
        await app.fill('Correct: How many', '12');
        await app.keys('Enter');
        await app.seeText(/^Your correction/);
      },
    },
    {
      name: 'service-sheet-choosing',
      go: async (app) => {
        await app.use('button', 'Correct: New codes end the old ones');
        await app.see('radio', 'Yes');
      },
    },
    {
      name: 'service-sheet-pages',
      go: async (app) => {
        await app.keys('Escape');
        await app.see('button', 'Correct: New codes end the old ones');
        await chooseService(app, 'Google');
        await app.page.getByRole('button', { name: 'Open support.google.com…' }).focus();
      },
    },
    {
      name: 'service-sheet-two-kinds',
      go: (app) => chooseService(app, 'Steam'),
    },
    { name: 'service-sheet-heard', go: (app) => chooseService(app, 'Bitwarden') },
    {
      name: 'service-choose',
      go: async (app) => {
        await app.use('button', 'Another service');
        await app.see('dialog', 'What services hand out');
      },
    },
    {
      name: 'service-sheet-unknown',
      isMain: true,
      go: async (app) => {
        await app.close();
        await sheetOf(app, 'Fastmail');
      },
    },
    {
      name: 'clock',
      isMain: true,
      go: async (app) => {
        await app.close();
        await fromMenu(app, 'Check the clock');
        await app.see('dialog', 'Check the clock');
      },
    },
    {
      name: 'clock-not-found',
      go: async (app) => {
        await app.page.getByRole('combobox', { name: /^An account/ }).fill('GitHub');
        await app.keys('ArrowDown', 'Enter');
        await app.fill(/^Code that the other/, '000000');
        await app.keys('Enter');
        await app.seeText(/^No code within/);
      },
    },
    {
      name: 'clock-found',
      isMain: true,
      go: async (app) => {
        await app.fill(/^Code that the other/, oathCode(secret, Date.now() + 200_000));
        await app.keys('Enter');
        await app.seeText(/minutes .* ahead of this computer’s/);
      },
    },
    {
      name: 'clock-agrees',
      go: async (app) => {
        await app.fill(/^Code that the other/, oathCode(secret, Date.now()));
        await app.keys('Enter');
        await app.seeText(/^Both clocks agree|^The other device’s clock/);
      },
    },
    {
      name: 'clock-kept',
      go: async (app) => {
        await app.fill(/^Code that the other/, oathCode(secret, Date.now() + 200_000));
        await app.keys('Enter');
        await app.use('button', 'Keep the difference');
        await app.seeText(/^One-time codes are made for a time 3 minutes/);
      },
    },
    {
      name: 'settings-clock',
      go: async (app) => {
        await app.close();
        await app.keys('Control+,');
        await app.use('button', /^Check… Clock/);
        await app.close();
        await app.see('button', /^Forget it/);
      },
    },
    {
      name: 'help-not-accepted',
      isMain: true,
      go: async (app) => {
        await app.keys('Escape');
        await app.search('GitHub');
        await app.see('heading', 'GitHub');
        await app.use('button', 'More about this account');
        await app.use('menuitem', 'Help with this account');
        await app.use('button', /^My code is not accepted/);
        await app.see('list', /What to do/);
        await app.page.getByRole('button', { name: 'Check the clock' }).focus();
      },
    },
    {
      name: 'no-backup-codes-sheet',
      go: async (app) => {
        await app.close();
        await app.search('Cloudflare');
        await app.see('button', 'About Cloudflare’s codes');
      },
    },
  ],
};
