import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PrivateBus, privateBus } from './private-bus.ts';
import { type LaunchOptions, root } from './sparekey-app.ts';

/** "nobody": has no home, no group and no file. */
const nobody = { uid: 65534, gid: 65534 };
const asNobody = ['--reuid', String(nobody.uid), '--regid', String(nobody.gid), '--clear-groups'];

/** A user other than root, with a home and a D-Bus session and an unlocked keyring of their own. */
export interface OtherUser {
  readonly profile: string;
  readonly uid: number;
  /** Starts the application as this user, its sandbox on. */
  readonly launch: LaunchOptions;
  /** Makes what the tests put into the profile theirs. */
  own(path: string): void;
  end(): void;
}

const isRoot = process.getuid?.() === 0;

/** Chromium's sandbox stands on user namespaces, which some containers refuse. */
export const sandboxIsPossible =
  process.platform === 'linux' &&
  spawnSync(isRoot ? 'setpriv' : 'unshare', [
    ...(isRoot ? [...asNobody, 'unshare'] : []),
    '--user',
    '--pid',
    '--net',
    '--fork',
    'true',
  ]).status === 0;

/** Whoever is not root is such a user already; root lends the application to "nobody". */
export async function otherUser(): Promise<OtherUser> {
  const home = mkdtempSync(join(tmpdir(), 'sparekey-user-'));
  chmodSync(home, 0o755);
  const profile = join(home, 'profile');
  mkdirSync(profile, { mode: 0o700 });
  if (!isRoot) {
    const launch = { profile, sandbox: true };
    const end = (): void => rmSync(home, { recursive: true });
    return { profile, uid: process.getuid?.() ?? -1, launch, own: () => undefined, end };
  }
  const own = (path: string): void => chownSync(path, nobody.uid, nobody.gid);
  own(profile);
  for (const name of ['data', 'config', 'cache']) {
    mkdirSync(join(home, name), { mode: 0o700 });
    own(join(home, name));
  }
  const bus = await privateBus('works', join(home, 'data'), nobody);
  const launch = {
    profile,
    sandbox: true,
    folder: copyOfApp(home),
    executable: wrapper(home),
    env: { ...environmentIn(home, own), ...bus.env },
  };
  return { profile, uid: nobody.uid, launch, own, end: () => ended(home, bus) };
}

function ended(home: string, bus: PrivateBus): void {
  bus.stop();
  rmSync(home, { recursive: true, maxRetries: 5 });
}

function environmentIn(home: string, own: (path: string) => void): Record<string, string> {
  const authority = join(home, 'Xauthority');
  copyFileSync(process.env['XAUTHORITY'] ?? '/dev/null', authority);
  chmodSync(authority, 0o600);
  own(authority);
  return {
    HOME: home,
    XAUTHORITY: authority,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
  };
}

/** What `npm start` runs, where this user can read it: the checkout may lie in a home that is closed. */
function copyOfApp(home: string): string {
  const folder = join(home, 'app');
  for (const part of ['package.json', 'out/app', ...nativePackages()]) {
    cpSync(join(root, part), join(folder, part), { recursive: true, dereference: true });
  }
  return folder;
}

function nativePackages(): string[] {
  const arch = `@node-rs/argon2-${process.platform}-${process.arch}-gnu`;
  return ['keytar', '@node-rs/argon2', arch].map((name) => join('node_modules', name));
}

/** Electron's own folder, copied, and a script in its place that gives up root and starts it. */
function wrapper(home: string): string {
  const runtime = join(home, 'runtime');
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  spawnSync('cp', ['-R', '--reflink=auto', dist, runtime]);
  const loader = 'lib/server/electron/loader.js';
  const readableLoader = join(home, 'loader.js');
  copyFileSync(join(root, 'node_modules/playwright-core', loader), readableLoader);
  const script = join(home, 'electron');
  writeFileSync(
    script,
    `#!/bin/sh
for arg; do
  shift
  case "$arg" in */playwright-core/${loader}) arg='${readableLoader}' ;; esac
  set -- "$@" "$arg"
done
exec setpriv ${asNobody.join(' ')} '${join(runtime, 'electron')}' "$@"
`,
    { mode: 0o755 },
  );
  return script;
}
