import { agreeToQuestions } from '../dialogs.ts';
import { pagesOf } from '../pictures.ts';
import type { Stop } from './leg.ts';

/** Copies outside this computer; the pages printed here come back by `import-paper`. */
export const exportStops: readonly Stop[] = [
  {
    name: 'backup',
    isMain: true,
    go: async (app) => {
      await app.unlock();
      await app.keys('Control+S');
      await app.see('dialog', 'Make an encrypted file');
    },
  },
  {
    name: 'backup-own-password',
    go: async (app) => {
      await app.use('radio', 'The password of this vault', 'ArrowDown');
      await app.fill('Password of the file', 'lantern');
      await app.seeText('You can use it all the same.');
    },
  },
  {
    name: 'backup-ready',
    go: async (app) => {
      await app.saveAs('backup-2026-11-24.sparekey');
      await app.use('radio', 'A password of its own', 'ArrowUp');
      await app.use('button', /^Choose where to save/);
      await app.seeText('Read back and opened');
    },
  },
  {
    name: 'print',
    isMain: true,
    go: async (app) => {
      await app.close('Done');
      await app.keys('Control+P');
      await app.see('dialog', 'Print a sheet');
    },
  },
  {
    name: 'print-chosen',
    go: async (app) => {
      await app.use('radio', /^With backup codes/, 'ArrowDown');
      const list = app.page.getByRole('dialog').getByRole('listbox');
      for (let chosen = 0; chosen < 5; chosen++) {
        await list.press('Space');
        await list.press('ArrowDown');
      }
      await app.seeText('5 chosen');
    },
  },
  {
    name: 'print-ready',
    go: async (app) => {
      await app.saveAs('sparekey-sheet.pdf');
      await app.use('button', /^Save as PDF/);
      await app.see('dialog', 'The PDF is saved');
    },
  },
  {
    name: 'import-paper',
    go: async (app) => {
      await app.close('Done');
      await app.keys('Control+O');
      await app.choose(...pagesOf(`${app.desk}/sparekey-sheet.pdf`).slice(1));
      await app.seeText(/page 1 of/);
    },
  },
  {
    name: 'copies',
    isMain: true,
    go: async (app) => {
      await app.close();
      await app.show('Copies');
      await app.see('list', 'Copies');
    },
  },
  {
    name: 'copy-marked-gone',
    go: async (app) => {
      await agreeToQuestions(app.running.app);
      await app.use('button', /^I deleted it/);
      await app.seeText(/is noted as gone/);
    },
  },
];
