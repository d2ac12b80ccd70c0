// What `electron [-v] [-r module]... [switches] path` does: Electron's own default app, as far as the spare runtime
// needs it. Playwright comes in through -r.
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

const { file, modules, version } = readArguments(process.argv.slice(1));

if (version) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (file === undefined) {
  process.stderr.write('Usage: electron [-v] [-r module] path\n');
  process.exit(1);
}
Module._preloadModules(modules);
load(path.resolve(file));

function readArguments(args) {
  const found = { file: undefined, modules: [], version: false };
  while (args.length > 0 && found.file === undefined) {
    const arg = args.shift();
    if (arg === '-v' || arg === '--version') found.version = true;
    else if (arg === '-r' || arg === '--require') found.modules.push(args.shift());
    else if (!arg.startsWith('-')) found.file = arg;
  }
  return found;
}

function load(target) {
  Object.defineProperty(process, 'defaultApp', { value: true });
  if (path.extname(target) === '') {
    const packageJson = require(path.join(target, 'package.json'));
    app.setVersion(packageJson.version ?? '0.0.0');
    app.setName(packageJson.productName ?? packageJson.name);
    app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
    app.setAppPath(target);
  }
  Module._load(target, Module, true);
}
