import { bad } from './tour/bad-days.ts';
import { capturing } from './tour/capture.ts';
import { drillStops, ledgerStops } from './tour/copies.ts';
import { exportStops } from './tour/export.ts';
import { firstRun } from './tour/first-run.ts';
import { Guide } from './tour/guide.ts';
import { addStops, captureStops } from './tour/add-and-capture.ts';
import { unwell, well } from './tour/health.ts';
import { importStops } from './tour/import.ts';
import type { Leg, Stop } from './tour/leg.ts';
import { lockStops } from './tour/lock.ts';
import { lockoutMany, lockoutMap } from './tour/lockout.ts';
import { mainStops, useStops } from './tour/main.ts';
import { makeStops, sweepStops } from './tour/make-and-sweep.ts';
import { many } from './tour/many.ts';
import { mishapStops } from './tour/mishap-stops.ts';
import { renewal } from './tour/renewal.ts';
import { restore } from './tour/restore.ts';
import { servicesAndClock } from './tour/services-and-clock.ts';
import { settingsStops } from './tour/settings.ts';
import { sampleContents } from './sample-contents.ts';
import { sampleProfile } from './sample-vault.ts';
import type { LaunchOptions } from './sparekey-app.ts';

export type { Stop } from './tour/leg.ts';
export type { Guide } from './tour/guide.ts';

const withTwelve = async (): Promise<LaunchOptions> => ({
  profile: await sampleProfile(sampleContents(12, Date.now())),
});

const daily: Leg = {
  name: 'twelve accounts, looked at and used',
  start: withTwelve,
  stops: [...lockStops, ...mainStops, ...useStops],
};

const incoming: Leg = {
  name: 'twelve accounts, more of them',
  start: withTwelve,
  stops: [...addStops, ...captureStops, ...importStops],
};

const outgoing: Leg = {
  name: 'twelve accounts, copies, settings, mishaps',
  start: withTwelve,
  stops: [...exportStops, ...settingsStops, ...mishapStops],
};

const copies: Leg = {
  name: 'twelve accounts, the ledger of copies',
  start: withTwelve,
  stops: [...ledgerStops, ...drillStops],
};

const madeAndFound: Leg = {
  name: 'codes that are made, files that lie about',
  start: withTwelve,
  stops: [...makeStops, ...sweepStops],
};

/** THE list of the application's screens and their states, and how each is reached. */
export const tour: readonly Leg[] = [
  firstRun,
  daily,
  incoming,
  capturing,
  outgoing,
  copies,
  madeAndFound,
  renewal,
  many,
  lockoutMap,
  lockoutMany,
  servicesAndClock,
  unwell,
  well,
  bad,
  restore,
];

/** Walks one leg in one running application. What its pages complain of is the visitor's to judge. */
export async function walk(
  leg: Leg,
  visit: (stop: Stop, app: Guide) => Promise<void>,
): Promise<void> {
  const app = await Guide.start(await leg.start());
  try {
    for (const stop of leg.stops) {
      try {
        await stop.go(app);
      } catch (error) {
        throw new Error(`${stop.name} was not reached: ${String(error)}`, { cause: error });
      }
      await app.settled();
      await visit(stop, app);
    }
  } finally {
    await app.end();
  }
}
