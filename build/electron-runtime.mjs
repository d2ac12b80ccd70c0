// Finds an Electron to run with, and prints its folder when started by hand. In this order: ELECTRON_OVERRIDE_DIST_PATH;
// what the electron package has downloaded; its own download; and on Linux x64 only, where that is out of reach, the
// spare runtime (spare-runtime.mjs), which is for running and testing from source and is never packaged for people.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, root, say } from './paths.mjs';
import { findSpareRuntime, makeSpareRuntime } from './spare-runtime.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} dist the folder for ELECTRON_OVERRIDE_DIST_PATH and electron-builder's electronDist
 * @property {string} executable
 * @property {string} version for example 45.4.1
 * @property {boolean} spare true for the runtime that is only good for tests and running from source
 */

const electronPackage = join(root, 'node_modules', 'electron');

const executables = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const executableName = executables[process.platform] ?? 'electron';

/** @returns {Promise<Runtime>} */
export async function resolveElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return describe(override);

  const downloaded = join(electronPackage, 'dist');
  if (existsSync(join(downloaded, executableName))) return describe(downloaded);

  const spare = findSpareRuntime();
  if (spare) return describe(spare);

  if ((await downloadIsInReach()) && (await download())) return describe(downloaded);
  if (process.platform === 'linux' && process.arch === 'x64') {
    return describe(await makeSpareRuntime());
  }
  throw new Error(
    'No Electron: its download failed. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that has one.',
  );
}

async function describe(dist) {
  const executable = join(dist, executableName);
  if (!existsSync(executable)) throw new Error(`There is no Electron in ${dist}`);
  const version = (await readFile(join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
  return { dist, executable, version, spare: existsSync(join(dist, 'SPARE')) };
}

/** A closed network answers this at once or not at all; the download itself may then take its time. */
async function downloadIsInReach() {
  const { version } = JSON.parse(await readFile(join(electronPackage, 'package.json'), 'utf8'));
  const mirror =
    process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(`${mirror}v${version}/${file}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(6000),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

async function download() {
  say('Downloading Electron');
  const child = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 15 * 60_000,
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

if (isMain(import.meta)) process.stdout.write(`${(await resolveElectron()).dist}\n`);
