// A desktop of its own for tests, screenshots and measurements: D-Bus outside, an unlocked gnome-keyring on it, Xvfb
// inside (the other way round a prompt opens and waits for ever), with empty XDG folders, so that nobody's own
// keyring, settings or vault is touched. By hand: `node build/with-desktop.mjs command [arguments]`.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isMain, root, say } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { ended, endGroups, spawnGroup } from './processes.mjs';
import { findPython } from './system-packages.mjs';

const session = `
printf testpw | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 1
exec xvfb-run -a -s '-screen 0 1600x1000x24 -nolisten tcp' "$@"`;

/** What `runWithDesktop` and tests without a desktop need, installed and built. */
export async function prepareTests() {
  const { dist, executable, version, spare } = await prepare({ display: true, tests: true });
  say(`Electron ${version}${spare ? ' (spare runtime)' : ''}: ${executable}`);
  return { ELECTRON_OVERRIDE_DIST_PATH: dist };
}

/**
 * @param {string[]} command
 * @param {Record<string, string>} environment from `prepareTests`, and what the command needs besides
 * @returns {Promise<number>} its exit code
 */
export async function runWithDesktop(command, environment) {
  const home = mkdtempSync(join(tmpdir(), 'sparekey-desktop-'));
  const env = { ...process.env, ...environment, ...xdgFolders(home), PATH: pathWithPython(home) };
  const whole =
    process.platform === 'linux'
      ? ['dbus-run-session', '--', 'sh', '-c', session, 'sh', ...command]
      : command;
  try {
    const stdio = ['ignore', 'inherit', 'inherit'];
    return await ended(spawnGroup(whole[0], whole.slice(1), { cwd: root, env, stdio }));
  } finally {
    endGroups();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function xdgFolders(home) {
  const folder = (name) => {
    mkdirSync(join(home, name), { mode: 0o700 });
    return join(home, name);
  };
  return {
    XDG_DATA_HOME: folder('data'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_RUNTIME_DIR: folder('runtime'),
  };
}

/** Tests say `python3` and mean the one that has the modules. */
function pathWithPython(home) {
  const python = findPython();
  if (python === undefined) return process.env.PATH;
  mkdirSync(join(home, 'bin'));
  symlinkSync(python, join(home, 'bin', 'python3'));
  return `${join(home, 'bin')}${delimiter}${process.env.PATH}`;
}

if (isMain(import.meta)) {
  try {
    process.exitCode = await runWithDesktop(process.argv.slice(2), await prepareTests());
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}
