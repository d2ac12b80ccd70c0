import { readlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shellContract } from '../../shared/contract/shell.ts';
import { vaultContract } from '../../shared/contract/vault.ts';
import { callVault } from './support/calls.ts';
import { type Listeners, listenOnLoopback } from './support/listeners.ts';
import { mayReadMemory, scanMemory } from './support/memory.ts';
import { attemptNetwork, attemptToLeave } from './support/network-attempts.ts';
import { type OtherUser, otherUser, sandboxIsPossible } from './support/other-user.ts';
import { plantVault, randomText } from './support/planted-vault.ts';
import { vaultFileOf } from './support/read-vault.ts';
import {
  isGone,
  mainPidOf,
  processesOf,
  servicePids,
  statusOf,
  vaultPid,
  listeningPorts,
} from './support/process-tree.ts';
import { attemptPermissions, attemptScripts } from './support/script-attempts.ts';
import { launch, type RunningSparekey } from './support/sparekey-app.ts';
import { mainWindow, runInPage } from './support/windows.ts';

/**
 * A page that was taken over, with Chromium's sandbox on and as a user other than root: what it tries
 * must fail, and the vault behind it stands open all the while.
 */
const password = 'seven quiet lanterns';
const foreignVariable = randomText(24);
let user: OtherUser;
let running: RunningSparekey;
let listeners: Listeners;

