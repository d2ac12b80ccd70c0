import { sampleContents } from '../sample-contents.ts';
import { copyAsBackup, samplePassword, sampleProfile } from '../sample-vault.ts';
import { answerOpenDialog } from '../dialogs.ts';
import type { Guide } from './guide.ts';
import type { Stop } from './leg.ts';

async function fromMenu(app: Guide, copy: RegExp, entry: string): Promise<void> {
  await app.use('button', copy);
  await app.use('menuitem', entry);
}

/** The ledger: what each copy holds, and whether somebody looked. */
export const ledgerStops: readonly Stop[] = [
  {
    name: 'copies-ledger',
    isMain: true,
    go: async (app) => {
      await app.unlock();
      await app.show('Copies');
      await app.see('list', 'Copies');
    },
  },
  {
    name: 'copy-menu',
    go: async (app) => {
      await app.use('button', 'More about Sheet C4-9MX');
      await app.see('menuitem', 'Check it now');
    },
  },
  {
    name: 'copy-holds',
    isMain: true,
    go: async (app) => {
      await app.use('menuitem', 'What it holds');
      await app.see('dialog', 'Sheet C4-9MX');
    },
  },
  {
    name: 'copy-look',
    go: async (app) => {
      await app.close('Close');
      await fromMenu(app, /^More about Sheet K7/, 'Check it now');
      await app.see('dialog', 'Check Sheet K7-2QF');
    },
  },
  {
    name: 'copy-change',
    go: async (app) => {
      await app.use('button', 'It can’t be read');
      await app.seeText(/is noted as unreadable/);
      await fromMenu(app, /^More about Sheet K7/, 'Change the note');
      await app.see('dialog', 'Change the note');
    },
  },
  {
    name: 'copy-file-where',
    go: async (app) => {
      await app.close('Cancel');
      await fromMenu(app, /^More about backup-2026/, 'Check it now');
      await app.seeText(/does not know where this file lies/);
    },
  },
  {
    name: 'copy-file-opened',
    go: async (app) => {
      await answerOpenDialog(app.running.app, [copyAsBackup(app.running.profile, app.desk)]);
      await app.use('button', /^Choose the file/);
      await app.seeText(/It opens/);
    },
  },
  {
    name: 'copy-file-foreign',
    go: async (app) => {
      await app.close('Close');
      await fromMenu(app, /^More about backup-2026/, 'Check it now');
      await app.seeText(/It is there/);
      await app.close('Close');
      app.file('backup-2026-11.sparekey', 'a letter');
      await fromMenu(app, /^More about backup-2026/, 'Check it now');
      await app.seeText('This is not a backup of this vault');
    },
  },
  {
    name: 'copy-note',
    isMain: true,
    go: async (app) => {
      await app.close('Close');
      await app.use('button', 'Note one');
      await app.see('dialog', 'Note a copy');
    },
  },
  {
    name: 'copies-after-checks',
    go: async (app) => {
      await app.use('radio', 'Paper', 'ArrowUp');
      await app.fill(/^Where is it/, 'Grace, in her desk');
      await app.use('button', 'Note it');
      await app.seeText(/is in the list/);
    },
  },
];

/** A copy is proved, and a lost phone rehearsed. */
export const drillStops: readonly Stop[] = [
  {
    name: 'drill-choose',
    isMain: true,
    go: async (app) => {
      await app.use('button', 'Prove that a backup opens');
      await app.see('dialog', 'Prove that a backup opens');
    },
  },
  {
    name: 'drill-password',
    go: async (app) => {
      await app.choose(copyAsBackup(app.running.profile, app.desk));
      await app.fill('Password of backup-2026-11.sparekey', 'not this one');
      await app.keys('Enter');
      await app.seeText(/password/);
    },
  },
  {
    name: 'drill-result',
    isMain: true,
    go: async (app) => {
      await app.fill('Password of backup-2026-11.sparekey', samplePassword);
      await app.keys('Enter');
      await app.seeText(/everything is in it/);
    },
  },
  {
    name: 'drill-result-older',
    isMain: true,
    go: async (app) => {
      await app.close('Done');
      const older = sampleContents(13, Date.now());
      const accounts = older.accounts.slice(1).map((account, index) => ({
        ...account,
        codeSets: index === 1 ? account.codeSets.slice(1) : account.codeSets,
      }));
      const other = await sampleProfile({ ...older, accounts });
      await app.use('button', 'Prove that a backup opens');
      await app.choose(copyAsBackup(other, app.desk));
      await app.fill('Password of backup-2026-11.sparekey', samplePassword);
      await app.keys('Enter');
      await app.seeText(/would not come back/);
    },
  },
  {
    name: 'rehearsal',
    go: async (app) => {
      await app.close('Done');
      await app.use('button', 'Rehearse a lost phone');
      await app.see('dialog', 'Your phone is gone');
    },
  },
  {
    name: 'rehearsal-question',
    isMain: true,
    go: async (app) => {
      await app.use('button', 'Begin');
      await app.seeText(/1 of 5$/);
    },
  },
  {
    name: 'rehearsal-result',
    isMain: true,
    go: async (app) => {
      for (let number = 1; number <= 5; number++) {
        await app.seeText(new RegExp(`${number} of 5$`));
        await app.use(
          'radio',
          number % 2 === 0 ? 'I could not find one' : /^It is in this app/,
          'Space',
        );
        await app.keys('Enter');
      }
      await app.see('dialog', 'How it went');
    },
  },
  {
    name: 'receipts',
    isMain: true,
    go: async (app) => {
      await app.close('Done');
      await app.see('list', 'Receipts');
    },
  },
  {
    name: 'receipt',
    go: async (app) => {
      await app.use('button', /^Receipt: Lost phone/);
      await app.see('dialog', /^Receipt of/);
    },
  },
];
