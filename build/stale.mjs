import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

const stampFolder = join(root, 'out', 'stamps');

/** What every bundle depends on besides its sources. */
const always = ['package-lock.json', 'build/bundle.mjs', 'build/tsconfig.base.json'];

/** True when the bundle was built from exactly these sources and is still there. */
export async function isFresh(bundle, digest) {
  const stamp = join(stampFolder, bundle.name);
  if (!existsSync(stamp) || !existsSync(outputOf(bundle))) return false;
  return (await readFile(stamp, 'utf8')) === digest;
}

/** `digest` is from before the build: what was edited meanwhile is stale again. */
export async function markFresh(bundle, digest) {
  await mkdir(stampFolder, { recursive: true });
  await writeFile(join(stampFolder, bundle.name), digest);
}

function outputOf({ name }) {
  return join(root, 'out', 'app', name === 'renderer' ? 'renderer/index.html' : `${name}.cjs`);
}

/** Whole folders, not import graphs: a registry that globs its folder sees new files, too. */
export async function sourcesDigest({ sources: folders }) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
    for (const path of paths)
      hash
        .update(path)
        .update('\0')
        .update(await readFile(path));
  }
  for (const file of always) hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}