describe.runIf(sandboxIsPossible)('a page that was taken over', () => {
  beforeAll(async () => {
    listeners = await listenOnLoopback();
    user = await otherUser();
    const harbour = { issuer: 'Harbour Mail', secret: new Uint8Array(20).fill(7) };
    const accounts = [{ ...harbour, backupCodes: ['one-two', 'three-four'] }];
    await plantVault(user.profile, password, accounts, new Date().toISOString());
    user.own(vaultFileOf(user.profile));
    running = await launch({
      ...user.launch,
      env: { ...user.launch.env, SPAREKEY_FOREIGN: foreignVariable },
    });
    await callVault(running.page, 'vault:unlock', { password });
    await running.page.reload();
    await running.page.getByRole('button', { name: 'Lock', exact: true }).waitFor();
  });

  afterAll(async () => {
    await running.close();
    user.end();
    listeners.stop();
  });

  test('is in a sandbox: system calls filtered, no new rights, namespaces of its own', async () => {
    const main = mainPidOf(running.app);
    const processes = processesOf(main);
    for (const { pid, arguments: args } of processes) {
      expect(args.filter((arg) => /no-sandbox|disable-.*sandbox/.test(arg))).toEqual([]);
      expect(statusOf(pid)['Uid']).toMatch(new RegExp(`^${user.uid}\\b`));
    }
    expect(user.uid).not.toBe(0);
    const { pid: page } = await mainWindow(running.app);
    expect(statusOf(page)).toMatchObject({
      Seccomp: '2',
      NoNewPrivs: '1',
      CapEff: expect.stringMatching(/^0+$/),
    });
    if (mayReadMemory) {
      for (const space of ['pid', 'net', 'user']) {
        expect(namespaceOf(page, space)).not.toBe(namespaceOf(main, space));
      }
    }
  });

  test('finds nothing of Node, and of Sparekey three functions that it cannot replace', async () => {
    expect(await runInPage(running.app, pageGlobals)).toEqual({
      node: [],
      bridge: ['shell', 'subscribe', 'vault'],
      prototype: true,
      frozen: true,
      replaced: false,
      strange: [],
    });
  });

  test('reaches nothing: no byte comes to a TCP or a UDP port on this computer', async () => {
    const before = await mainWindow(running.app);
    const ports = { tcp: listeners.tcpPort, udp: listeners.udpPort };
    const outcomes = await running.page.evaluate(attemptNetwork, ports);
    expect(Object.keys(outcomes).length).toBeGreaterThan(45);
    // Not one host candidate either: a page does not learn this computer's addresses.
    expect(outcomes['RTCPeerConnection']).toBe('done: 0');
    const http = `http://127.0.0.1:${ports.tcp}`;
    expect(
      await runInPage(
        running.app,
        `import('${http}/import.js').then(() => 'done', () => 'refused')`,
      ),
    ).toBe('refused');
    expect(listeners.heard).toEqual([]);
    // They would have heard it.
    await fetch(http);
    expect(listeners.heard).toContain('TCP connection');
    expect(await mainWindow(running.app)).toEqual(before);
  });

  test('stays where it is, opens no window and leaves no file', async () => {
    const { app, page } = running;
    listeners.stop();
    listeners = await listenOnLoopback();
    const before = await mainWindow(app);
    await app.evaluate(({ session, BrowserWindow }) => {
      const noted = globalThis as unknown as { downloads: string[] };
      noted.downloads = [];
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      (contents?.session ?? session.defaultSession).on('will-download', (event, item) => {
        noted.downloads.push(
          `${event.defaultPrevented ? 'prevented' : 'let through'} ${item.getURL().split(':')[0]}`,
        );
      });
    });
    await page.evaluate(attemptToLeave, `http://127.0.0.1:${listeners.tcpPort}`);
    await dropLink(`http://127.0.0.1:${listeners.tcpPort}/dropped`);
    await dropLink('file:///etc/passwd');
    await page.waitForTimeout(500);
    expect(await mainWindow(app)).toEqual(before);
    expect(app.windows()).toHaveLength(1);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
    expect(listeners.heard).toEqual([]);
    const downloads = await app.evaluate(
      () => (globalThis as unknown as { downloads: string[] }).downloads,
    );
    expect(downloads.filter((download) => !download.startsWith('prevented'))).toEqual([]);
    expect(await runInPage(app, 'document.title')).toBe('Sparekey');
    expect(await callVault(page, 'vault:status', {})).toMatchObject({ state: 'unlocked' });
  });

  test('turns no text into code: refused, and each time a violation of the policy', async () => {
    const { outcomes, ran, violations } = await running.page.evaluate(attemptScripts);
    expect(ran).toBe(0);
    const done = Object.keys(outcomes).filter((name) => outcomes[name]?.startsWith('done'));
    expect(done).toEqual(['link of javascript:', 'the allowed policy']);
    expect(violations).toBeGreaterThanOrEqual(Object.keys(outcomes).length);
    expect(
      await runInPage(
        running.app,
        "import('data:text/javascript,globalThis.ran++').then(() => 'done', () => 'refused')",
      ),
    ).toBe('refused');
    expect(await runInPage(running.app, 'globalThis.ran')).toBe(0);
  });

  test('is given no permission and no device', async () => {
    const outcomes = await running.page.evaluate(attemptPermissions);
    expect(Object.keys(outcomes).length).toBeGreaterThan(30);
    const harmless = /^(denied|refused|false|unknown here|undefined|)(: .*)?$/;
    const given = Object.keys(outcomes).filter((name) => !harmless.test(outcomes[name] ?? ''));
    // Electron let a page paste by command until 28.
    const electron = await running.app.evaluate(() => process.versions['electron']);
    expect(given).toEqual(Number.parseInt(electron ?? '', 10) < 28 ? ['paste by command'] : []);
  });

  test('gets files of its own bundle and host, and nothing by another way', async () => {
    const { url } = await mainWindow(running.app);
    const host = new URL(url).host;
    const status = (address: string, method = 'GET'): Promise<number | string> =>
      running.app.evaluate(
        async ({ BrowserWindow }, [target, verb]) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          const answer = contents?.session.fetch(target, {
            method: verb,
            bypassCustomProtocolHandlers: false,
          });
          return (
            (await answer?.then(
              (response) => response.status,
              () => 'no answer',
            )) ?? 'no window'
          );
        },
        [address, method] as const,
      );
    expect(await status(`app://${host}/index.html`)).toBe(200);
    const nothing = [
      `app://${host}/../main.cjs`,
      `app://${host}/..%2fmain.cjs`,
      `app://${host}/..%2f..%2f..%2fpackage.json`,
      `app://${host}/%2e%2e/%2e%2e/%2e%2e/package.json`,
      `app://${host}/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json`,
      `app://${host}/assets/..%2f..%2f..%2f..%2fpackage.json`,
      `app://${host}/..%5c..%5c..%5cpackage.json`,
      `app://${host}//etc/passwd`,
      `app://${host}/%2fetc%2fpasswd`,
      `app://${host}/index.html%00.json`,
      `app://${host}/%zz`,
      `app://${host}/`,
      `app://${host}/nothing.html`,
      'app://s99/index.html',
      'app://sheet99/sheet.html',
      `app://${host}.example.org/index.html`,
    ];
    for (const address of nothing) {
      expect(`${address}: ${await status(address)}`).toMatch(/: (404|no answer)$/);
    }
    expect(await status(`app://${host}/index.html`, 'POST')).toBe(404);
    expect(await status('http://127.0.0.1/')).toBe('no answer');
  });

  test('is refused every call that the contracts do not have, and all input that they do not know', async () => {
    const names = [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '',
      'vault-file:load',
      'control:finish',
      'sheet:read',
      'reader:parse',
    ];
    for (const wire of ['vault', 'shell'] as const) {
      for (const name of names) {
        expect([name, await rawCalls(wire, name, ['{}'])]).toEqual([name, ['invalid-input']]);
      }
    }
    // Too long to be a name: no message at all on the vault wire.
    expect(await rawCalls('vault', 'x'.repeat(1000), ['{}'])).toEqual(['no answer']);
    for (const { wire, name, fields } of everyCall) {
      const long = fields.map((field) => `${field}: 'x'.repeat(300_000)`).join();
      const strange = fields.map((field) => `${field}: { length: 1 }`).join();
      const inputs = [
        'undefined',
        'null',
        '0',
        "'text'",
        '[]',
        'new Uint8Array(3)',
        '{ unexpected: 1 }',
        '{ constructor: { prototype: { polluted: 1 } } }',
        ...(fields.length === 0 ? [] : [`{ ${long} }`, `{ ${strange} }`]),
      ];
      expect([name, await rawCalls(wire, name, inputs)]).toEqual([
        name,
        inputs.map(() => 'invalid-input'),
      ]);
    }
    // A key of this name is dropped on the way, and changes nothing there.
    await rawCalls('vault', 'vault:status', ['{ ["__proto__"]: { polluted: 1 } }']);
    expect(await runInPage(running.app, '({}).polluted')).toBeUndefined();
    expect(await callVault(running.page, 'vault:status', {})).toMatchObject({ state: 'unlocked' });
  });

  test('gets a stored secret only past a native question, and cannot answer that', async () => {
    await running.app.evaluate(({ dialog }) => {
      const asked: string[] = [];
      (globalThis as unknown as { asked: string[] }).asked = asked;
      // As Esc answers it.
      dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) => {
        asked.push(options.defaultId === options.cancelId ? 'safe by default' : options.message);
        return Promise.resolve({ response: options.cancelId ?? 0, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
    });
    const { accounts } = await callVault(running.page, 'accounts:list', {});
    const accountId = accounts[0]?.id ?? '';
    const { codeSets } = await callVault(running.page, 'accounts:read', { accountId });
    const setId = codeSets[0]?.id ?? '';
    await expect(callVault(running.page, 'accounts:reveal-secret', { accountId })).rejects.toThrow(
      'cancelled',
    );
    await expect(
      callVault(running.page, 'backup-codes:reveal-set', { accountId, setId }),
    ).rejects.toThrow('cancelled');
    expect(
      await running.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
    ).toEqual(['safe by default', 'safe by default']);
  });

  test('has a vault and a reader behind it without our environment, in which no inspector opens', async () => {
    const { app, page } = running;
    const vault = await vaultPid(app);
    await runInPage(
      app,
      `void sparekey.vault('import:read', {
      sources: [{ type: 'text', text: 'otpauth://x\\n'.repeat(2_000_000) }],
    })`,
    );
    await expect
      .poll(() => servicePids(app, 'Sparekey reader'), { interval: 5, timeout: 20_000 })
      .toHaveLength(1);
    const [reader = 0] = await servicePids(app, 'Sparekey reader');
    process.kill(reader, 'SIGSTOP');
    try {
      if (mayReadMemory) {
        const { found } = scanMemory([mainPidOf(app), vault, reader], {
          variable: Buffer.from(foreignVariable),
        });
        expect(found[mainPidOf(app)]?.['variable']).toBeGreaterThan(0);
        expect(found[vault]).toEqual({ variable: 0 });
        expect(found[reader]).toEqual({ variable: 0 });
      }
    } finally {
      process.kill(reader, 'SIGCONT');
    }
    const listening = listeningPorts(mainPidOf(app));
    process.kill(vault, 'SIGUSR1');
    process.kill(reader, 'SIGUSR1');
    await page.waitForTimeout(300);
    expect(listeningPorts(mainPidOf(app))).toEqual(listening);
    expect(isGone(vault)).toBe(false);
    expect(await callVault(page, 'vault:status', {})).toMatchObject({ state: 'unlocked' });
  });
});

const everyCall = [
  ...Object.entries(vaultContract).map(
    ([name, { input }]) => ({ wire: 'vault', name, input }) as const,
  ),
  ...Object.entries(shellContract).map(
    ([name, { input }]) => ({ wire: 'shell', name, input }) as const,
  ),
].map(({ wire, name, input }) => ({ wire, name, fields: Object.keys(input.shape) }));

/** As a page calls that knows no types. Inputs are written as source text. */
async function rawCalls(
  wire: 'vault' | 'shell',
  name: string,
  inputs: readonly string[],
): Promise<unknown> {
  const code = `Promise.all([${inputs.join()}].map((input) => Promise.race([
    sparekey.${wire}(${JSON.stringify(name)}, input).then((result) => result.ok ? 'done' : result.error.code),
    new Promise((resolve) => setTimeout(resolve, 5000, 'no answer')),
  ])))`;
  return runInPage(running.app, code);
}

/** What stands on the page's window: names of Node's, the bridge, and what no other page has. */
const pageGlobals = `(() => {
  const node = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'setImmediate', '__dirname', '__filename', 'electron', 'ipcRenderer'];
  const bridge = window.sparekey;
  const fake = { vault: () => 'mine' };
  for (const replace of [
    () => { window.sparekey = fake; },
    () => { delete window.sparekey; },
    () => { Object.defineProperty(window, 'sparekey', { value: fake }); },
    () => { window.sparekey.vault = fake.vault; },
    () => { Object.setPrototypeOf(window.sparekey, fake); },
  ]) {
    try { replace(); } catch {}
  }
  return {
    node: node.filter((name) => name in window),
    bridge: Reflect.ownKeys(bridge).map(String).toSorted(),
    prototype: Object.getPrototypeOf(bridge) === Object.prototype,
    frozen: Object.isFrozen(bridge),
    replaced: window.sparekey !== bridge || String(bridge.vault) === String(fake.vault),
    strange: Object.getOwnPropertyNames(window).filter((name) => /electron|sparekey.+|ipc/i.test(name)),
  };
})()`;

/** A link that a person drags from a browser onto the page. */
async function dropLink(url: string): Promise<void> {
  const session = await running.page.context().newCDPSession(running.page);
  const data = { items: [{ mimeType: 'text/uri-list', data: url }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 200, data });
  }
  await session.detach();
}

function namespaceOf(pid: number, space: string): string {
  return readlinkSync(`/proc/${pid}/ns/${space}`);
}
