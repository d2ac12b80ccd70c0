import { expect, test } from 'vitest';
import { axeFaults } from './support/axe.ts';
import { focusFaults, widthFaults } from './support/page-faults.ts';
import { type Guide, type Stop, tour, walk } from './support/tour.ts';

/** The themes differ in colours and in nothing else, so the rest is judged once. */
const themes = [
  { theme: 'light', which: 'all' },
  { theme: 'dark', which: 'colours' },
] as const;

/** As small as the window gets; and twice as large in the usual window. */
const tight = [
  { name: '720 by 480', width: 720, height: 480, zoom: 1 },
  { name: '200 %', width: 1180, height: 780, zoom: 2 },
];
const usual = { width: 1180, height: 780, zoom: 1 };

async function faultsAt(stop: Stop, app: Guide): Promise<string[]> {
  const faults = await focusFaults(app.page);
  for (const { theme, which } of themes) {
    await app.settings({ theme });
    await app.settled();
    faults.push(...(await axeFaults(app.page, which)).map((fault) => `${theme}: ${fault}`));
  }
  if (stop.isMain === true) {
    for (const { name, ...size } of tight) {
      await app.resize(size);
      faults.push(...(await widthFaults(app.page)).map((fault) => `${name}: ${fault}`));
    }
    await app.resize(usual);
  }
  return [...faults, ...app.complaints.splice(0)].map((fault) => `${stop.name}: ${fault}`);
}

test.each(tour)('axe, focus and width find nothing: $name', { timeout: 600_000 }, async (leg) => {
  const faults: string[] = [];
  await walk(leg, async (stop, app) => {
    faults.push(...(await faultsAt(stop, app)));
  });
  expect(faults).toEqual([]);
});
