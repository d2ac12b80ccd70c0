import type { Stop } from './leg.ts';

export const addStops: readonly Stop[] = [
  {
    name: 'add-by-hand',
    isMain: true,
    go: async (app) => {
      await app.unlock();
      await app.keys('Control+N');
      await app.see('dialog', 'Add an account');
    },
  },
  {
    name: 'add-by-hand-faults',
    go: async (app) => {
      await app.fill('Secret', 'secret 1890');
      await app.use('button', 'Add account');
      await app.seeText('This is not a secret');
    },
  },
  {
    name: 'add-more-settings',
    go: async (app) => {
      await app.use('button', 'More settings');
      await app.fill('Digits', '99');
      await app.see('radio', 'Changes on each use');
    },
  },
  {
    name: 'add-by-link',
    go: async (app) => {
      await app.use('tab', 'Type it in', 'ArrowRight');
      await app.seeText('It begins with otpauth://');
    },
  },
  {
    name: 'add-by-link-fault',
    go: async (app) => {
      await app.fill('Link', 'https://example.org');
      await app.use('button', 'Read the link');
      await app.seeText('The link should begin with');
    },
  },
  {
    name: 'add-from-app',
    go: async (app) => {
      await app.use('tab', 'Link or picture', 'ArrowRight');
      await app.see('button', /^Import from another app/);
    },
  },
  {
    name: 'add-codes-only',
    go: async (app) => {
      await app.use('tab', 'From another app', 'ArrowRight');
      await app.see('button', /^Add backup codes/);
    },
  },
];

const codes = (seed: number): string =>
  Array.from({ length: 8 }, (_, index) => (0x9e3779b1 * (seed * 8 + index + 1)).toString(16))
    .map((hex) => `${hex.slice(0, 4)}-${hex.slice(4, 8)}`)
    .join('\n');

/** Backup codes on their way in. */
export const captureStops: readonly Stop[] = [
  {
    name: 'capture-start',
    isMain: true,
    go: async (app) => {
      await app.close();
      await app.keys('Control+B');
      await app.see('dialog', 'Add backup codes');
    },
  },
  {
    name: 'capture-preview',
    isMain: true,
    go: async (app) => {
      await app.choose(
        app.file('cloudflare-codes.txt', `Cloudflare backup codes\n\n${codes(1)}\n`),
      );
      await app.see('button', 'Save 8 codes');
    },
  },
  {
    name: 'capture-copy-offer',
    go: async (app) => {
      await app.use('button', 'Save 8 codes');
      await app.see('dialog', 'Make a copy now');
    },
  },
  {
    name: 'capture-nothing',
    go: async (app) => {
      await app.close();
      await app.keys('Control+B');
      await app.fill('Paste or type them here', 'Dear Ada,\nthe engine is ready.\n');
      await app.keys('Control+Enter');
      await app.seeText('No codes were recognised.');
    },
  },
  {
    name: 'capture-several',
    go: async (app) => {
      await app.close('Discard');
      await app.keys('Control+B');
      const text = `GitLab backup codes\n\n${codes(2)}\n\nDropbox backup codes\n\n${codes(3)}\n`;
      await app.fill('Paste or type them here', text);
      await app.keys('Control+Enter');
      await app.see('heading', 'Codes 2');
    },
  },
  {
    name: 'capture-problems',
    go: async (app) => {
      await app.use('button', 'Remove code 1');
      await app.fill('Issued on', '2099-01-01');
      await app.use('button', /^Save \d+ codes/);
      await app.seeText('Choose a day that is not in the future.');
    },
  },
  {
    name: 'capture-renew',
    go: async (app) => {
      await app.close('Discard');
      await app.search('Discord');
      await app.see('heading', 'Discord');
      await app.use('button', 'I got new codes');
      await app.see('dialog', 'Put in the new codes');
    },
  },
  {
    name: 'capture-renew-preview',
    go: async (app) => {
      await app.fill('Paste or type them here', codes(4));
      await app.keys('Control+Enter');
      await app.seeText('stops working in Sparekey');
    },
  },
];
