import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Loaded from node_modules at run time; everything else is in the bundles. */
const native = [
  'node_modules/@node-rs/argon2*/**',
  'node_modules/keytar/{lib/**,package.json,LICENSE.md,prebuilds/${platform}-${arch}/**}',
];

/**
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {{ release: boolean, output: string }} options
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig(runtime, { release, output }) {
  return {
    appId: 'org.sparekey.Sparekey',
    productName: 'Sparekey',
    copyright: 'Copyright © 2026 The Sparekey authors',
    directories: { output, buildResources: 'build/icons' },
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    npmRebuild: false,
    publish: null,
    compression: release ? 'normal' : 'store',
    files: ['out/app/**', '!node_modules/**', ...native],
    asarUnpack: ['**/*.node'],
    extraFiles: [{ from: 'LICENSE', to: 'LICENSE.Sparekey.txt' }],
    fileAssociations: [
      {
        ext: 'sparekey',
        name: 'Sparekey backup',
        description: 'Encrypted backup of a Sparekey vault',
        mimeType: 'application/x-sparekey-backup',
        role: 'Viewer',
      },
    ],
    linux: {
      target: ['AppImage', 'deb'],
      executableName: 'sparekey',
      category: 'Utility;Security',
      synopsis: 'Authenticator and backup-code vault',
      maintainer: 'The Sparekey authors <sparekey@localhost>',
      icon: 'build/icons/icon.png',
    },
    mac: {
      target: 'dmg',
      category: 'public.app-category.utilities',
      icon: 'build/icons/icon.png',
      hardenedRuntime: true,
    },
    win: { target: 'nsis', icon: 'build/icons/icon.png' },
    nsis: { oneClick: false, perMachine: true, deleteAppDataOnUninstall: false },
    afterPack: (context) => finish(context, runtime, release),
  };
}

/** @param {import('electron-builder').AfterPackContext} context */
async function finish(context, runtime, release) {
  const { appOutDir, packager, electronPlatformName } = context;
  const resources = packager.getResourcesDir(appOutDir);
  await rm(join(resources, 'default_app.asar'), { force: true });
  await flipFuses(executableOf(context), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    // Off, it keeps the end-to-end tests out, too.
    [FuseV1Options.EnableNodeCliInspectArguments]: !release,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
  });
  if (runtime.spare) {
    await rm(join(appOutDir, 'SPARE'));
    await writeFile(join(appOutDir, 'TEST-ONLY.txt'), testOnly(runtime.version));
  }
}

function executableOf({ appOutDir, packager, electronPlatformName }) {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') {
    return join(appOutDir, `${productFilename}.app`, 'Contents', 'MacOS', productFilename);
  }
  const name =
    electronPlatformName === 'win32' ? `${productFilename}.exe` : packager.executableName;
  return join(appOutDir, name);
}

function testOnly(version) {
  return [
    `This folder was made with an old Electron (${version}) that is good for tests alone.`,
    'It has known security holes. Do not keep a vault with it, and do not pass it on.',
    '',
  ].join('\n');
}
