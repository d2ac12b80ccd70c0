import type { Stop } from './leg.ts';
import { breakDisk, crashVaultProcess, suspendSystem } from './mishaps.ts';

/** What goes wrong around an open vault. */
export const mishapStops: readonly Stop[] = [
  {
    name: 'disk-full',
    go: async (app) => {
      await app.close();
      await app.show('All accounts');
      await app.search('GitHub');
      await app.use('button', 'More about this account');
      await app.use('menuitem', 'Edit');
      await breakDisk(app.running.app, true);
      await app.fill('Account name', 'countess');
      await app.use('button', 'Save');
      await app.seeText('The disk is full');
    },
  },
  {
    name: 'disk-full-toast',
    go: async (app) => {
      await app.close();
      await app.use('button', 'Favourite');
      await app.seeText('The disk is full');
    },
  },
  {
    name: 'lock-suspended',
    go: async (app) => {
      await breakDisk(app.running.app, false);
      await suspendSystem(app.running.app);
      await app.seeText('the computer went to sleep');
    },
  },
  {
    name: 'lock-crashed',
    go: async (app) => {
      await app.unlock();
      await crashVaultProcess(app.running.app);
      await app.seeText('stopped by mistake');
    },
  },
];
