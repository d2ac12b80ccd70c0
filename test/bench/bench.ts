import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { deriveKey, floorCosts } from '../../electron/crypto/kdf.ts';
import { createVault, reseal } from '../../electron/vault/format/sealed-vault.ts';
import { callVault } from '../e2e/support/calls.ts';
import { root } from '../e2e/support/sparekey-app.ts';
import { emptyWindowApp } from './empty-window.ts';
import { type Figure, limitFigure, median, quantile, ratioFigure, table } from './figures.ts';
import { treePss } from './memory.ts';
import { benchPassword, type SampleProfile, sampleProfile } from './sample-profile.ts';

const counts = [10, 1000, 10_000] as const;
const starts = 5;
const restMs = 2000;

/** Prints start, memory, unlock, save and filter; nothing is asserted. */
export async function bench(json: boolean): Promise<void> {
  const figures: Figure[] = await startAndMemory();
  for (const count of counts) {
    figures.push(...(await withAccounts(count)));
  }
  const machine = { cpus: cpus().length, load: loadavg()[0]?.toFixed(1) };
  process.stdout.write(
    json
      ? `${JSON.stringify({ machine, figures }, null, 2)}\n`
      : `${table(figures)}\n\n${machine.cpus} processors, load ${machine.load} at the end\n`,
  );
}

async function start(
  target: string,
  args: readonly string[],
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({ args: [target, '--disable-gpu', ...args] });
  return { app, page: await app.firstWindow() };
}

async function startAndMemory(): Promise<Figure[]> {
  const empty = emptyWindowApp();
  const { folder } = await sampleProfile(1000);
  const times = { ours: [] as number[], empty: [] as number[] };
  const memory = { ours: [] as number[], empty: [] as number[] };
  const measure = async (kind: 'ours' | 'empty'): Promise<void> => {
    const begun = performance.now();
    const { app, page } =
      kind === 'ours' ? await start(root, [`--profile=${folder}`]) : await start(empty, []);
    const usable = kind === 'ours' ? page.getByLabel('Password') : page.getByText('ready');
    await usable.first().waitFor();
    times[kind].push(performance.now() - begun);
    await page.waitForTimeout(restMs);
    memory[kind].push(treePss(app.process().pid ?? 0));
    await app.close();
  };
  // In turn, so that a drift of the machine meets both.
  for (let run = 0; run < starts; run++) {
    await measure('empty');
    await measure('ours');
  }
  const against = { what: 'an empty window' };
  return [
    ratioFigure(
      'cold start to a usable lock screen',
      'ms',
      median(times.ours),
      { ...against, value: median(times.empty) },
      1.25,
    ),
    ratioFigure(
      'memory at rest, locked',
      'MiB',
      median(memory.ours),
      { ...against, value: median(memory.empty) },
      1.3,
    ),
  ];
}

async function withAccounts(count: number): Promise<Figure[]> {
  const profile = await sampleProfile(count);
  const { app, page } = await start(root, [`--profile=${profile.folder}`]);
  try {
    await page.getByLabel('Password').first().waitFor();
    const unlock = await unlockAboveKdf(page);
    await page.reload();
    await page.locator('input[data-hotkeys]').waitFor();
    const save = median(await saves(page));
    const reference = {
      what: 'sealing and writing the same bytes',
      value: await sealAndWrite(profile),
    };
    const name = (what: string): string => `${what}, ${count} accounts`;
    return [
      limitFigure(name('unlock above the KDF'), unlock, count > 1000 ? 250 : 60),
      count > 1000
        ? ratioFigure(name('save of one change'), 'ms', save, reference, 2)
        : limitFigure(name('save of one change'), save, 60),
      limitFigure(name('key press to filtered list, p95'), quantile(await filters(page), 0.95), 16),
    ];
  } finally {
    await app.close();
    rmSync(profile.folder, { recursive: true, force: true });
  }
}

/** Timed in the page, from the call to the list being there; the KDF is timed alone, in the same run. */
async function unlockAboveKdf(page: Page): Promise<number> {
  const kdf: number[] = [];
  for (let run = 0; run < 5; run++) {
    const begun = performance.now();
    await deriveKey(benchPassword, {
      algorithm: 'argon2id',
      ...floorCosts,
      salt: new Uint8Array(16),
    });
    kdf.push(performance.now() - begun);
  }
  const begun = performance.now();
  await callVault(page, 'vault:unlock', { password: benchPassword });
  return Math.max(0, performance.now() - begun - median(kdf));
}

async function saves(page: Page): Promise<number[]> {
  const { accounts } = await callVault(page, 'accounts:list', {});
  const accountId = accounts[0]?.id ?? '';
  const times: number[] = [];
  for (let run = 0; run < 9; run++) {
    const begun = performance.now();
    await callVault(page, 'accounts:update', { accountId, favourite: run % 2 === 0 });
    times.push(performance.now() - begun);
  }
  return times;
}

async function sealAndWrite({ folder, contents }: SampleProfile): Promise<number> {
  const vault = await createVault({ contents, password: benchPassword, kdf: floorCosts });
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const begun = performance.now();
    const { text } = reseal({ ...vault, contents });
    const file = openSync(join(folder, 'written'), 'w');
    writeSync(file, text);
    fsyncSync(file);
    closeSync(file);
    times.push(performance.now() - begun);
  }
  return median(times);
}

/** From the input event to the changed list being drawn, timed in the page. */
async function filters(page: Page): Promise<number[]> {
  const search = page.locator('input[data-hotkeys]');
  await search.focus();
  const queries = ['h', 'ha', 'har', 'lan', 'cop', '42', 'person7', 'granite 9', 'm', 'e'];
  const times: number[] = [];
  for (const query of [...queries, ...queries]) {
    times.push(
      await search.evaluate(async (element, text) => {
        const input = element as HTMLInputElement;
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const begun = performance.now();
        set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - begun;
      }, query),
    );
    await page.waitForTimeout(60);
  }
  return times;
}
