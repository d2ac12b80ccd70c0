// `npm start`: builds what is stale and runs the app from source until it is closed. More arguments go to the app.
import { join } from 'node:path';
import { root, say } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { ended, endGroups, spawnGroup } from './processes.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  say(error.message);
  process.exitCode = 1;
} finally {
  endGroups();
}

async function start(args) {
  const runtime = await prepare({ display: !hasDisplay() });
  const environment = hasDisplay() ? {} : await virtualDisplay();
  const switches = [...sandboxSwitches(), ...waylandSwitches()];
  const app = spawnGroup(runtime.executable, [...switches, root, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const refused = watchForSandboxFailure(app.stderr);
  const code = await ended(app);
  if (refused()) explainSandbox(join(runtime.dist, 'chrome-sandbox'));
  return code;
}

function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say("Running as root: Chromium's sandbox is off. Run as yourself to have it on.");
  return ['--no-sandbox'];
}

/** Older Electrons take to X11 unless told, even where there is only Wayland. */
function waylandSwitches() {
  return process.env.WAYLAND_DISPLAY && !process.env.DISPLAY ? ['--ozone-platform-hint=auto'] : [];
}

async function virtualDisplay() {
  const { display, authority } = await startVirtualDisplay();
  say(
    `There is no display, so Sparekey runs on a virtual one (Xvfb ${display}). To see it, use one of`,
  );
  say(`  x11vnc -localhost -display ${display} -auth ${authority}`);
  say(`  XAUTHORITY=${authority} import -display ${display} -window root sparekey.png`);
  say('(Debian packages x11vnc and imagemagick). Ctrl+C ends it.');
  return { DISPLAY: display, XAUTHORITY: authority };
}

/** Passes everything on, and remembers whether Chromium said that it may not build its sandbox. */
function watchForSandboxFailure(stream) {
  let seen = '';
  stream.on('data', (chunk) => {
    process.stderr.write(chunk);
    seen = (seen + chunk).slice(-20_000);
  });
  return () => /SUID sandbox helper binary|No usable sandbox|zygote_host_impl_linux/.test(seen);
}

function explainSandbox(helper) {
  say(
    "This system does not let programs build Chromium's sandbox by themselves (Ubuntu: AppArmor).",
  );
  say('Sparekey does not run without it. To allow it for this Electron only, run:');
  say('');
  say(`  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
}
