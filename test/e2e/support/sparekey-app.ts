import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export const root = resolve(import.meta.dirname, '../../..');

const loader = join(root, 'node_modules/playwright-core/lib/server/electron/loader.js');

export interface LaunchOptions {
  readonly profile?: string;
  /** The vault's time stands still here. */
  readonly clock?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another program to start in Electron's place, e.g. a wrapper that changes the user. */
  readonly executable?: string;
  /** Where that program finds the application, when it cannot read this checkout. */
  readonly folder?: string;
  readonly sandbox?: boolean;
}

export interface RunningSparekey {
  readonly app: ElectronApplication;
  /** The main window's page: another one when a lock had to replace the window. */
  readonly page: Page;
  readonly profile: string;
  close(): Promise<void>;
}

interface Faults {
  faults: string[];
}

export function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'sparekey-profile-'));
}

/** Starts the real application from `out/`, as a person does, on a profile of its own. */
export async function launch(options: LaunchOptions = {}): Promise<RunningSparekey> {
  const profile = options.profile ?? freshProfile();
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined) {
    throw new Error('start end-to-end tests through `npm test`, which finds Electron');
  }
  const app = await _electron.launch({
    // Without a path Playwright takes the one of ELECTRON_OVERRIDE_DIST_PATH and holds the start back until
    // it listens; with one it must be told to, or every tenth start hangs.
    ...(options.executable === undefined ? {} : { executablePath: options.executable }),
    args: [
      ...(options.executable === undefined ? [] : ['-r', loader]),
      options.folder ?? root,
      `--profile=${profile}`,
      // Xvfb has no GPU: its process would die twice before Chromium gives up on it.
      '--disable-gpu',
      ...(options.clock === undefined ? [] : [`--frozen-clock=${options.clock}`]),
      ...(options.args ?? []),
    ],
    chromiumSandbox: options.sandbox ?? false,
    cwd: root,
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  await app.evaluate(() => {
    // Left alone, Electron shows a box that nobody closes here: the application would hang.
    const faults: string[] = [];
    (globalThis as unknown as Faults).faults = faults;
    process.on('uncaughtException', (error) => faults.push(error.stack ?? error.message));
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    profile,
    get page() {
      return app.windows().findLast((open) => /^app:\/\/s\d+\//.test(open.url())) ?? page;
    },
    close: async () => {
      const faults = await app
        .evaluate(() => (globalThis as unknown as Faults).faults)
        .catch(() => []);
      await app.close();
      if (faults.length > 0) {
        throw new Error(`the main process went wrong:\n${faults.join('\n')}`);
      }
    },
  };
}
