import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PageSession } from '../../../electron/shell/session.ts';

type Serve = (request: Request) => Promise<Response>;

const made = vi.hoisted(() => ({
  serve: undefined as ((request: Request) => Promise<Response>) | undefined,
  partition: '',
  permission: undefined as
    | ((c: unknown, p: string, answer: (yes: boolean) => void) => void)
    | undefined,
  before: undefined as
    | ((details: { url: string }, answer: (said: { cancel: boolean }) => void) => void)
    | undefined,
}));

vi.mock('electron', () => ({
  app: { commandLine: { appendSwitch: () => undefined } },
  protocol: { registerSchemesAsPrivileged: () => undefined },
  session: {
    fromPartition: (partition: string) => {
      made.partition = partition;
      return {
        protocol: { handle: (_scheme: string, serve: Serve) => (made.serve = serve) },
        setPermissionRequestHandler: (handler: typeof made.permission) =>
          (made.permission = handler),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        setSpellCheckerEnabled: () => undefined,
        on: () => undefined,
        webRequest: {
          onBeforeRequest: (handler: typeof made.before) => (made.before = handler),
        },
      };
    },
  },
}));

let root: string;
let pages: PageSession;
let host: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sparekey-test-'));
  await mkdir(join(root, 'renderer', 'assets'), { recursive: true });
  await mkdir(join(root, 'renderer-other'));
  await writeFile(join(root, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'renderer', 'assets', 'main.js'), '1');
  await writeFile(join(root, 'renderer', 'notes.txt'), 'not of the bundle');
  await writeFile(join(root, 'secret.json'), '{}');
  await writeFile(join(root, 'renderer-other', 'secret.json'), '{}');
  pages = new PageSession(join(root, 'renderer'));
  ({ host } = pages.freshOrigin('s'));
});
afterAll(() => rm(root, { recursive: true }));

/** As the handler gets it: Chromium has resolved plain dots by then, but nobody promises it. */
async function get(url: string, method = 'GET'): Promise<Response> {
  if (made.serve === undefined) throw new Error('nobody serves');
  return made.serve({ url, method } as Request);
}
const status = async (path: string) => (await get(`app://${host}${path}`)).status;

test('the page and its parts are served under a strict policy, and nothing is kept', async () => {
  const response = await get(`app://${host}/index.html`);
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy') ?? '';
  const rules = new Map(
    policy.split('; ').map((rule) => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(rules.get('default-src')).toBe("'none'");
  expect(rules.get('script-src')).toBe("'self'");
  expect(rules.get('connect-src')).toBe("'none'");
  expect(rules.get('require-trusted-types-for')).toBe("'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await status('/assets/main.js')).toBe(200);
  expect(made.partition).not.toMatch(/^persist:/);
});

test.each([
  '/',
  '/nothing.html',
  '/notes.txt',
  '/assets',
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets/%2e%2e/%2e%2e/secret.json',
  '/..%2frenderer-other/secret.json',
  '/%2e%2e%2frenderer-other%2fsecret.json',
  '/%00.json',
  '/index.html%00.json',
  '//etc/passwd',
  '/..%5csecret.json',
  '/%',
  '/%e0%a4%a',
])('%s is not there', async (path) => {
  expect(await status(path)).toBe(404);
});

test('only by reading, and only for the host of the page that is there', async () => {
  for (const method of ['POST', 'HEAD', 'PUT', 'OPTIONS']) {
    expect((await get(`app://${host}/index.html`, method)).status).toBe(404);
  }
  for (const other of ['s0', 's99', 'sheet1', 'localhost', `${host}.evil`]) {
    expect((await get(`app://${other}/index.html`)).status).toBe(404);
  }
});

test('a host ends with its page; the next one is another', async () => {
  const { host: old } = pages.freshOrigin('s');
  expect((await get(`app://${old}/index.html`)).status).toBe(200);
  pages.retire(old);
  expect((await get(`app://${old}/index.html`)).status).toBe(404);
  const next = pages.freshOrigin('sheet');
  expect(next.host).not.toBe(old);
  expect(next.origin).toBe(`app://${next.host}`);
});

test('no permission is given and no request leaves', () => {
  const answers: boolean[] = [];
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid']) {
    made.permission?.(undefined, permission, (yes) => answers.push(yes));
  }
  expect(answers).toEqual(Array(5).fill(false));
  const cancelled = (url: string) => {
    let said: boolean | undefined;
    made.before?.({ url }, ({ cancel }) => (said = cancel));
    return said;
  };
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://x/',
    'file:///etc/passwd',
    'ftp://x/',
  ]) {
    expect(cancelled(url)).toBe(true);
  }
  for (const url of [`app://${host}/index.html`, 'data:image/png;base64,AA==', 'blob:app://s1/1']) {
    expect(cancelled(url)).toBe(false);
  }
});
