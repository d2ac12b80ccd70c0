import { bundle } from './bundle.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * Everything that has to stand before the app can run from source: an Electron, what it links, fresh bundles.
 * @param {{ display: boolean, tests?: boolean }} needs see system-packages.mjs
 */
export async function prepare(needs) {
  const runtime = await resolveElectron();
  ensureSystemPackages({ executable: runtime.executable, ...needs });
  await bundle();
  return runtime;
}
