import type { Stop } from './leg.ts';

/** From the start of the app to the open vault. */
export const lockStops: readonly Stop[] = [
  { name: 'lock', isMain: true, go: (app) => app.see('heading', 'Sparekey is locked') },
  { name: 'lock-empty', go: (app) => app.use('button', 'Unlock') },
  {
    name: 'lock-wrong-password',
    go: async (app) => {
      await app.fill('Password', 'not this one');
      await app.keys('Enter');
      await app.seeText('That is not the password');
    },
  },
  {
    name: 'lock-wait',
    go: async (app) => {
      for (const seconds of [/in 2 s/, /in 4 s/]) {
        await app.see('button', 'Unlock');
        await app.use('textbox', 'Password');
        await app.see('button', seconds);
      }
    },
  },
  {
    name: 'lock-recovery-code',
    isMain: true,
    go: (app) => app.use('button', /^Use a recovery code/),
  },
  {
    name: 'lock-recovery-code-short',
    go: async (app) => {
      await app.fill('Recovery code', 'ABCD-EFGH');
      await app.keys('Enter');
      await app.seeText('A recovery code has 20 characters');
    },
  },
  {
    name: 'lock-restore',
    go: async (app) => {
      await app.use('button', 'Back');
      await app.use('button', /^Restore from a backup/);
      await app.seeText('set aside, not deleted');
    },
  },
];
