import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type KeychainKind = 'works' | 'locked' | 'no-service' | 'no-bus';

export interface PrivateBus {
  readonly env: Readonly<Record<string, string>>;
  stop(): void;
}

const noServices = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>`;

/** A real D-Bus session with the keychain in the state named: nothing is faked in the application. */
export async function privateBus(
  kind: KeychainKind,
  home?: string,
  /** Whose session it is; without it, that of whoever runs the tests. */
  user: { readonly uid: number; readonly gid: number } | Record<string, never> = {},
): Promise<PrivateBus> {
  const folder = home ?? mkdtempSync(join(tmpdir(), 'sparekey-bus-'));
  const runtime = mkdtempSync(join(tmpdir(), 'sparekey-runtime-'));
  const base = { XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: runtime };
  if (kind === 'no-bus') {
    return { env: { ...base, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }, stop: () => {} };
  }
  const config = join(runtime, 'bus.conf');
  writeFileSync(config, noServices);
  const own = (path: string): void => {
    if ('uid' in user) {
      chownSync(path, user.uid, user.gid);
    }
  };
  own(runtime);
  own(folder);
  const children: ChildProcess[] = [];
  const bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    ...user,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(bus);
  const address = await firstLine(bus);
  const env = { ...base, DBUS_SESSION_BUS_ADDRESS: address };
  if (kind !== 'no-service') {
    mkdirSync(join(folder, 'keyrings'), { recursive: true });
    own(join(folder, 'keyrings'));
    const ways = kind === 'works' ? ['--unlock'] : ['--start'];
    const keyring = spawn(
      'gnome-keyring-daemon',
      [...ways, '--foreground', '--components=secrets'],
      { ...user, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    keyring.stdin?.end('testpw');
    children.push(keyring);
    await untilOwned(env, user);
  }
  return { env, stop: () => children.forEach((child) => child.kill()) };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout?.once('data', (data: Buffer) => resolve(String(data).trim()));
  });
}

/** The session's own user asks: a bus talks to nobody else, not to root either. */
async function untilOwned(env: Readonly<Record<string, string>>, user: object): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const asked = spawn(
      'dbus-send',
      [
        '--session',
        '--print-reply',
        '--dest=org.freedesktop.DBus',
        '/',
        'org.freedesktop.DBus.NameHasOwner',
        'string:org.freedesktop.secrets',
      ],
      { ...user, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    if ((await whole(asked)).includes('boolean true')) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('gnome-keyring did not come up');
}

function whole(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (data: Buffer) => {
      text += String(data);
    });
    child.once('close', () => resolve(text));
  });
}
