import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { sampleContents } from '../e2e/support/sample-contents.ts';
import { sampleProfile } from '../e2e/support/sample-vault.ts';
import { root } from '../e2e/support/sparekey-app.ts';
import { walk } from '../e2e/support/tour.ts';

const clock = '2026-11-24T10:00:21Z';

test('docs/screenshot.png: the main window as the README shows it', () =>
  walk(
    {
      name: 'the picture of the README',
      start: async () => ({
        profile: await sampleProfile(sampleContents(48, Date.parse(clock))),
        clock,
      }),
      stops: [
        {
          name: 'readme',
          go: async (app) => {
            await app.settings({ theme: 'light', sort: 'used' });
            await app.unlock();
            await app.see('heading', 'GitHub');
          },
        },
      ],
    },
    async (_, app) => {
      writeFileSync(join(root, 'docs/screenshot.png'), await app.picture());
    },
  ));
