// `npm run package`: an unpacked folder that starts. `-- --release`: the installers of this system instead.
// With the spare runtime the folder is for tests alone, says so, and lies in out/, not in dist/.
import { build, Platform } from 'electron-builder';
import { bundle } from './bundle.mjs';
import { builderConfig } from './electron-builder.config.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { root, say } from './paths.mjs';

const release = process.argv.includes('--release');

try {
  await makePackage();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

async function makePackage() {
  const runtime = await resolveElectron();
  if (runtime.spare && release) throw new Error('A release is made with a real Electron only.');
  await bundle({ force: release });
  const output = runtime.spare ? 'out/package-TEST-ONLY' : 'dist';
  const current = Platform.current();
  await build({
    projectDir: root,
    targets: release ? current.createTarget() : current.createTarget('dir'),
    config: builderConfig(runtime, { release, output }),
  });
  say(`Made with Electron ${runtime.version}: ${output}${runtime.spare ? ', for tests only' : ''}`);
}
