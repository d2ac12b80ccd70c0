import { canonicalAccounts } from '../../../fixtures/canonical-accounts.ts';
import { aegisDb, writeEncryptedAegis } from '../../../fixtures/writers/aegis.ts';
import { copyAsBackup } from '../sample-vault.ts';
import type { Stop } from './leg.ts';

const filePassword = 'a stick in the drawer';
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DP';
const link = (name: string, more: string): string =>
  `otpauth://totp/${name}:ada-lovelace?issuer=${name}&${more}`;

/** One of each verdict, once Harbour is in. */
const everyVerdict = [
  link('Harbour', `secret=${secret}`),
  link('GitHub', 'secret=GEZDGNBVGY3TQOJQ'),
  link('Windmill', 'secret=NB2W45DFOIZA4TTB'),
  link('Broken', `secret=${secret}&digits=99`),
].join('\n');

/** Accounts from elsewhere. */
export const importStops: readonly Stop[] = [
  {
    name: 'import-choose',
    isMain: true,
    go: async (app) => {
      await app.close('Discard');
      await app.keys('Control+O');
      await app.see('dialog', 'Import');
    },
  },
  {
    name: 'import-unknown',
    go: async (app) => {
      await app.choose(app.file('holiday.bin', Uint8Array.of(0, 1, 2, 3, 254, 255)));
      await app.seeText('Sparekey does not know this kind of file');
    },
  },
  {
    name: 'import-password',
    go: async (app) => {
      const slot = { password: new TextEncoder().encode(filePassword), n: 1 << 14, repaired: true };
      const text = writeEncryptedAegis(aegisDb(canonicalAccounts, 3), [slot]);
      await app.choose(app.file('aegis-export.json', text));
      await app.see('dialog', 'This file has a password');
    },
  },
  {
    name: 'import-password-wrong',
    go: async (app) => {
      await app.fill(/^Password of/, 'not this one');
      await app.keys('Enter');
      await app.seeText('That is not the password of this file');
    },
  },
  {
    name: 'import-preview',
    isMain: true,
    go: async (app) => {
      await app.fill(/^Password of/, filePassword);
      await app.keys('Enter');
      await app.see('dialog', 'What is in it');
    },
  },
  {
    name: 'import-one',
    go: async (app) => {
      await app.use('button', 'Choose something else');
      await app.fill('Or paste a link or a text', link('Harbour', `secret=${secret}`));
      await app.use('button', 'Read it');
      await app.see('dialog', /^Add Harbour/);
    },
  },
  {
    name: 'import-every-verdict',
    go: async (app) => {
      await app.use('button', 'Add');
      await app.seeText(/was added/);
      await app.keys('Control+O');
      await app.fill('Or paste a link or a text', everyVerdict);
      await app.use('button', 'Read it');
      await app.see('dialog', 'What is in it');
    },
  },
  {
    name: 'import-one-same',
    go: async (app) => {
      await app.use('button', 'Choose something else');
      await app.fill('Or paste a link or a text', link('Harbour', `secret=${secret}`));
      await app.use('button', 'Read it');
      await app.see('dialog', /is here already/);
    },
  },
  {
    name: 'import-backup-found',
    go: async (app) => {
      await app.close();
      await app.keys('Control+O');
      await app.choose(copyAsBackup(app.running.profile, app.desk));
      await app.see('dialog', 'This is a Sparekey backup');
    },
  },
];
