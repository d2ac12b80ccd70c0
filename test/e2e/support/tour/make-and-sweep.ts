import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { placedLines, writePdf } from '../../../fixtures/writers/pdf.ts';
import { answerOpenDialog } from '../dialogs.ts';
import type { Guide } from './guide.ts';
import type { Stop } from './leg.ts';

/** Codes for a service of one's own. */
export const makeStops: readonly Stop[] = [
  {
    name: 'make-form',
    isMain: true,
    go: async (app) => {
      await app.unlock();
      await app.keys('Control+N');
      await app.use('tab', 'Type it in', 'ArrowLeft');
      await app.use('button', /^Make backup codes/);
      await app.see('dialog', 'Make backup codes');
      await app.see('button', 'Make 10 codes');
    },
  },
  {
    name: 'make-too-short',
    go: async (app) => {
      await app.fill('Characters in each', '6');
      await app.use('radio', 'Digits only', 'Space');
      await app.use('switch', 'The last character checks the others', 'Space');
      await app.seeText('Too few: somebody');
    },
  },
  {
    name: 'make-bad-number',
    go: async (app) => {
      await app.fill('How many codes', 'ten');
      await app.seeText('From 1 to 50');
    },
  },
  {
    name: 'made-codes',
    isMain: true,
    go: async (app) => {
      await app.fill('How many codes', '10');
      await app.fill('Characters in each', '12');
      await app.use('radio', 'Digits and capitals', 'Space');
      await app.use('button', 'Make 10 codes');
      await app.see('dialog', 'Your new backup codes');
    },
  },
  {
    name: 'made-hashed',
    isMain: true,
    go: async (app) => {
      await app.use('button', 'Make the list');
      await app.seeText('10 lines, in the order of the codes.');
    },
  },
  {
    name: 'made-problem',
    go: async (app) => {
      await app.use('radio', 'A new account', 'Space');
      await app.use('button', 'Save 10 codes');
      await app.seeText('Type the service they are for.');
    },
  },
];

const codes = (seed: string): string[] =>
  Array.from({ length: 8 }, (_, index) =>
    (0x9e3779b1 * (seed.charCodeAt(0) * 8 + index)).toString(16).slice(0, 8),
  ).map((hex) => `${hex.slice(0, 4)}-${hex.slice(4)}`);

/** What people have in their downloads. */
function downloads(app: Guide): string {
  for (const name of ['', '/Dropbox', '/old/google', '/.cache']) {
    mkdirSync(join(app.desk, `Downloads${name}`), { recursive: true });
  }
  const put = (name: string, content: string | Uint8Array): string =>
    app.file(`Downloads/${name}`, content);
  put('github-recovery-codes.txt', `GitHub recovery codes\n${codes('a').join('\n')}\n`);
  put('old/google/Backup-codes-ada.txt', `Google backup codes\n${codes('b').join('\n')}\n`);
  put('Dropbox/discord_backup_codes.txt', `Discord backup codes\n${codes('c').join('\n')}\n`);
  put('authenticator-links.txt', 'otpauth://totp/Harbour:ada?secret=JBSWY3DPEHPK3PXP');
  put('recovery-codes.pdf', writePdf([placedLines(codes('d'))], { locked: true }));
  put('emergency-sheet.pdf', writePdf([[]]));
  put('Sparekey backup 2026-01-12.sparekey', 'sparekey-vault-1\n');
  put('backup-notes.txt', 'Call Grace about the engine.');
  put('.cache/codes.txt', codes('e').join('\n'));
  return join(app.desk, 'Downloads');
}

/** Files with codes that lie about. */
export const sweepStops: readonly Stop[] = [
  {
    name: 'sweep-empty',
    isMain: true,
    go: async (app) => {
      await app.close('Discard');
      await app.keys('Control+O');
      await app.use('button', /^Look through a folder/);
      await app.see('heading', 'Files lying about');
      await app.see('button', /^Choose a folder/);
    },
  },
  {
    name: 'sweep-found',
    isMain: true,
    go: async (app) => {
      await answerOpenDialog(app.running.app, [downloads(app)]);
      await app.use('button', /^Choose a folder/);
      await app.seeText('8 files of interest in Downloads.');
    },
  },
  {
    name: 'sweep-read-in',
    isMain: true,
    go: async (app) => {
      for (const [name, title] of [
        ['github-recovery-codes.txt', 'GitHub'],
        ['discord_backup_codes.txt', 'Discord'],
      ]) {
        await app.use('button', `Read in ${name}`);
        await app.seeText(title ?? '');
        await app.use('button', 'Save 8 codes');
        await app.see('dialog', 'Make a copy now');
        await app.close();
      }
      await app.see('heading', 'In Sparekey already');
    },
  },
  {
    name: 'sweep-deleted',
    go: async (app) => {
      await app.use('button', 'Delete github-recovery-codes.txt');
      await app.seeText('github-recovery-codes.txt was deleted');
    },
  },
  {
    name: 'pdf-locked',
    go: async (app) => {
      await app.keys('Control+B');
      await app.choose(join(app.desk, 'Downloads/recovery-codes.pdf'));
      await app.seeText('This PDF has a password');
    },
  },
];
