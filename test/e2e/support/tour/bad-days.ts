import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../sparekey-app.ts';
import { vaultFileOf } from '../read-vault.ts';
import { sampleContents } from '../sample-contents.ts';
import { sampleProfile } from '../sample-vault.ts';
import type { Guide } from './guide.ts';
import type { Leg } from './leg.ts';

/** The vault file is replaced by what `bytes` says, and looked at again. */
async function putInPlace(app: Guide, bytes: Uint8Array): Promise<void> {
  writeFileSync(vaultFileOf(app.running.profile), bytes);
  await app.use('button', 'Try again');
}

/** No keychain in reach; an old file put back; then files that do not open. */
export const bad: Leg = {
  name: 'bad days',
  start: async () => {
    const profile = await sampleProfile(sampleContents(3, Date.now()));
    const [, header = ''] = readFileSync(vaultFileOf(profile), 'utf8').split('\n');
    const { vaultId } = JSON.parse(header) as { vaultId: string };
    const seen = { vaultId, revision: 7, keyEpoch: 1 };
    writeFileSync(join(profile, 'settings.json'), JSON.stringify({ seen }));
    return { profile, env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } };
  },
  stops: [
    {
      name: 'lock-older-file',
      go: (app) => app.seeText('The vault file is older than the one used before'),
    },
    {
      name: 'main-older-file',
      go: async (app) => {
        await app.unlock();
        await app.seeText('Check the newest changes');
      },
    },
    {
      name: 'settings-no-keychain',
      go: async (app) => {
        await app.show('Settings');
        await app.use('button', /^Turn on/);
        await app.seeText('No keychain can be reached');
      },
    },
    {
      name: 'problem-damaged',
      isMain: true,
      go: async (app) => {
        await app.close();
        const file = vaultFileOf(app.running.profile);
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.slice(0, text.length / 2));
        await app.keys('Control+L');
        await app.see('heading', 'The vault file is damaged');
      },
    },
    {
      name: 'problem-newer',
      go: async (app) => {
        await putInPlace(app, readFileSync(join(root, 'test/vectors/files/version-99.sparekey')));
        await app.see('heading', 'The vault is from a newer Sparekey');
      },
    },
    {
      name: 'problem-restore',
      go: async (app) => {
        await app.use('button', /^Restore from a backup/);
        await app.seeText('set aside, not deleted');
      },
    },
    {
      name: 'password-no-keychain',
      go: async (app) => {
        await app.use('button', 'Back');
        rmSync(vaultFileOf(app.running.profile));
        await app.use('button', 'Try again');
        await app.use('button', 'Create a vault');
        await app.seeText('No keychain can be reached');
      },
    },
  ],
};
