import { sampleContents } from '../sample-contents.ts';
import { sampleProfile } from '../sample-vault.ts';
import type { Guide } from './guide.ts';
import type { Leg, Stop } from './leg.ts';

const shop = [
  'Backup codes of the corner shop and bookbinder',
  'Printed on 2026-03-14',
  'Questions: help@example.org or +49 30 1234567',
  'https://shop.example.org/account/security',
  'Your code is 492 817',
  '',
  '1. 7b2k9-3f8d4',
  '2. 9c4m2-8h3x6',
  '3. 2f6t8-4k9w3 (used)',
  '4. 3d7n5-6j2q9',
  '2. 9c4m2-8h3x6',
  'Spare: kk 77 qz',
].join('\n');

/** The codes that an account of the sample vault has, with what a person does to them. */
let discord: readonly string[] = [];

async function renewDiscord(app: Guide, words: string): Promise<void> {
  await app.search('Discord');
  await app.see('heading', 'Discord');
  await app.use('button', 'I got new codes');
  await app.fill('Paste or type them here', words);
  await app.keys('Control+Enter');
  await app.see('dialog', 'Check the backup codes');
}

const stops: readonly Stop[] = [
  {
    name: 'capture-of-three',
    isMain: true,
    go: async (app) => {
      await app.unlock();
      await app.keys('Control+B');
      await app.see('dialog', 'Add backup codes');
      await app.choose(
        app.file('shop.txt', shop),
        app.file(
          'gitlab-recovery-codes.txt',
          '4a091c9e77d0a1f2\nfcd66b3f90ab12cd\n1fd31f6b55e0aa71\n',
        ),
        app.file('Backup-codes-ada.txt', '1. 8902 3123\n2. 7741 0965\n3. 2219 4870\n'),
      );
      await app.see('dialog', 'Check the backup codes: 1 of 3');
    },
  },
  {
    name: 'capture-left-out',
    isMain: true,
    go: async (app) => {
      await app.use('radio', 'A new account');
      await app.keys('Space');
      await app.fill('Service', 'Corner Shop and Bookbinder by the Old Harbour Gate');
      await app.use('button', /lines were left out/);
      await app.seeText('This is an e-mail address.');
      await app.page.getByRole('list', { name: 'What was left out' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'capture-taken-back',
    go: async (app) => {
      await app.use('button', 'Take it as a code: line 12');
      await app.use('button', 'Remove code 2');
      await app.seeText('You have corrected what was found.');
    },
  },
  {
    name: 'capture-skipped',
    go: async (app) => {
      await app.use('button', 'Skip');
      await app.see('dialog', 'Check the backup codes: 2 of 3');
    },
  },
  {
    name: 'capture-copy-of-several',
    go: async (app) => {
      await app.use('button', /^Save \d+ codes/);
      await app.see('dialog', 'Check the backup codes: 3 of 3');
      await app.use('button', /^Save \d+ codes/);
      await app.see('dialog', 'Make a copy now');
    },
  },
  {
    name: 'capture-copy-declined',
    go: async (app) => {
      await app.close('I don’t want a copy of these');
      await app.seeText(/Noted: no copy of these/);
    },
  },
  {
    name: 'capture-all-known',
    isMain: true,
    go: async (app) => {
      await renewDiscord(
        app,
        discord.map((code, at) => (at === 2 ? `[x] ${code}` : code)).join('\n'),
      );
      await app.seeText(/^All \d+ are the codes you have/);
    },
  },
  {
    name: 'capture-part-known',
    go: async (app) => {
      await app.close('Discard');
      await renewDiscord(app, discord.slice(0, 3).join('\n'));
      await app.seeText('All 3 are codes you have.');
    },
  },
  {
    name: 'capture-some-new',
    isMain: true,
    go: async (app) => {
      await app.close('Discard');
      await renewDiscord(app, [...discord.slice(0, 3), '7b2k9-3f8d4', '9c4m2-8h3x6'].join('\n'));
      await app.seeText('2 of 5 are new.');
      await app.use('button', 'Code by code');
      await app.seeText('Code 4: new');
    },
  },
  {
    name: 'service-gives-none',
    go: async (app) => {
      await app.close('Discard');
      await app.search('Cloudflare');
      await app.use('button', 'This service gives none');
      await app.see('heading', 'This service gives no backup codes');
    },
  },
];

/** Backup codes corrected line by line and held against those that are there. */
export const capturing: Leg = {
  name: 'codes corrected and compared',
  start: async () => {
    const contents = sampleContents(12, Date.now());
    const account = contents.accounts.find(({ issuer }) => issuer === 'Discord');
    discord =
      account?.codeSets
        .find(({ status }) => status === 'current')
        ?.codes.map(({ value }) => value) ?? [];
    return { profile: await sampleProfile(contents) };
  },
  stops,
};
