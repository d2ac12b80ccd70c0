import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/call.ts';
import type { VaultContract } from '../../shared/contract/vault.ts';
import { longRun, record } from '../long-run.ts';
import { callVault } from './support/calls.ts';
import { mainPidOf, processesOf, untilGone, vaultPid } from './support/process-tree.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { chooseInMenu, mainWindow, originOf, runInPage, untilLocked } from './support/windows.ts';

/** Locking, in the real application, judged from outside: by the kernel's list of processes. */
const password = 'seven quiet lanterns';
let running: RunningSparekey;
/** The last test left an application that can be used again. */
let reusable = false;

beforeEach(async () => {
  if (reusable) {
    await unlockWhenAllowed();
  } else {
    running = await launch();
    await callVault(running.page, 'vault:create', { password, keychain: true });
    await callVault(running.page, 'accounts:add', harbourMail);
  }
  reusable = false;
  await running.page.reload();
  await running.page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
});

async function unlockWhenAllowed(): Promise<void> {
  const { waitMs } = await callVault(running.page, 'vault:status', {});
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  await callVault(running.page, 'vault:unlock', { password });
}

afterEach(async () => {
  if (!reusable) {
    await running.close();
  }
});

afterAll(() => running.close());

const harbourMail: InputOf<VaultContract, 'accounts:add'> = {
  issuer: 'Harbour Mail',
  accountName: 'ada',
  otp: {
    type: 'totp',
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
  },
  tags: [],
  note: '',
};

/** Locks with `lock`, and proves what every lock must: both processes gone, a fresh origin, no way back. */
async function expectLock(lock: () => Promise<unknown>): Promise<string> {
  const { app } = running;
  const before = { vault: await vaultPid(app), window: await mainWindow(app) };
  await lock();
  const text = await untilLocked(app, before.window.url);
  expect(await untilGone(before.vault)).toBe(true);
  expect(await untilGone(before.window.pid)).toBe(true);
  const after = { vault: await vaultPid(app), window: await mainWindow(app) };
  expect(after.vault).not.toBe(before.vault);
  expect(after.window.pid).not.toBe(before.window.pid);
  expect(after.window.url).toMatch(/^app:\/\/s\d+\/index\.html$/);
  await expectNoWayBack();
  return text;
}

async function expectNoWayBack(): Promise<void> {
  const { app } = running;
  const here = await mainWindow(app);
  expect(here.canGoBack).toBe(false);
  await runInPage(app, 'history.back(); history.go(-3); navigation.entries().length');
  await app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.goBack();
      webContents.goToIndex(0);
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const still = await mainWindow(app);
  expect(still).toEqual(here);
  expect(await runInPage(app, 'document.body.innerText')).toContain('Sparekey is locked');
  expect(await runInPage(app, 'history.length')).toBe(1);
  expect(await runInPage(app, "sparekey.vault('accounts:list', {})")).toMatchObject({
    error: { code: 'locked' },
  });
}

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'by its key': () => running.page.keyboard.press('Control+L'),
  'by the menu': () => chooseInMenu(running.app, 'Lock'),
  'by the page': () => runInPage(running.app, "void sparekey.shell('vault:lock', {})"),
  'when the computer goes to sleep': () =>
    running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  // Only the shell's clock is turned on: the timer that looks at it is the real one.
  'after idle minutes': () =>
    running.app.evaluate(() => {
      const realNow = Date.now;
      Date.now = () => realNow() + 10.5 * 60_000;
      setTimeout(() => {
        Date.now = realNow;
      }, 6000);
    }),
};

for (const [name, way] of Object.entries(ways)) {
  test(`a lock ${name} ends the vault process and the page's, and nothing leads back`, async () => {
    await expectLock(way);
    reusable = true;
  });
}

test.runIf(longRun)('a minute without input locks, by the clock on the wall', async () => {
  await runInPage(running.app, "sparekey.shell('settings:change', { idleLockMinutes: 1 })");
  await expectLock(() => new Promise((resolve) => setTimeout(resolve, 66_000)));
  record('locked by a minute without input, on the wall clock', 1);
});

test('a page that hangs is locked all the same, in another window', async () => {
  const before = await mainWindow(running.app);
  await running.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await expectLock(() => chooseInMenu(running.app, 'Lock'));
  expect((await mainWindow(running.app)).id).not.toBe(before.id);
  reusable = true;
});

/** A call whose answer is heard here: the page may be gone by then. */
async function pendingCall(call: string): Promise<{ readonly answer: Promise<unknown> }> {
  const name = `answered${++pendingCalls}`;
  let heard: (answer: unknown) => void = () => undefined;
  const answer = new Promise<unknown>((resolve) => {
    heard = resolve;
  });
  await running.page.exposeFunction(name, heard);
  await runInPage(running.app, `void sparekey.vault('${call}', {}).then(${name})`);
  return { answer };
}

let pendingCalls = 0;
const locked = { ok: false, error: { code: 'locked' } };

test('a vault process that hangs is ended all the same; who waits for it hears "locked"', async () => {
  process.kill(await vaultPid(running.app), 'SIGSTOP');
  const { answer } = await pendingCall('accounts:list');
  await expectLock(() => chooseInMenu(running.app, 'Lock'));
  expect(await answer).toEqual(locked);
  reusable = true;
});

test('a killed vault process is a lock, and the screen says so; who waits hears "locked"', async () => {
  const pid = await vaultPid(running.app);
  process.kill(pid, 'SIGSTOP');
  const { answer } = await pendingCall('vault:status');
  const text = await expectLock(async () => process.kill(pid, 'SIGKILL'));
  expect(text).toContain('A part of Sparekey stopped by mistake');
  expect(await answer).toEqual(locked);
  reusable = true;
});

