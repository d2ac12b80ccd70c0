import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, test } from 'vitest';
import { root } from '../e2e/support/sparekey-app.ts';
import { type Guide, type Stop, tour, walk } from '../e2e/support/tour.ts';

/** `npm run screenshots`: every screen in every state, light and dark, to be looked at by a person. */
const folder = join(root, 'out/screenshots');
const themes = ['light', 'dark'] as const;

const sizes = [
  { suffix: '', width: 1180, height: 780, zoom: 1 },
  { suffix: '-720x480', width: 720, height: 480, zoom: 1 },
  { suffix: '-200-percent', width: 1180, height: 780, zoom: 2 },
];

async function shoot(app: Guide, name: string): Promise<void> {
  writeFileSync(join(folder, `${name}.png`), await app.picture());
}

async function shootStop(stop: Stop, app: Guide): Promise<void> {
  const [usual, ...tight] = sizes;
  for (const theme of themes) {
    await app.settings({ theme });
    await app.settled();
    await shoot(app, `${stop.name}-${theme}`);
  }
  if (stop.isMain !== true || usual === undefined) return;
  await app.settings({ theme: 'light' });
  for (const { suffix, ...size } of tight) {
    await app.resize(size);
    await shoot(app, `${stop.name}${suffix}-light`);
  }
  await app.resize(usual);
}

beforeAll(() => mkdirSync(folder, { recursive: true }));

test.each(tour)('$name', { timeout: 600_000 }, (leg) => walk(leg, shootStop));
