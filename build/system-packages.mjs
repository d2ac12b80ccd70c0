// Debian packages that the app's window and the tests need. Looks for the thing itself (a library that the Electron
// binary misses, a program, a Python module), so any other system that has them is left alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, say } from './paths.mjs';

/** Libraries that the Electron binary links, directly or through another, and who brings them. */
const windowLibraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
};

const displayPrograms = { Xvfb: 'xvfb', xauth: 'xauth' };

const testPrograms = {
  'dbus-run-session': 'dbus-daemon',
  'gnome-keyring-daemon': 'gnome-keyring',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
  oathtool: 'oathtool',
  xclip: 'xclip',
};

const pythonModules = { nacl: 'python3-nacl', argon2: 'python3-argon2' };

/**
 * Makes sure that a window can open; with `tests`, also that everything the tests judge by is there.
 * Installs what is missing as root with apt-get; else prints the one command to run.
 * @param {{ executable: string, display: boolean, tests?: boolean }} needs executable: the Electron binary; display:
 *   true when Xvfb must be able to provide one
 * @throws {Error} when something is missing and may not be installed from here
 */
export function ensureSystemPackages({ executable, display, tests = false }) {
  if (process.platform !== 'linux') return;
  const find = () => [
    ...missingLibraries(executable),
    ...(display ? missingPrograms(displayPrograms) : []),
    ...(tests
      ? [...missingPrograms(testPrograms), ...missingModules(), ...missingSecretLibrary()]
      : []),
  ];
  const missing = find();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !has('apt-get')) throw new Error(instruction(missing));
  install(missing);
  const still = find();
  if (still.length > 0) throw new Error(`Still missing after apt-get: ${still.join(' ')}`);
}

function missingLibraries(binary) {
  const unresolved = [...ldd(binary).matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
  if (unresolved.length === 0) return [];
  const known = unresolved
    .map((name) => windowLibraries[name])
    .filter((name) => name !== undefined);
  // GTK and its friends bring the many smaller ones; when none of the four is missing, something else broke.
  if (known.length === 0) return Object.values(windowLibraries);
  return [...new Set(known)];
}

function missingSecretLibrary() {
  const addon = join(root, 'node_modules/keytar/prebuilds', `linux-${process.arch}`, 'keytar.node');
  return existsSync(addon) && ldd(addon).includes('libsecret-1.so.0 => not found')
    ? ['libsecret-1-0']
    : [];
}

function missingPrograms(table) {
  return Object.keys(table)
    .filter((program) => !has(program))
    .map((program) => table[program]);
}

/** The first python3 on the PATH that has the modules: with pyenv and its like it is not the first of all. */
export function findPython() {
  return everywhere('python3').find((python) => imports(python, ...Object.keys(pythonModules)));
}

function missingModules() {
  if (findPython() !== undefined) return [];
  return Object.keys(pythonModules)
    .filter((name) => !imports('/usr/bin/python3', name))
    .map((name) => pythonModules[name]);
}

function imports(python, ...modules) {
  return spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0;
}

function ldd(file) {
  return spawnSync('ldd', [file], { encoding: 'utf8' }).stdout ?? '';
}

function has(program) {
  return everywhere(program).length > 0;
}

function everywhere(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).filter((file) => existsSync(file));
}

function instruction(missing) {
  const names = missing.join(' ');
  if (!has('apt-get')) return `These are missing (Debian's names): ${names}. Please install them.`;
  return `Some system packages are missing. Please run:\n\n  sudo apt-get install -y --no-install-recommends ${names}\n`;
}

function install(missing) {
  say(`Installing system packages: ${missing.join(' ')}`);
  if (!hasPackageLists()) aptGet('update');
  if (!aptGet('install', '-y', '--no-install-recommends', ...missing.map(available))) {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...missing.map(available));
  }
}

function hasPackageLists() {
  const folder = '/var/lib/apt/lists';
  return (
    existsSync(folder) &&
    readdirSync(folder).some((name) => name.endsWith('_Packages') || name.includes('_Packages.'))
  );
}

/** Since Debian 13 and Ubuntu 24.04 some libraries carry the suffix t64. */
function available(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name, `${name}t64`], { encoding: 'utf8' });
  const real = new RegExp(`^${name}t64:\\n.*\\n  Candidate: [^(]`, 'm').test(stdout);
  return real ? `${name}t64` : name;
}

function aptGet(...args) {
  const { status } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}