test('the keychain does not open again after a lock, and the wait after wrong passwords outlives it', async () => {
  const { app } = running;
  await expectLock(() => chooseInMenu(app, 'Lock'));
  await expect(callVault(running.page, 'vault:unlock-keychain', {})).rejects.toThrow(
    'keychain-denied',
  );
  for (const wrong of ['one', 'two', 'three']) {
    await expect
      .poll(() => callVault(running.page, 'vault:unlock', { password: wrong }).catch(String), {
        timeout: 10_000,
      })
      .toMatch('wrong-password');
  }
  await expectLock(() => runInPage(app, "void sparekey.shell('vault:lock', {})"));
  const { waitMs, keychainOffered } = await callVault(running.page, 'vault:status', {});
  expect(waitMs).toBeGreaterThan(0);
  expect(keychainOffered).toBe(false);
  await expect(callVault(running.page, 'vault:unlock', { password })).rejects.toThrow(
    'too-many-tries',
  );
  reusable = true;
});

test('what was copied goes with the lock, and what somebody else copied since stays', async () => {
  const { app } = running;
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
  const copyCode = async (): Promise<void> => {
    const { accounts } = await callVault(running.page, 'accounts:list', {});
    const accountId = accounts[0]?.id ?? '';
    await callVault(running.page, 'codes:copy', { accountId, which: 'current' });
  };
  await copyCode();
  expect(await copied()).toMatch(/^\d{6}$/);
  await expectLock(() => chooseInMenu(app, 'Lock'));
  expect(await copied()).toBe('');
  await callVault(running.page, 'vault:unlock', { password });
  await copyCode();
  await app.evaluate(({ clipboard }) => clipboard.writeText('a shopping list'));
  await expectLock(() => chooseInMenu(app, 'Lock'));
  expect(await copied()).toBe('a shopping list');
  reusable = true;
});

test('another page has no port and no answer: not on an old origin, not on the present one', async () => {
  const { app } = running;
  const former = originOf((await mainWindow(app)).url);
  await expectLock(() => chooseInMenu(app, 'Lock'));
  await callVault(running.page, 'vault:unlock', { password });
  const present = originOf((await mainWindow(app)).url);
  const load = (url: string): Promise<{ scripts: number; answers: unknown[] }> =>
    app.evaluate(async ({ app: electron, BrowserWindow }, address) => {
      const [main] = BrowserWindow.getAllWindows();
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session: (main as Electron.BrowserWindow).webContents.session,
          preload: `${electron.getAppPath()}/out/app/preload.cjs`,
          sandbox: true,
        },
      });
      await window.loadURL(address).catch(() => undefined);
      const outcome = (await window.webContents.executeJavaScript(`(async () => {
        const within = (promise) => Promise.race([
          promise,
          new Promise((resolve) => setTimeout(resolve, 500, 'no answer')),
        ]);
        return {
          scripts: document.scripts.length,
          answers: [
            await within(sparekey.shell('app:info', {})),
            await within(sparekey.shell('vault:lock', {})),
            await within(sparekey.vault('vault:status', {})),
          ],
        };
      })()`)) as { scripts: number; answers: unknown[] };
      window.destroy();
      return outcome;
    }, url);
  const refused = { ok: false, error: { code: 'invalid-input', detail: 'untrusted sender' } };
  const answers = [refused, refused, 'no answer'];
  expect(await load(`${present}/index.html`)).toEqual({ scripts: 1, answers });
  expect(await load(`${former}/index.html`)).toEqual({ scripts: 0, answers });
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await callVault(running.page, 'vault:status', {})).toMatchObject({ state: 'unlocked' });
  await expectLock(() => chooseInMenu(app, 'Lock'));
  reusable = true;
});

test('a page that wants to stay is locked all the same, and quitting ends it with every process', async () => {
  const { app, profile } = running;
  await refuseToLeave();
  await expectLock(() => chooseInMenu(app, 'Lock'));
  expect(await app.evaluate(() => (globalThis as unknown as { refusals: number }).refusals)).toBe(
    1,
  );
  await unlockWhenAllowed();
  await refuseToLeave();
  const pids = processesOf(mainPidOf(app)).map(({ pid }) => pid);
  expect(pids.length).toBeGreaterThan(3);
  // Not waited for: the answer may not come any more.
  void app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
  for (const pid of pids) {
    expect(await untilGone(pid)).toBe(true);
  }
  // Without a keychain the next start is a locked one.
  running = await launch({ profile, env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  expect(await callVault(running.page, 'vault:status', {})).toMatchObject({ state: 'locked' });
  reusable = true;
});

/** The page asks to be kept, as one with unsaved text does; the main process counts how often. */
async function refuseToLeave(): Promise<void> {
  await running.app.evaluate(({ webContents }) => {
    const counter = globalThis as unknown as { refusals: number };
    counter.refusals = 0;
    for (const contents of webContents.getAllWebContents()) {
      contents.on('will-prevent-unload', () => counter.refusals++);
    }
  });
  // Chromium asks only a page that was touched.
  await running.page.keyboard.press('Shift');
  await running.page.evaluate(() => {
    addEventListener('beforeunload', (event) => {
      event.preventDefault();
      event.returnValue = 'stay';
    });
  });
}

// The last one: Playwright drives no page that crashed once.
test('a page that crashes is a lock, and the screen says so', async () => {
  const { pid } = await mainWindow(running.app);
  const text = await expectLock(async () => process.kill(pid, 'SIGKILL'));
  expect(text).toContain('This window stopped by mistake');
});
