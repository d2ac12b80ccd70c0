// Builds what Electron loads into out/app/: main, vault, reader and preload as CommonJS (the oldest runtime in use
// cannot load a main of ES modules), the pages as static files.
//
// WASM: `import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?inline'` gives a data: URL, here and under vitest:
// `Buffer.from(wasmUrl.slice(wasmUrl.indexOf(',') + 1), 'base64')` are its bytes. Nothing is fetched and nothing has
// to be found beside the bundle. Import the module that does this lazily: it becomes a chunk of its own.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { assetsInclude } from './assets.mjs';
import { appFolder, isMain, root, say } from './paths.mjs';
import { isFresh, markFresh, sourcesDigest } from './stale.mjs';

/** Packages with a compiled part: loaded from node_modules at run time, and shipped there. */
const nativePackages = ['keytar', '@node-rs/argon2'];

const nodeExternals = [
  'electron',
  ...nativePackages,
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

const bundles = [
  { name: 'main', entry: 'electron/main.ts', sources: ['electron', 'shared'] },
  { name: 'vault', entry: 'electron/vault/host.ts', sources: ['electron', 'shared'] },
  { name: 'reader', entry: 'electron/reader/host.ts', sources: ['electron', 'shared'] },
  {
    name: 'preload',
    entry: 'electron/preload/preload.ts',
    sources: ['electron/preload', 'shared'],
  },
  { name: 'renderer', entry: 'renderer/index.html', sources: ['renderer', 'shared'] },
];

/**
 * Builds every bundle whose sources changed since its last build.
 * @param {{ force?: boolean }} [options] force: build all of them.
 */
export async function bundle({ force = false } = {}) {
  await mkdir(appFolder, { recursive: true });
  for (const item of bundles) {
    if (!existsSync(join(root, item.entry))) {
      say(`bundle ${item.name}: skipped, there is no ${item.entry} yet`);
      continue;
    }
    const digest = await sourcesDigest(item);
    if (!force && (await isFresh(item, digest))) continue;
    const started = Date.now();
    await clear(item.name);
    await build(item.name === 'renderer' ? rendererConfig() : nodeConfig(item));
    if (item.name === 'main')
      await copyFile(join(root, 'build/icons/icon.png'), join(appFolder, 'icon.png'));
    await markFresh(item, digest);
    say(`bundle ${item.name}: built in ${Date.now() - started} ms`);
  }
}

/** Old chunks carry a hash in their name, so they would pile up. */
async function clear(name) {
  const own = (await readdir(appFolder)).filter(
    (file) => file === name || file === `${name}.cjs` || file.startsWith(`${name}-`),
  );
  for (const file of own) await rm(join(appFolder, file), { recursive: true });
}

/** @returns {import('vite').InlineConfig} */
function nodeConfig({ name, entry }) {
  const onePiece = name === 'preload';
  return {
    ...shared,
    root,
    ssr: {
      noExternal: true,
      external: nodeExternals,
      resolve: { conditions: ['node', 'import', 'module', 'default'] },
    },
    build: {
      ssr: true,
      outDir: appFolder,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 8000,
      license: { fileName: `licenses/${name}.md` },
      rolldownOptions: {
        input: { [name]: join(root, entry) },
        external: onePiece ? ['electron'] : nodeExternals,
        // unpdf looks for fonts beside itself with it, and goes on without them.
        transform: { define: { 'import.meta': '{}' } },
        output: {
          format: 'cjs',
          // A lazy `import()` of a native package becomes `require`: import() does not look into app.asar.
          dynamicImportInCjs: false,
          entryFileNames: '[name].cjs',
          chunkFileNames: `${name}-[name]-[hash].cjs`,
          codeSplitting: !onePiece,
        },
      },
    },
  };
}

/** @returns {import('vite').InlineConfig} */
function rendererConfig() {
  const pages = ['index.html', 'sheet.html'].map((page) => join(root, 'renderer', page));
  return {
    ...shared,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: join(appFolder, 'renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      // The policy forbids data: for fonts, and inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 8000,
      license: { fileName: 'licenses.md' },
      rolldownOptions: { input: pages.filter((page) => existsSync(page)) },
    },
  };
}

/** @type {import('vite').InlineConfig} */
const shared = {
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  publicDir: false,
  assetsInclude,
};

if (isMain(import.meta)) await bundle({ force: process.argv.includes('--force') });
