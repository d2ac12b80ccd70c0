import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect, type Connection, noCalls } from '../../../electron/wire/connect.ts';
import type { PortLike } from '../../../electron/wire/port-like.ts';
import {
  type ControlContract,
  controlContract,
  hostContract,
} from '../../../shared/contract/host.ts';
import { sheetContract, vaultContract } from '../../../shared/contract/vault.ts';
import { MemoryShell } from './memory-shell.ts';
import { pipePair, portOf } from './pipes.ts';

vi.mock('../../../electron/crypto/argon2.ts', () => import('./cheap-argon2.ts'));

const shell = new MemoryShell();
const argv = process.argv;
const listeners: ((event: { data: unknown; ports: PortLike[] }) => void)[] = [];
let control: Connection<ControlContract>;

beforeAll(async () => {
  const [childEnd, shellEnd] = pipePair();
  const child = portOf(childEnd);
  const parentPort = {
    postMessage: (message: unknown) => child.postMessage(message),
    on: (_event: 'message', listener: (typeof listeners)[number]) => {
      listeners.push(listener);
      child.on('message', listener);
    },
  };
  Object.assign(process, { parentPort });
  const start = { keychainOffered: false, failures: 0, waitMs: 0, frozenClockMs: 0 };
  process.argv = [...argv, JSON.stringify(start)];
  control = connect(shellEnd, hostContract, shell.handlers, controlContract);
  await import('../../../electron/vault/host.ts');
});
afterAll(() => {
  process.argv = argv;
  Reflect.deleteProperty(process, 'parentPort');
});

/** Hands a port over as the shell does; the other end, and whether the vault has closed its own. */
function givePort(kind: string) {
  const [vaultEnd, pageEnd] = pipePair();
  const port = { ...portOf(vaultEnd), closed: false, close: () => void (port.closed = true) };
  const message = { data: { type: 'port', kind }, ports: [port as PortLike] };
  listeners.forEach((listener) => listener(message));
  const pushes: unknown[] = [];
  pageEnd.listen((data) => {
    if ((data as { type?: string }).type === 'push') pushes.push(data);
  });
  return { port, pageEnd, pushes };
}

test('SIGUSR1 opens no inspector', () => {
  expect(process.listenerCount('SIGUSR1')).toBeGreaterThan(0);
});

test('a page port answers the calls of the page and is told of changes; a new one closes the old', async () => {
  const first = givePort('page');
  const page = connect(first.pageEnd, noCalls, {}, vaultContract);
  expect(await page.call('vault:status', {})).toMatchObject({ state: 'none' });
  await page.call('vault:create', { password: 'a good password', keychain: false });
  const added = { issuer: 'GitHub', accountName: '', tags: [], note: '' };
  await page.call('accounts:add', added);
  expect(first.pushes).toEqual([{ type: 'push', push: 'vault:changed', data: {} }]);
  expect(first.port.closed).toBe(false);

  const second = givePort('page');
  expect(first.port.closed).toBe(true);
  const next = connect(second.pageEnd, noCalls, {}, vaultContract);
  await next.call('accounts:add', added);
  expect(second.pushes).toHaveLength(1);
  expect(first.pushes).toHaveLength(1);
});

test("a print window's port fetches one sheet by its ticket and answers nothing else", async () => {
  const page = connect(givePort('page').pageEnd, noCalls, {}, vaultContract);
  const codes = Array.from({ length: 10 }, () => 'AAAA-AAAA-AAAA-AAAA-AAAA');
  const { ticket } = await page.call('sheets:prepare-recovery', { codes, paper: 'A4' });
  const { pageEnd } = givePort('sheet');
  const window = connect(pageEnd, noCalls, {}, { ...sheetContract, ...vaultContract });
  expect(await window.call('sheet:read', { ticket })).toMatchObject({ kind: 'recovery-codes' });
  const other = 'f'.repeat(32);
  await expect(window.call('sheet:read', { ticket: other })).rejects.toMatchObject({
    code: 'not-found',
  });
  for (const call of ['vault:status', 'accounts:list', 'copies:list'] as const) {
    await expect(window.call(call, {})).rejects.toMatchObject({ code: 'invalid-input' });
  }
});

test('messages of another shape, and such without a port, are nothing to it', async () => {
  for (const data of [
    null,
    undefined,
    'port',
    7,
    {},
    { type: 'port' },
    { type: 'port', kind: 'page' },
  ]) {
    expect(() => listeners.forEach((listener) => listener({ data, ports: [] }))).not.toThrow();
  }
  const page = connect(givePort('page').pageEnd, noCalls, {}, vaultContract);
  expect(await page.call('vault:status', {})).toMatchObject({ state: 'unlocked' });
});

test('finish: the process answers when its writer is done, and every call is locked then', async () => {
  const page = connect(givePort('page').pageEnd, noCalls, {}, vaultContract);
  await control.call('control:finish', {});
  await expect(page.call('accounts:list', {})).rejects.toMatchObject({ code: 'locked' });
});
