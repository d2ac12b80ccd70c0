import { samplePassword } from '../sample-vault.ts';
import type { Stop } from './leg.ts';

export const settingsStops: readonly Stop[] = [
  {
    name: 'log',
    isMain: true,
    go: async (app) => {
      await app.show('What happened');
      await app.see('heading', 'What happened');
    },
  },
  {
    name: 'help',
    isMain: true,
    go: async (app) => {
      await app.keys('F1');
      await app.see('dialog', 'Help');
    },
  },
  {
    name: 'help-phone-lost',
    isMain: true,
    go: async (app) => {
      await app.use('button', /^My phone is lost/);
      await app.see('list', /What to do/);
    },
  },
  {
    name: 'settings',
    isMain: true,
    go: async (app) => {
      await app.close();
      await app.keys('Control+,');
      await app.see('heading', 'Ways in');
    },
  },
  {
    name: 'settings-password',
    go: async (app) => {
      await app.use('button', /^Change/);
      await app.see('dialog', 'Change the password');
    },
  },
  {
    name: 'settings-recovery-codes',
    go: async (app) => {
      await app.close();
      await app.use('button', /^Make new ones/);
      await app.seeText('stop working at once');
    },
  },
  {
    name: 'settings-keychain',
    go: async (app) => {
      await app.close();
      await app.use('button', /^Turn on/);
      await app.seeText('Anybody at this computer can open Sparekey.');
    },
  },
  {
    name: 'settings-wrong-password',
    go: async (app) => {
      await app.fill('Password', 'not this one');
      await app.keys('Enter');
      await app.seeText('That is not the password');
    },
  },
  {
    name: 'recovery-codes-saved',
    go: async (app) => {
      await app.close();
      await app.use('button', /^Make new ones/);
      await app.waitIsOver();
      await app.fill('Password', samplePassword);
      await app.keys('Enter');
      await app.saveAs('recovery-codes.pdf');
      await app.use('button', /^Save as PDF/);
      await app.seeText('Saved as recovery-codes.pdf');
    },
  },
  {
    name: 'shortcuts',
    isMain: true,
    go: async (app) => {
      await app.use('button', 'Close, and ask me again');
      await app.keys('Control+/');
      await app.see('dialog', 'Keyboard shortcuts');
    },
  },
  {
    name: 'about',
    go: async (app) => {
      await app.close();
      await app.running.app.evaluate(({ Menu }) => {
        const help = Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items ?? [];
        help.find(({ label }) => label.startsWith('About'))?.click();
      });
      await app.see('dialog', 'About Sparekey');
    },
  },
];
