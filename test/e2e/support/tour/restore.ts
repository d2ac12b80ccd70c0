import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from '../pictures.ts';
import { sampleContents } from '../sample-contents.ts';
import { copyAsBackup, samplePassword, sampleProfile } from '../sample-vault.ts';
import type { Leg } from './leg.ts';

const newPassword = 'nine copper kettles';

/** From a backup, then from paper, on an empty computer. */
export const restore: Leg = {
  name: 'restore',
  start: async () => ({}),
  stops: [
    {
      name: 'restore-choose',
      isMain: true,
      go: async (app) => {
        await app.use('button', /^Restore/);
        await app.see('heading', 'Restore');
      },
    },
    {
      name: 'restore-not-a-backup',
      go: async (app) => {
        await app.choose(app.file('notes.sparekey', 'nothing of ours\n'));
        await app.seeText('The file is damaged');
      },
    },
    {
      name: 'restore-backup',
      isMain: true,
      go: async (app) => {
        const other = await sampleProfile(sampleContents(4, Date.now()));
        await app.choose(copyAsBackup(other, mkdtempSync(join(tmpdir(), 'sparekey-tour-'))));
        await app.see('heading', 'Restore a backup');
      },
    },
    {
      name: 'restore-backup-wrong',
      go: async (app) => {
        await app.fill('Password of the backup', 'not this one');
        await app.fill('New password for this computer', newPassword);
        await app.fill('Repeat it', newPassword);
        await app.keys('Enter');
        await app.seeText('That is not the password of this file');
      },
    },
    {
      name: 'restore-backup-recovery-code',
      go: async (app) => {
        await app.use('radio', 'Its password', 'ArrowDown');
        await app.fill('Recovery code', '');
      },
    },
    {
      name: 'restored',
      go: async (app) => {
        await app.use('radio', 'A recovery code', 'ArrowUp');
        await app.fill('Password of the backup', samplePassword);
        await app.use('button', 'Restore');
        await app.seeText(/are back\./);
      },
    },
    {
      name: 'restore-paper-missing',
      isMain: true,
      go: async (app) => {
        await app.saveAs('sheet.pdf');
        await app.keys('Control+P');
        await app.use('button', /^Save as PDF/);
        await app.see('dialog', 'The PDF is saved');
        await app.keys('Enter', 'Control+L');
        await app.use('button', /^Restore from a backup/);
        await app.choosePages(pagesOf(`${app.desk}/sheet.pdf`).slice(1));
        await app.seeText(/page 1 of \d+ is missing/);
      },
    },
    {
      name: 'restore-paper-useless-picture',
      go: async (app) => {
        await app.choose(app.file('holiday.png', 'no picture'));
        await app.seeText('These pictures could not be used');
      },
    },
    {
      name: 'restore-paper-complete',
      isMain: true,
      go: async (app) => {
        await app.choose(...pagesOf(`${app.desk}/sheet.pdf`).slice(0, 1));
        await app.seeText(/all \d+ pages are here/);
      },
    },
  ],
};
