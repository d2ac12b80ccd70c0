import { samplePassword } from '../sample-vault.ts';
import type { Leg } from './leg.ts';

/** An empty computer, a keychain that works. */
export const firstRun: Leg = {
  name: 'first run',
  start: async () => ({}),
  stops: [
    { name: 'welcome', isMain: true, go: (app) => app.see('heading', 'Welcome to Sparekey') },
    {
      name: 'password',
      isMain: true,
      go: async (app) => {
        await app.use('button', 'Create a vault');
        await app.see('checkbox', /^Unlock at start/);
      },
    },
    { name: 'password-missing', go: (app) => app.use('button', 'Make the vault') },
    {
      name: 'password-weak',
      go: async (app) => {
        await app.fill('Password', 'lantern1');
        await app.seeText('You can use it all the same.');
      },
    },
    {
      name: 'password-differs',
      go: async (app) => {
        await app.fill('Password', samplePassword);
        await app.fill('Repeat it', 'seven quiet');
        await app.use('button', 'Make the vault');
        await app.seeText('The two are not the same');
      },
    },
    {
      name: 'password-strong',
      go: async (app) => {
        await app.fill('Repeat it', samplePassword);
        await app.use('checkbox', /^Unlock at start/, 'Space');
        await app.seeText('Very strong');
      },
    },
    {
      name: 'recovery-offer',
      isMain: true,
      go: async (app) => {
        await app.use('button', 'Make the vault');
        await app.see('heading', 'Your vault is ready');
      },
    },
    {
      name: 'recovery-codes',
      isMain: true,
      go: async (app) => {
        await app.use('button', 'Show my ten codes');
        await app.see('list', 'Recovery codes');
      },
    },
    {
      name: 'empty-vault',
      isMain: true,
      go: async (app) => {
        await app.use('button', 'I have them in a safe place');
        await app.see('heading', 'Three ways to begin');
      },
    },
    {
      name: 'trash-empty',
      go: async (app) => {
        await app.show('Trash');
        await app.seeText('The trash is empty');
      },
    },
    {
      name: 'copies-empty',
      go: async (app) => {
        await app.show('Copies');
        await app.seeText('No copies yet');
      },
    },
    {
      name: 'settings-keychain-on',
      go: async (app) => {
        await app.show('Settings');
        await app.use('button', /^Turn off/);
        await app.see('dialog', 'Stop unlocking with the keychain');
      },
    },
  ],
};
